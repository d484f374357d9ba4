import { load } from "gradlet";
const torch = await load();
const nn = torch.nn;

const FONT = `
.###. ..#.. .###. .###. ...#. ##### .###. ##### .###. .###.
#...# .##.. #...# #...# ..##. #.... #...# ....# #...# #...#
#..## ..#.. ....# ....# .#.#. ####. #.... ...#. #...# #...#
#.#.# ..#.. ...#. ..##. #..#. ....# ####. ..#.. .###. .####
##..# ..#.. ..#.. ....# ##### ....# #...# .#... #...# ....#
#...# ..#.. .#... #...# ...#. #...# #...# .#... #...# #...#
.###. .###. ##### .###. ...#. .###. .###. .#... .###. .###.
`;
const rows = FONT.trim()
  .split("\n")
  .map((line) => line.split(" "));
const digit = (d) => rows.map((row) => [...row[d]].map((dot) => (dot === "#" ? 1 : 0)));
const digits = torch.tensor([...Array(10).keys()].map(digit), { dtype: torch.float32 });

torch.manual_seed(0);

/** Digits somewhere in a picture of 9 by 9, in noise. */
function sample(n) {
  const y = torch.randint(0, 10, [n]);
  const x = torch.randn(n, 1, 9, 9).mul(0.2);
  torch
    .randint(0, 3, [n, 2])
    .tolist()
    .forEach(([r, c], i) => {
      x.at(i, 0, `${r}:${r + 7}`, `${c}:${c + 5}`).add_(digits.at(y.at(i).item()));
    });
  return [x, y];
}

const [x, y] = sample(256);
const conv = nn.Conv2d(1, 6, 3, { padding: 1 });
const model = nn.Sequential(
  conv,
  nn.ReLU(),
  nn.MaxPool2d(3),
  nn.Flatten(),
  nn.Linear(6 * 3 * 3, 10),
);
const optimizer = torch.optim.Adam(model.parameters(), { lr: 0.02 });
for (let t = 0; t <= 60; t++) {
  const loss = nn.functional.cross_entropy(model(x), y);
  if (t % 3 === 0) console.log(t, loss.item());
  optimizer.zero_grad();
  loss.backward();
  optimizer.step();
}

const [x_new, y_new] = sample(200);
const right = model(x_new).argmax(1).eq(y_new).float().mean().item();
console.log(`right: ${(100 * right).toFixed(1)} of 100`);
