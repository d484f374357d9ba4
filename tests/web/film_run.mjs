/** Runs a program in the page's own worker and gives its film. */
import assert from "node:assert/strict";
import { Film } from "../../web/src/live/film.js";
import { checkFilm } from "../../web/src/live/film_message.js";
import { runInWorker } from "./worker_run.mjs";

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

/** Runs a program and gives its film, its last graph and what it printed. @param {"js" | "py"} code @param {string} source */
export async function record(code, source) {
  const messages = await runInWorker(code, source);
  const last = messages.at(-1);
  assert.equal(last.type, "done", JSON.stringify(last.error));
  const prints = messages.filter(({ type }) => type === "print");
  const lines = prints.flatMap((message) => message.lines.map((/** @type {any} */ l) => l.text));
  const graph = messages.filter(({ type }) => type === "graph").at(-1)?.graph ?? null;
  return { film: filmOf(messages), graph, lines };
}
