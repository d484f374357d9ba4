for width in (40, 150):
    spread = spread_after(10, width)
    assert 0.2 < spread < 3, f"width {width}: {spread}"
