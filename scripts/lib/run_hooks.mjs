/** Loaded before a program that scripts/gradlet runs: resolves the package, reports errors by line. */
import { existsSync, readFileSync } from "node:fs";
import { createRequire, register } from "node:module";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";

register("./resolve_gradlet.mjs", import.meta.url, {
  data: { url: process.env.GRADLET_PACKAGE },
});

const own = new URL(".", import.meta.url).href;

/**
 * Where the text of a program, or of a file it imports, breaks off: Node keeps that to itself.
 * @param {string} file @param {Set<string>} [seen]
 */
function syntaxPlace(file, seen = new Set()) {
  if (seen.has(file) || !existsSync(file)) return null;
  seen.add(file);
  const { parse } = createRequire(new URL("../../web/package.json", import.meta.url))("acorn");
  try {
    const { body } = parse(readFileSync(file, "utf8"), {
      ecmaVersion: "latest",
      sourceType: "module",
      allowHashBang: true,
    });
    for (const { source } of body) {
      const found = /^\.{1,2}\//.test(source?.value)
        ? syntaxPlace(resolve(dirname(file), source.value), seen)
        : null;
      if (found) return found;
    }
    return null;
  } catch (error) {
    return error.loc ? { file, line: error.loc.line, column: error.loc.column + 1 } : null;
  }
}

/** The import that names what there is not. @param {string} message */
function importPlace(message) {
  const [, name, file] = /^Cannot find \w+ '([^']+)' imported from (.+)$/.exec(message) ?? [];
  if (!file || !existsSync(file)) return null;
  const lines = readFileSync(file, "utf8").split("\n");
  const local = name.split("/").at(-1);
  const at = lines.findIndex((line) => line.includes(local));
  return at < 0 ? null : { file, line: at + 1, column: lines[at].indexOf(local) + 1 };
}

/** First place in the stack that is not the package's own. */
function place(stack) {
  for (const [, file, line, column] of stack.matchAll(/(file:\/\/[^\s():]+):(\d+):?(\d+)?/g)) {
    if (file === process.env.GRADLET_PACKAGE || file.startsWith(own)) continue;
    return {
      file: fileURLToPath(file),
      line: Number(line),
      column: Number(column ?? 1),
    };
  }
  return null;
}

process.on("uncaughtException", (error) => {
  if (!(error instanceof Error)) {
    console.error(`Uncaught: ${String(error)}`);
    process.exit(1);
  }
  const where =
    place(error.stack ?? "") ??
    (error instanceof SyntaxError ? syntaxPlace(process.argv[1]) : importPlace(error.message));
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
