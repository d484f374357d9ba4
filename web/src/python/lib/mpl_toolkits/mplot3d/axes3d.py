from matplotlib._three import Axes3D
