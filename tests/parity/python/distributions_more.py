# Distributions beyond the four most taught.
import torch
from torch import distributions as D
from torch.distributions import Independent, MultivariateNormal, Normal
from torch.distributions.categorical import Categorical
from torch.distributions.multinomial import Multinomial

torch.manual_seed(1)
fair = torch.ones(6) / 6
dice = Multinomial(100, fair)
counts = dice.sample()
print(counts, counts.sum(), dice.sample((2,)).shape, dice.mean, dice.event_shape, dice.batch_shape)
print(dice.log_prob(torch.tensor([20.0, 15, 15, 20, 15, 15])), Multinomial(1, fair).sample())
hot = D.OneHotCategorical(logits=torch.tensor([[0.0, 1.0, 2.0], [1.0, 1.0, 1.0]]))
print(hot.sample(), hot.sample((2,)).shape, hot.log_prob(torch.tensor([[0.0, 0, 1], [1, 0, 0]])), hot.entropy(), hot.mean)
wait = D.Exponential(torch.tensor([0.5, 2.0]))
print(wait.sample(), wait.log_prob(torch.tensor([1.0, 2.0])), wait.mean, wait.variance, wait.cdf(torch.tensor(1.0)), wait.entropy(), wait)
edge = D.Laplace(torch.tensor(1.0), torch.tensor([1.0, 3.0]))
print(edge.rsample(), edge.log_prob(torch.tensor(0.0)), edge.stddev, edge.entropy(), edge)
tries = D.Geometric(torch.tensor([0.2, 0.9]))
print(tries.sample((3,)), tries.log_prob(torch.tensor(2.0)), tries.mean, tries.variance)
log = D.LogNormal(0.0, torch.tensor([0.25, 1.0]))
print(log.sample(), log.log_prob(torch.tensor([1.5, 2.5])), log.mean, log.variance, log.entropy(), log)
both = Independent(Normal(torch.zeros(3, 2), torch.ones(3, 2)), 1)
print(both.batch_shape, both.event_shape, both.log_prob(torch.zeros(3, 2)), both.rsample((4,)).shape, both.entropy(), both)
cov = torch.tensor([[2.0, 0.5], [0.5, 1.0]])
normal = MultivariateNormal(torch.tensor([1.0, -1.0]), cov)
print(normal.sample(), normal.rsample((3,)).shape, normal.log_prob(torch.tensor([[0.0, 0.0], [1.0, -1.0]])), normal.entropy())
print(normal.covariance_matrix, normal.variance, normal.mean, normal)
print(MultivariateNormal(torch.zeros(2), scale_tril=torch.eye(2)).log_prob(torch.ones(2)))
other = MultivariateNormal(torch.zeros(2), torch.eye(2))
for p, q in ((normal, other), (wait, D.Exponential(torch.tensor(1.0))), (edge, D.Laplace(0.0, 1.0)), (both, Independent(Normal(torch.ones(3, 2), 2.0), 1)), (log, D.LogNormal(1.0, 1.0))):
    print(D.kl_divergence(p, q))
loc = torch.tensor([0.5, 0.5], requires_grad=True)
MultivariateNormal(loc, cov).log_prob(torch.ones(2)).backward()
print(loc.grad, isinstance(Categorical(probs=fair), D.Distribution))
for fail in (lambda: Independent(Normal(0.0, 1.0), 1), lambda: MultivariateNormal(torch.zeros(2))):
    try:
        fail()
    except ValueError as error:
        print(error)
