import { load } from "gradlet";
const torch = await load();
const nn = torch.nn;

torch.manual_seed(0);
const x = torch.randn(256, 20);
const y = x.at(":", 0).mul(x.at(":", 1)).gt(0).float().unsqueeze(1);

const STARTS = {
  he: (w) => nn.init.kaiming_normal_(w, { nonlinearity: "relu" }),
  xavier: nn.init.xavier_normal_,
  zeros: nn.init.zeros_,
  large: nn.init.normal_, // a spread of 1
};

// Twelve layers of 64 units with ReLU, and one output.
function build(start) {
  const layers = [];
  for (let i = 0; i < 12; i++) {
    layers.push(nn.Linear(i ? 64 : 20, 64), nn.ReLU());
  }
  layers.push(nn.Linear(64, 1));
  for (const layer of layers.filter((_, i) => i % 2 === 0)) {
    start(layer.weight);
    nn.init.zeros_(layer.bias);
  }
  return nn.Sequential(...layers);
}

const models = Object.entries(STARTS).map(([, start]) => build(start));
const names = Object.keys(STARTS);
models.forEach((model, k) => {
  const spreads = [];
  let h = x;
  for (let i = 0; i < 24; i++) {
    h = model[i](h);
    if (i % 2) spreads.push(h.std().item().toFixed(3));
  }
  console.log(`${names[k]} spreads: ${spreads.join(" | ")}`);
});

const loss_fn = nn.BCEWithLogitsLoss();
const optimizers = models.map((model) =>
  torch.optim.Adam(model.parameters(), { lr: 0.001 }),
);
for (let t = 0; t <= 30; t++) {
  const losses = models.map((model, k) => {
    const loss = loss_fn(model(x), y);
    optimizers[k].zero_grad();
    loss.backward();
    optimizers[k].step();
    return `${names[k]}=${loss.item().toFixed(4)}`;
  });
  if (t % 2 === 0) console.log(`step ${t}:`, losses.join(" "));
}
