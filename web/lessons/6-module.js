import { load } from "gradlet";
const torch = await load();
const nn = torch.nn;

const [N, D_in, H, D_out] = [64, 1000, 100, 10];

torch.manual_seed(0);
const x = torch.randn(N, D_in);
const y = torch.randn(N, D_out);

// Rungs 4 and 5 drew these from the same generator.
// Draw them again, so that the weights below are the lecture's.
nn.Linear(D_in, H);
nn.Linear(H, D_out);
torch.randn(H, D_in);
torch.randn(D_out, H);

class TwoLayerNet extends nn.Module {
  constructor(D_in, H, D_out) {
    super();
    this.linear1 = nn.Linear(D_in, H, { bias: false });
    this.linear2 = nn.Linear(H, D_out, { bias: false });
  }

  forward(x) {
    return this.linear2(this.linear1(x).clamp({ min: 0 }));
  }
}

const model = new TwoLayerNet(D_in, H, D_out);
const loss_fn = nn.MSELoss({ reduction: "sum" });
const optimizer = torch.optim.Adam(model.parameters(), {
  lr: 1e-3,
});
for (let t = 0; t < 500; t++) {
  const y_pred = model(x);
  const loss = loss_fn(y_pred, y);
  console.log(t, loss.item());

  optimizer.zero_grad();
  loss.backward();
  optimizer.step();
}
