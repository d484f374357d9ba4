import { load } from "gradlet";
const torch = await load();
const nn = torch.nn;

torch.manual_seed(0);

// Twenty numbers a row; two of them decide, but one label in ten is wrong.
function sample(n) {
  const x = torch.randn(n, 20);
  const y = x.at(":", 0).add(x.at(":", 1)).gt(0);
  return [x, y.logical_xor(torch.rand(n).lt(0.1)).float()];
}

const [x_train, y_train] = sample(60);
const [x_valid, y_valid] = sample(400);
const loss_fn = nn.BCEWithLogitsLoss();

// The losses on both sets, before each step.
function train({ weight_decay = 0, dropout = 0, steps = 81 } = {}) {
  torch.manual_seed(1);
  const model = nn.Sequential(
    nn.Linear(20, 64),
    nn.ReLU(),
    nn.Dropout(dropout),
    nn.Linear(64, 1),
  );
  const optimizer = torch.optim.AdamW(model.parameters(), {
    lr: 0.01,
    weight_decay,
  });
  const losses = [];
  for (let t = 0; t < steps; t++) {
    model.eval();
    const valid = torch.no_grad(() => loss_fn(model(x_valid).squeeze(1), y_valid).item());
    model.train();
    const loss = loss_fn(model(x_train).squeeze(1), y_train);
    losses.push([loss.item(), valid]);
    optimizer.zero_grad();
    loss.backward();
    optimizer.step();
  }
  return losses;
}

const [plain, decay, dropped] = [{}, { weight_decay: 3 }, { dropout: 0.7 }].map(train);
const five = (value) => value.toFixed(5);
for (let t = 0; t <= 80; t += 4) {
  const both = `train=${five(plain[t][0])} valid=${five(plain[t][1])}`;
  console.log(
    `step ${t}: ${both} decay=${five(decay[t][1])} dropout=${five(dropped[t][1])}`,
  );
}

let best = 0;
plain.forEach(([, valid], t) => (best = valid < plain[best][1] ? t : best));
console.log(`stopped early, after step ${best}: ${five(plain[best][1])}`);
