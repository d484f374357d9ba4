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

const learning_rate = 1e-6;
for (let t = 0; t < 500; t++) {
  const y_pred = model(x);
  const loss = loss_fn(y_pred, y);
  console.log(t, loss.item());

  model.zero_grad();
  loss.backward();

  torch.no_grad(() => {
    for (const param of model.parameters()) {
      param.sub_(param.grad, { alpha: learning_rate });
    }
  });
}
