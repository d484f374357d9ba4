"""matplotlib.lines"""
from matplotlib._artist import Line2D
