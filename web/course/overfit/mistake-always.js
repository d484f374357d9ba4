import { load } from "gradlet";
const torch = await load();
const nn = torch.nn;

torch.manual_seed(0);

function sample(n) {
  const x = torch.randn(n, 20);
  const y = x.at(":", 0).add(x.at(":", 1)).gt(0);
  return [x, y.logical_xor(torch.rand(n).lt(0.1)).float()];
}

const [x_train, y_train] = sample(60);
const [x_valid] = sample(400);
const loss_fn = nn.BCEWithLogitsLoss();

class Net extends nn.Module {
  constructor() {
    super();
    this.hidden = nn.Linear(20, 64);
    this.out = nn.Linear(64, 1);
  }

  forward(x) {
    let h = this.hidden(x).relu();
    h = nn.functional.dropout(h, 0.5);
    return this.out(h).squeeze(1);
  }
}

const net = new Net();
const optimizer = torch.optim.Adam(net.parameters(), { lr: 0.01 });
for (let t = 0; t <= 40; t++) {
  const loss = loss_fn(net(x_train), y_train);
  if (t % 5 === 0) console.log(t, loss.item());
  optimizer.zero_grad();
  loss.backward();
  optimizer.step();
}

net.eval();
for (let i = 1; i <= 3; i++) {
  const answer = net(x_valid.at(":1")).item().toFixed(3);
  console.log(`the same question, answer ${i}: ${answer}`);
}
