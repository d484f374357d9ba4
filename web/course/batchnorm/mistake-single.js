import { load } from "gradlet";
const torch = await load();
const nn = torch.nn;

torch.manual_seed(0);
const model = nn.Sequential(
  nn.Linear(10, 32),
  nn.BatchNorm1d(32),
  nn.ReLU(),
  nn.Linear(32, 1),
);

const x = torch.randn(1, 10); // one new example
console.log(model(x).item());
