/** The same numbers to the last bit: native build, Node, Chromium and, where there is one, Firefox. */
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { launch } from "../browser/chromium.mjs";
import { serveRungs } from "./bits_server.mjs";
import { losses, RUNGS } from "./rungs.mjs";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const FIREFOX = ["/usr/bin/firefox-esr", "/usr/bin/firefox"].find((path) => existsSync(path));

/** @type {Record<string, string[]>} */
let native = {};

before(() => {
  const options = /** @type {const} */ ({ cwd: ROOT, encoding: "utf8", stdio: "pipe" });
  let program = process.env.GRADLET_LADDER; // one that is built already
  if (!program) {
    program = join(ROOT, "build/native/tests/native/gradlet_ladder");
    const build = () => execFileSync("ninja", ["-C", "build/native", "gradlet_ladder"], options);
    try {
      build();
    } catch {
      // Not configured yet, or without the tests.
      execFileSync("cmake", ["--preset", "native", "-D", "GRADLET_TESTS=ON"], options);
      build();
    }
  }
  native = { numpy: [], tensor: [], optim: [] };
  for (const line of execFileSync(program, options).trim().split("\n")) {
    const [rung, bits] = line.split(" ");
    native[rung].push(bits);
  }
});

/** @param {Record<string, string[]>} ours */
function compare(ours) {
  for (const rung of Object.keys(RUNGS)) {
    assert.equal(ours[rung].length, 500, rung);
    const step = ours[rung].findIndex((bits, i) => bits !== native[rung][i]);
    assert.ok(
      step < 0,
      `rung ${rung}, step ${step}: ${ours[rung][step]}, natively ${native[rung][step]}`,
    );
  }
}

test("the native build has 500 losses of each rung", () => {
  for (const rung of Object.keys(RUNGS)) {
    assert.equal(native[rung].length, 500);
    assert.ok(new Set(native[rung]).size > 400);
  }
});

test("Node gives the native build's bits", async () => {
  const gradlet = new URL("../../web/dist/gradlet.js", import.meta.url).href;
  compare(
    await losses(async (file) => {
      const source = await readFile(join(ROOT, "web/lessons", file), "utf8");
      const program = source.replace('from "gradlet"', `from "${gradlet}"`);
      await import(`data:text/javascript,${encodeURIComponent(program)}`);
    }),
  );
});

test("Chromium gives the native build's bits", async () => {
  const { url, result, close } = await serveRungs();
  const browser = await launch();
  try {
    await (await browser.newPage()).goto(url);
    compare(await result);
  } finally {
    await browser.close();
    close();
  }
});

if (FIREFOX) {
  test("Firefox gives the native build's bits", { timeout: 180_000 }, async () => {
    const { url, result, close } = await serveRungs();
    const profile = await mkdtemp(join(tmpdir(), "gradlet-firefox-"));
    const browser = spawn(FIREFOX, ["--headless", "--no-remote", "--profile", profile, url], {
      stdio: "ignore",
      env: {
        ...process.env,
        MOZ_DISABLE_AUTO_SAFE_MODE: "1",
        HOME: profile,
      },
    });
    try {
      compare(await result);
    } finally {
      browser.kill();
      await new Promise((done) =>
        browser.exitCode === null ? browser.once("exit", done) : done(0),
      );
      close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  });
} else {
  console.log("# No Firefox here (firefox-esr): its bits are not compared.");
}
