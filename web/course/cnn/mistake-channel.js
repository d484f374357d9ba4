import { load } from "gradlet";
const torch = await load();
const nn = torch.nn;

torch.manual_seed(0);
const pictures = torch.randn(16, 9, 9); // sixteen grey pictures
const conv = nn.Conv2d(1, 6, 3, { padding: 1 });
console.log(conv(pictures).shape);
