"""PIL: images in memory, small."""
__version__ = "gradlet"
