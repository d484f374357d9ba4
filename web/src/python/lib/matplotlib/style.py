"""matplotlib.style: the page has its own colors."""
from matplotlib.pyplot import style as _style

use, context, available = _style.use, _style.context, _style.available
