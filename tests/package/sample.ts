// A program as somebody with the package writes it, checked by tsc --strict.
import { load, Tensor, TorchError, type Torch } from "gradlet";
import { load as loadSeparate } from "gradlet/separate";
import { gradletCells, type GradletResult } from "gradlet/cell";
import widget from "gradlet/anywidget";

const torch: Torch = await load({ wasm: new URL("https://example.org/gradlet.wasm") });
const same: Torch = await loadSeparate();
const x: Tensor = torch.randn(2, 3, { requires_grad: true });
const loss: number = same.nn.Linear(3, 1)(x).pow(2).mean().item();
if (loss > 1) throw new TorchError("too much", { op: "mean" });

const cell = document.createElement("gradlet-cell");
cell.source = "print(1)";
cell.seed = 1;
cell.addEventListener("gradlet-point", ({ detail: { series, data } }) => data[series]);
document.addEventListener("gradlet-done", ({ detail }) => {
  const { state, output, ms }: GradletResult = detail;
  if (state === "done") console.log(output.length, ms.toFixed(0));
});
const result = await cell.run();
const [first] = result.points;
console.log(first?.[1]?.toFixed(2), result.error?.line);
cell.stop();
cell.reset();
for (const made of gradletCells("pre code.language-python", { session: "a", hide: "chart" })) {
  // @ts-expect-error it is the element that says so
  made.state = "idle";
}
// @ts-expect-error there is no such language
cell.language = "ruby";
// @ts-expect-error there is no such option
gradletCells("pre", { colour: "red" });
void widget.render;
