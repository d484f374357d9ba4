import { load } from "gradlet";
const torch = await load();

torch.manual_seed(0);

/** Slides the kernel w (3 by 3) over the picture x: one number for each place where it fits. */
function convolve(x, w) {
  const [height, width] = x.shape;
  const out = torch.zeros(height - 2, width - 2);
  for (let i = 0; i < 3; i++) {
    for (let j = 0; j < 3; j++) {
      const part = x.at(":1", ":1"); // Your turn: the part of x that meets w.at(i, j), as large as out.
      out.add_(part.mul(w.at(i, j)));
    }
  }
  return out;
}

const edge = torch.tensor(
  [
    [-1, 0, 1],
    [-2, 0, 2],
    [-1, 0, 1],
  ],
  { dtype: torch.float32 },
);
const picture = torch.zeros(6, 7);
picture.at(":", "3:").fill_(1); // dark left, light right
console.log(convolve(picture, edge));
