import { load } from "gradlet";
const torch = await load();
const nn = torch.nn;

torch.manual_seed(0);
const x = torch.randn(16, 1, 9, 9);
const model = nn.Sequential(
  nn.Conv2d(1, 6, 3, { padding: 1 }),
  nn.ReLU(),
  nn.MaxPool2d(3),
  nn.Flatten(),
  nn.Linear(6 * 9 * 9, 10),
);
console.log(model(x).shape);
