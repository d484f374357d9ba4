import { load } from "gradlet";
const torch = await load();
const { nn } = torch;

torch.manual_seed(0);
const tokens = nn.Embedding(10, 32);
const x = torch.tensor([3, 1, 4, 1]).float();
console.log(tokens(x).shape);
