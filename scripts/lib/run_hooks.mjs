/** Loaded before a program that scripts/gradlet runs: resolves the package, reports errors by line. */
import { readFileSync } from "node:fs";
import { register } from "node:module";
import { fileURLToPath } from "node:url";

register("./resolve_gradlet.mjs", import.meta.url, { data: { url: process.env.GRADLET_PACKAGE } });

/** First place in the stack that is not the package's own. */
function place(stack) {
  for (const [, file, line, column] of stack.matchAll(/(file:\/\/[^\s():]+):(\d+):?(\d+)?/g)) {
    if (file === process.env.GRADLET_PACKAGE || file.startsWith("node:")) continue;
    return { file: fileURLToPath(file), line: Number(line), column: Number(column ?? 1) };
  }
  return null;
}

process.on("uncaughtException", (error) => {
  if (!(error instanceof Error)) {
    console.error(`Uncaught: ${String(error)}`);
    process.exit(1);
  }
  const where = place(error.stack ?? "");
  if (where) {
    console.error(`${where.file}:${where.line}:${where.column}`);
    try {
      console.error(`    ${readFileSync(where.file, "utf8").split("\n")[where.line - 1].trim()}`);
    } catch {
      // The file is gone; its name and line will do.
    }
  }
  console.error(`${error.name}: ${error.message}`);
  process.exit(1);
});
