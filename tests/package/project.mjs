/** A project with the packed npm package installed, as its users have it, and a page to try builds in. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after } from "node:test";
import { fileURLToPath } from "node:url";
import { launch } from "../browser/chromium.mjs";
import { serve } from "../browser/serve.mjs";

export const WEB = fileURLToPath(new URL("../../web/", import.meta.url));

/** A command that must succeed. @param {string} command @param {string[]} args @param {string} cwd */
export function run(command, args, cwd) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: "utf8" });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ${args.join(" ")}: ${stdout}${stderr}`);
  return stdout;
}

/** @param {string} root @param {Record<string, string>} files texts by path */
export function write(root, files) {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
}

/** Packs the package and installs the tarball; removed when the tests are done. */
export function installed() {
  const root = mkdtempSync(join(tmpdir(), "gradlet-package-"));
  after(() => rmSync(root, { recursive: true }));
  run("npm", ["pack", "--silent", "--pack-destination", root], WEB);
  const [tarball] = readdirSync(root).filter((name) => name.endsWith(".tgz"));
  write(root, { "package.json": '{ "private": true, "type": "module" }' });
  run("npm", ["install", "--offline", "--no-audit", "--no-fund", `./${tarball}`], root);
  return root;
}

/** What the page's program does: it must get as far as the last line. */
export const PROGRAM = `import { load } from "gradlet";
const torch = await load();
const x = torch.tensor([1, 2, 3], { requires_grad: true });
x.pow(2).sum().backward();
document.querySelector("output").textContent = String(x.grad);
`;
export const PRINTED = "tensor([2., 4., 6.])";

/** Without a page: top-level await is for modules only. @param {string} program */
export const asFunction = (program) => {
  const [imports, ...rest] = program.split("\n");
  return `${imports}\n(async () => {\n${rest.join("\n")}})();\n`;
};

/** @param {string} script what loads the program */
export const page = (script) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>x</title><link rel="icon" href="data:,"><output></output>${script}</html>\n`;

/** @type {Promise<import("playwright-core").Browser> | undefined} */
let browser;
after(async () => (await browser)?.close());

/**
 * What the page's program writes, in Chromium; an error or a request elsewhere fails.
 *
 * @param {string} url
 * @param {import("playwright-core").BrowserContextOptions} [options]
 */
export async function printed(url, options = {}) {
  browser ??= launch();
  const tab = await (await browser).newPage(options);
  /** @type {string[]} */
  const troubles = [];
  tab.on("pageerror", (error) => troubles.push(String(error)));
  tab.on("console", (message) => {
    if (message.type() === "error") troubles.push(message.text());
  });
  tab.on("response", (response) => {
    if (response.status() >= 400) troubles.push(`${response.status()} for ${response.url()}`);
  });
  tab.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol === "http:" && origin !== new URL(url).origin) troubles.push(request.url());
  });
  try {
    await tab.goto(url);
    await tab.waitForFunction(() => document.querySelector("output")?.textContent, null, {
      timeout: 20_000,
    });
    if (troubles.length) throw new Error(troubles.join("\n"));
    return await tab.textContent("output");
  } catch (error) {
    throw new Error([String(error), ...troubles].join("\n"), { cause: error });
  } finally {
    await tab.close();
  }
}

/**
 * The same for a folder, under the strict policy.
 *
 * @param {string} root
 * @param {string} [path]
 * @param {import("playwright-core").BrowserContextOptions} [options]
 */
export async function printedFrom(root, path = "", options = {}) {
  const server = await serve({ root });
  try {
    return await printed(server.url + path, options);
  } finally {
    await server.close();
  }
}
