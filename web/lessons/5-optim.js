import { load } from "gradlet";
const torch = await load();
const nn = torch.nn;

const [N, D_in, H, D_out] = [64, 1000, 100, 10];

torch.manual_seed(0);
const x = torch.randn(N, D_in);
const y = torch.randn(N, D_out);

const model = nn.Sequential(
  nn.Linear(D_in, H),
  nn.ReLU(),
  nn.Linear(H, D_out),
);
const loss_fn = nn.MSELoss({ reduction: "sum" });

// The lecture goes on from rung 4's trained model:
// its 500 steps first, printing nothing.
for (let t = 0; t < 500; t++) {
  model.zero_grad();
  loss_fn(model(x), y).backward();
  torch.no_grad(() => {
    for (const param of model.parameters()) {
      param.sub_(param.grad, { alpha: 1e-6 });
    }
  });
}

// New weights, drawn from N(0, 1); the biases stay.
nn.init.normal_(model[0].weight);
nn.init.normal_(model[2].weight);

const optimizer = torch.optim.Adam(model.parameters(), {
  lr: 1e-4,
});
for (let t = 0; t < 500; t++) {
  const y_pred = model(x);
  const loss = loss_fn(y_pred, y);
  console.log(t, loss.item());

  optimizer.zero_grad();
  loss.backward();
  optimizer.step();
}
