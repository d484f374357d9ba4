/** The checks look at the same files in an unpacked archive, where there is no git. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const checks = fileURLToPath(new URL("../../scripts/checks", import.meta.url));

test("a check finds the project's files without git, and no others", () => {
  const root = mkdtempSync(join(tmpdir(), "archive-"));
  try {
    cpSync(checks, join(root, "scripts/checks"), { recursive: true });
    const long = "x\n".repeat(501);
    const files = {
      ".gitignore": "/build/\n/web/dist/\nnode_modules/\n*.log\n",
      "src/long.cpp": long,
      "web/src/dist/long.js": long,
      "build/src/long.cpp": long,
      "web/dist/long.js": long,
      "web/node_modules/a/long.js": long,
    };
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(root, path, ".."), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    const script = join(root, "scripts/checks/length.mjs");
    const { status, stderr } = spawnSync(process.execPath, [script], { encoding: "utf8" });
    assert.equal(status, 1);
    assert.deepEqual(stderr.match(/\S+\.(?:cpp|js)/g), ["src/long.cpp", "web/src/dist/long.js"]);
  } finally {
    rmSync(root, { recursive: true });
  }
});
