import { load } from "gradlet";
const torch = await load();
const nn = torch.nn;

torch.manual_seed(0);
const model = nn.Sequential(nn.Conv2d(1, 8, 3), nn.BatchNorm1d(8), nn.ReLU());
console.log(model(torch.randn(4, 1, 9, 9)).shape);
