import { load } from "gradlet";
const torch = await load();
const { nn } = torch;

/** One letter: the old state [h, c] and the new one. `cell` has the weights. */
function step(x, h, c, cell) {
  const seen = x.matmul(cell.weight_ih.t()).add(cell.bias_ih);
  const sums = seen.add(h.matmul(cell.weight_hh.t())).add(cell.bias_hh);
  const gate = sums.chunk(4, 1).map((sum, k) => (k === 2 ? sum.tanh() : sum.sigmoid())); // i, f, g, o
  const kept = c; // Your turn: the part gate[1] of c stays, the part gate[0] of the new gate[2] comes in.
  return [gate[3].mul(kept.tanh()), kept];
}

torch.manual_seed(0);
const cell = nn.LSTMCell(3, 4);
let [h, c] = [torch.zeros(1, 4), torch.zeros(1, 4)];
for (let letter = 0; letter < 3; letter++) {
  [h, c] = step(torch.eye(3).at(`${letter}:${letter + 1}`), h, c, cell);
}
console.log(h);
