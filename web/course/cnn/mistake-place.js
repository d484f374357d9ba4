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

/** Digits in a picture of 9 by 9, in noise: in one of so many rows and columns. */
function sample(n, places) {
  const y = torch.randint(0, 10, [n]);
  const x = torch.randn(n, 1, 9, 9).mul(0.2);
  torch
    .randint(0, places, [n, 2])
    .tolist()
    .forEach(([r, c], i) => {
      x.at(i, 0, `${r}:${r + 7}`, `${c}:${c + 5}`).add_(digits.at(y.at(i).item()));
    });
  return [x, y];
}

const [x, y] = sample(256, 1);
const model = nn.Sequential(nn.Flatten(), nn.Linear(81, 64), nn.ReLU(), nn.Linear(64, 10));
const optimizer = torch.optim.Adam(model.parameters(), { lr: 0.02 });
for (let t = 0; t <= 40; t++) {
  const loss = nn.functional.cross_entropy(model(x), y);
  if (t % 4 === 0) console.log(t, loss.item());
  optimizer.zero_grad();
  loss.backward();
  optimizer.step();
}

for (const places of [1, 3]) {
  const [x_new, y_new] = sample(200, places);
  const right = model(x_new).argmax(1).eq(y_new).float().mean().item();
  console.log(`${places} by ${places} places, right: ${(100 * right).toFixed(1)} of 100`);
}
