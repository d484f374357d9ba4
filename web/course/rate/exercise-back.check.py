assert optimizer.param_groups[0]["lr"] < 0.4
assert best < 0.1
assert loss.item() < 0.2
