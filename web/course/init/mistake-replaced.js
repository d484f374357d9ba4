import { load } from "gradlet";
const torch = await load();
const nn = torch.nn;

torch.manual_seed(0);
const model = nn.Sequential(nn.Linear(20, 64), nn.ReLU(), nn.Linear(64, 1));
model[0].weight = torch.randn(64, 20).mul(Math.sqrt(2 / 20));
model[2].weight = torch.randn(1, 64).mul(Math.sqrt(1 / 64));

console.log(model(torch.randn(5, 20)).std().item());
