/** What JavaScript programs load only where they name it: node --test tests/browser/more.test.mjs */
import assert from "node:assert/strict";
import { test } from "node:test";
import { onlyWith } from "./helpers.mjs";
import { open, run } from "./notes.mjs";

onlyWith(["network"]);

/** @param {string} program */
const cell = (program) =>
  `<gradlet-cell><script type="text/javascript+gradlet">\n${program}\n</script></gradlet-cell>`;

const TRAINS = `import { load } from "gradlet";
const torch = await load();
torch.manual_seed(0);
const x = torch.randn(32, 1);
const { DataLoader, TensorDataset } = torch.utils.data;
const loader = DataLoader(TensorDataset(x, x.mul(3)), { batch_size: 8, shuffle: true });
const model = torch.nn.Linear(1, 1);
const optimizer = torch.optim.SGD(model.parameters(), { lr: 0.2 });
const scheduler = torch.optim.lr_scheduler.StepLR(optimizer, 5);
for (let epoch = 0; epoch < 10; epoch++) {
  for (const [a, b] of loader) {
    optimizer.zero_grad();
    torch.nn.functional.mse_loss(model(a), b).backward();
    optimizer.step();
  }
  scheduler.step();
}
console.log(scheduler.get_last_lr()[0].toFixed(4), loader.length, torch.vmap((t) => t.sum())(x).shape.join());
null.x`;

test("a program that names them has schedulers and data sets, with its lines where they were; others load nothing", async (t) => {
  const page = await open(t, cell("console.log(1);"));
  /** @type {string[]} */
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  assert.equal((await run(page)).state, "done");
  assert.ok(!asked.some((url) => url.endsWith("/more.js")));
  const second = await open(t, cell(TRAINS));
  second.on("request", (request) => asked.push(request.url()));
  const { state, error } = await run(second);
  assert.equal(state, "error");
  assert.equal(error.line, 19, error.message);
  assert.match(await second.locator("[part=output]").innerText(), /0\.0020 4 32/);
  assert.ok(asked.some((url) => url.endsWith("/more.js")));
});
