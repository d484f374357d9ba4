"""The inline figures of notebooks: here every figure is."""
