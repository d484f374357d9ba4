"""matplotlib.figure"""
from matplotlib._figure import Figure
