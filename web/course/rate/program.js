import { load } from "gradlet";
const torch = await load();
const nn = torch.nn;

// A valley: curvature 1 along the first axis, 10 along the second.
const CURVATURE = torch.tensor([1, 10]);

function descend(lr, steps = 30) {
  const w = torch.tensor([4, 1], { requires_grad: true });
  for (let t = 0; t < steps; t++) {
    const height = w.square().mul(CURVATURE).sum().div(2);
    height.backward();
    torch.no_grad(() => w.sub_(w.grad, { alpha: lr }));
    w.grad.zero_();
  }
  return w.tolist();
}

for (const lr of [0.01, 0.1, 0.19, 0.21]) {
  const [along, across] = descend(lr).map((v) => v.toFixed(4));
  console.log(`rate ${lr}: along ${along} across ${across}`);
}

// A network that learns a sine, at three rates.
const x = torch.linspace(-2, 2, 64).unsqueeze(1);
const y = x.mul(2).sin();
const RATES = { good: 0.1, small: 0.002, large: 0.3 };

function train(lr) {
  torch.manual_seed(0);
  const model = nn.Sequential(nn.Linear(1, 32), nn.ReLU(), nn.Linear(32, 1));
  const optimizer = torch.optim.SGD(model.parameters(), { lr });
  const losses = [];
  for (let t = 0; t <= 200; t++) {
    const loss = nn.functional.mse_loss(model(x), y);
    losses.push(loss.item().toFixed(5));
    optimizer.zero_grad();
    loss.backward();
    optimizer.step();
  }
  return losses;
}

const curves = Object.entries(RATES).map(([name, lr]) => [name, train(lr)]);
for (let t = 0; t <= 200; t += 5) {
  console.log(`step ${t}:`, curves.map(([name, curve]) => `${name}=${curve[t]}`).join(" "));
}
