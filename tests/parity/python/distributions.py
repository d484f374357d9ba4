"""torch.distributions: densities, entropies, divergences, samples of the seed."""
import torch
from torch.distributions import Bernoulli, Categorical, Normal, Uniform, kl_divergence

torch.manual_seed(3)
mean = torch.tensor([0.0, 1.0], requires_grad=True)
normal = Normal(mean, torch.tensor([1.0, 0.5]))
print(normal, normal.batch_shape, Normal(0.0, 1.0))
print(normal.log_prob(torch.tensor([0.5, 0.5])), normal.cdf(torch.tensor(0.3)), normal.entropy())
print(normal.mean, normal.stddev, normal.variance)
print(normal.sample(), normal.sample((3,)), normal.sample((20,)).shape)
drawn = normal.rsample((2,))
print(drawn.detach(), drawn.requires_grad)
drawn.sum().backward()
print(mean.grad)
print(kl_divergence(Normal(0.0, 1.0), Normal(1.0, 2.0)))

uniform = Uniform(-1.0, torch.tensor([1.0, 3.0]))
print(uniform, uniform.mean, uniform.variance, uniform.entropy())
print(uniform.sample((2,)), uniform.log_prob(torch.tensor(0.5)))
print(kl_divergence(Uniform(0.0, 1.0), Uniform(-1.0, 2.0)), kl_divergence(Uniform(0.0, 3.0), Uniform(0.0, 2.0)))

coin = Bernoulli(torch.tensor([0.25, 0.5, 0.9]))
print(coin, coin.mean, coin.variance, coin.entropy(), coin.logits)
print(coin.sample((4,)), coin.log_prob(torch.tensor([0.0, 1.0, 1.0])))
print(Bernoulli(logits=torch.tensor(2.0)).probs, kl_divergence(coin, Bernoulli(torch.tensor(0.5))))

policy = Categorical(logits=torch.tensor([[0.0, 1.0, 2.0], [1.0, 1.0, 1.0]]))
print(policy, policy.probs, policy.logits, policy.entropy())
print(policy.log_prob(torch.tensor([2, 0])), Categorical(torch.tensor([1.0, 3.0])).probs)
print(policy.sample((5,)).shape, Categorical(torch.tensor([1.0, 3.0])).sample((2, 3)))
print(kl_divergence(policy, Categorical(torch.tensor([0.2, 0.3, 0.5]))))
for wrong in (lambda: Bernoulli(), lambda: kl_divergence(coin, normal)):
    try:
        wrong()
    except (ValueError, NotImplementedError) as error:
        print(type(error).__name__)
