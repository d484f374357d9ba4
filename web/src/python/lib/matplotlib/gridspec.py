"""matplotlib.gridspec"""
from matplotlib._figure import GridSpec, SubplotSpec
