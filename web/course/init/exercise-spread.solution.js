import { load } from "gradlet";
const torch = await load();
const nn = torch.nn;

torch.manual_seed(0);

// He: each unit adds up w.shape[1] inputs, half of them cut to 0.
function start(w) {
  nn.init.normal_(w, { std: Math.sqrt(2 / w.shape[1]) });
}

// Of what comes out of so many ReLU layers of this width.
function spread_after(depth, width) {
  let h = torch.randn(500, width);
  for (let i = 0; i < depth; i++) {
    const layer = nn.Linear(width, width, { bias: false });
    start(layer.weight);
    h = layer(h).relu();
  }
  return h.std().item();
}

for (const width of [25, 100, 200]) {
  console.log("width", width, "spread after 10 layers", spread_after(10, width));
}
