"""mpl_toolkits.mplot3d"""
from matplotlib._three import Axes3D
