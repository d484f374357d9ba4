"""torch.utils: what a program imports of it."""
import torch.utils.data
