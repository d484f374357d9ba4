/**
 * Chromium, Firefox and WebKit, Safari's engine, run the page, a cell in a sandboxed frame and the page in one
 * file from disk, stop and pause programs, and print every lesson's losses and weights to Node's last digit.
 */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { BUSY_MS } from "../browser/helpers.mjs";
import { ENVIRONMENT, MINI } from "../browser/webkit/driver.mjs";
import { program } from "../../web/src/playground/program.js";
import { readSettings } from "../../web/src/playground/settings.js";
import { filmOf, messagesOf } from "../web/film_run.mjs";
import { printedInNode } from "./programs.mjs";
import { driven, serveDrive } from "./server.mjs";

const FIREFOX = ["/usr/bin/firefox-esr", "/usr/bin/firefox"].find((path) => existsSync(path));

/**
 * What starts each engine: the command, but for the address, in a home of its own. The slowest comes first.
 *
 * @type {Record<string, { there: boolean, command: (home: string) => string[], env?: Record<string, string> }>}
 */
const ENGINES = {
  WebKit: {
    there: MINI !== undefined && existsSync("/usr/bin/xvfb-run"),
    command: () => ["xvfb-run", "-a", MINI ?? ""],
    env: ENVIRONMENT,
  },
  Chromium: {
    there: true,
    command: (home) => [
      process.env.CHROMIUM ?? "/usr/bin/chromium",
      "--headless=new",
      "--no-sandbox",
      "--disable-gpu",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      `--user-data-dir=${home}`,
    ],
  },
  Firefox: {
    there: FIREFOX !== undefined,
    command: (home) => [FIREFOX ?? "", "--headless", "--no-remote", "--profile", home],
    env: { MOZ_DISABLE_AUTO_SAFE_MODE: "1" },
  },
};

/** @type {Record<string, string>} */
let expected = {};

/** What the playground prints, and the frames of its film. */
let played = { lines: "", film: [""] };

before(async () => {
  expected = await printedInNode();
  const { settings } = readSettings("data:moons,features:x1_x2_x1x2,epochs:2");
  const { lines, messages } = await messagesOf("py", program(settings, "py", "en"));
  const film = filmOf(messages).frames.map(
    ({ step, data }) => `${step}: ${Array.from(data).join()}`,
  );
  assert.ok(film.length > 10, "a film");
  played = { lines: lines.join("\n"), film };
});

/** @param {any} found */
const hash = (found) => createHash("sha256").update(JSON.stringify(found)).digest("hex");

/** Lets one engine open the page on disk, which goes on to the driver. @param {string} name */
async function drive(name) {
  const { command, env } = ENGINES[name];
  const { url, result, close } = await serveDrive();
  const home = await mkdtemp(join(tmpdir(), "gradlet-engine-"));
  const file = join(home, "gradlet.html");
  await writeFile(file, await driven(url));
  const [program, ...words] = command(home);
  const browser = spawn(program, [...words, pathToFileURL(file).href], {
    stdio: "ignore",
    detached: true, // a group of its own, which ends as a whole
    env: { ...process.env, ...env, HOME: home },
  });
  const died = new Promise((_, reject) => {
    browser.on("error", reject);
    browser.on("exit", (code) => reject(new Error(`${name} ended with ${code}`)));
  });
  try {
    return await Promise.race([result, died]);
  } finally {
    died.catch(() => {});
    close();
    const gone = new Promise((resolve) => browser.once("exit", resolve));
    if (browser.pid && browser.exitCode === null) {
      process.kill(-browser.pid);
      await gone;
    }
    await rm(home, { recursive: true, force: true, maxRetries: 10 });
  }
}

/** Two at once: each waits for its timers half of the time. */
describe("engines", { concurrency: 2 }, () => {
  for (const [name, { there }] of Object.entries(ENGINES)) {
    if (!there) {
      console.log(`# No ${name} here: scripts/setup --engines brings it.`);
      continue;
    }
    test(
      `${name}: page, frames, file, Stop, Pause, and the bits of all lessons`,
      { timeout: 480_000 },
      async (t) => {
        const found = await drive(name);
        assert.equal(found.file, "tensor(10)");
        const prints = "dy/dw = 1.0\ndy/dx = 2.0\ndy/db = 1.0";
        assert.deepEqual(
          found.page.map((/** @type {string} */ text) => text.trimEnd()),
          [`finished ${prints}`, `finished ${prints.replaceAll(".0", "")}`],
        );
        assert.equal(found.playground.lines.trimEnd(), played.lines);
        assert.deepEqual(found.playground.film, played.film);
        assert.equal(found.sandboxed, "tensor(6)");
        for (const code of ["js", "py"]) {
          const { state, ms, output } = found.stop[code];
          t.diagnostic(`Stop in ${code}: ${ms} ms`);
          assert.deepEqual([state, output], ["stopped", "2"]);
          assert.ok(ms < BUSY_MS, `${ms} ms`);
        }
        for (const code of ["js", "py"]) {
          assert.deepEqual(found.pause[code], {
            state: "stopped",
            stood: [true, true],
            later: true,
          });
        }
        for (const [lesson, text] of Object.entries(expected)) {
          assert.equal(found.lessons[lesson]?.trimEnd(), text.trimEnd(), lesson);
        }
        t.diagnostic(`SHA-256 of what the lessons print: ${hash(expected)}`);
        t.diagnostic(`SHA-256 of the playground's film: ${hash(played.film)}`);
      },
    );
  }
});
