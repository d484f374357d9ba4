assert isinstance(model, nn.Linear)
assert right > 0.98
