import { load } from "gradlet";
const torch = await load();
const nn = torch.nn;

torch.manual_seed(0);
const model = nn.Sequential(nn.Linear(20, 64), nn.ReLU(), nn.Linear(64, 1));
for (const layer of [model[0], model[2]]) {
  layer.weight.mul_(2); // start with twice the spread
  layer.bias.mul_(0);
}

console.log(model(torch.randn(5, 20)).std().item());
