"""torch.nn.functional, from the engine's table."""
from torch._core import places as _places
from torch._table import function as _function

for _name, _row in _places["nn.functional"].items():
    globals()[_name] = _function(_name, *_row)


def __getattr__(name):
    if name == "triplet_margin_with_distance_loss":
        from torch.nn.distance import triplet_margin_with_distance_loss

        return triplet_margin_with_distance_loss
    from torch import missing

    missing("torch.nn.functional", name)
