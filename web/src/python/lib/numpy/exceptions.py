"""numpy.exceptions."""
from numpy._core import AxisError
