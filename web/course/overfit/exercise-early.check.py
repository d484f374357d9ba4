assert t < 60, "it does not stop"
assert validate() < 0.6, f"the loss of the weights kept is {validate()}"
