# k-means: centres move to the middle of their points
import torch

torch.manual_seed(3)
truth = torch.tensor([[0.0, 3.0], [3.0, -1.0], [-3.0, -1.0]])
x = torch.cat([c + 0.6 * torch.randn(60, 2) for c in truth])

# Three of the points to begin with.
centres = x[torch.randperm(len(x))[:3]].clone()
for step in range(10):
    # [180, 3]: each point from each centre
    distances = torch.cdist(x, centres)
    nearest = distances.argmin(dim=1)
    inertia = distances.min(dim=1).values.square().sum().item()
    print(f"step {step}: inertia {inertia:.4f}")
    # Each centre goes to the mean of the points that are nearest to it.
    moved = torch.stack([x[nearest == k].mean(dim=0) for k in range(3)])
    if torch.allclose(moved, centres):
        break
    centres = moved

print("points in each cluster:", sorted(torch.bincount(nearest).tolist()))
