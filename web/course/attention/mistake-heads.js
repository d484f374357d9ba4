import { load } from "gradlet";
const torch = await load();

torch.manual_seed(0);
const [B, T, C, HEADS] = [2, 8, 32, 4];

// (rows, places, width) to (rows, heads, places, width of a head)
const [q, k, v] = [0, 1, 2].map(() =>
  torch
    .randn(B, T, C)
    .view(B, T, HEADS, C / HEADS)
    .transpose(1, 2),
);
const weights = q
  .matmul(k.transpose(-2, -1))
  .div(Math.sqrt(C / HEADS))
  .softmax(-1);
const y = weights.matmul(v).transpose(1, 2).view(B, T, C);
console.log(y.shape);
