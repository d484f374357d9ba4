/** Runs a program in the page's own worker and gives its film. */
import assert from "node:assert/strict";
import { Film } from "../../web/src/live/film.js";
import { checkFilm } from "../../web/src/live/film_message.js";
import { runInWorker } from "./worker_run.mjs";

/** Two layers by hand, 200 steps. */
export const PYTHON = `import torch
torch.manual_seed(0)
x = torch.randn(8, 30)
w1 = torch.randn(30, 60, requires_grad=True)
w2 = torch.randn(60, 2, requires_grad=True)
for t in range(200):
    loss = x.mm(w1).clamp(min=0).mm(w2).pow(2).sum()
    print(t, loss.item())
    loss.backward()
    if t == 3:
        print("norms", w1.norm().item(), w1.grad.norm().item())
    with torch.no_grad():
        w1 -= 1e-4 * w1.grad
        w2 -= 1e-4 * w2.grad
        w1.grad.zero_()
        w2.grad.zero_()
`;

/** @param {any[]} messages */
export function filmOf(messages) {
  const film = new Film();
  for (const message of messages) {
    if (message.type !== "film") continue;
    const checked = checkFilm(message);
    assert.ok(checked);
    film.add(checked);
  }
  return film;
}

/** Runs a program to its end. @param {"js" | "py"} code @param {string} source @param {Parameters<typeof runInWorker>[2]} [options] */
export async function messagesOf(code, source, options) {
  const messages = await runInWorker(code, source, options);
  const last = messages.at(-1);
  assert.equal(last.type, "done", JSON.stringify(last.error));
  const prints = messages.filter(({ type }) => type === "print");
  const lines = prints.flatMap((message) => message.lines.map((/** @type {any} */ l) => l.text));
  return { messages, lines };
}

/** Runs a program and gives its film, its last graph and what it printed. @param {"js" | "py"} code @param {string} source */
export async function record(code, source) {
  const { messages, lines } = await messagesOf(code, source);
  const graph = messages.filter(({ type }) => type === "graph").at(-1)?.graph ?? null;
  return { film: filmOf(messages), graph, lines };
}
