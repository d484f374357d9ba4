"""matplotlib.axes"""
from matplotlib._axes import Axes
