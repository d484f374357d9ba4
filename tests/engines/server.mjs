/** Serves web/dist with the pages that drive it, and takes what they find. */
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { CSP, DIST } from "../browser/serve.mjs";
import { programs } from "./programs.mjs";

const DRIVE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Drive</title>
<link rel="icon" href="data:,"><body><script src="gradlet-cell.js"></script><script src="drive.js"></script>`;

const CELL = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Cell</title>
<script src="gradlet-cell.js"></script><gradlet-cell><script type="text/python">
import torch
print(torch.arange(4).sum())
</script></gradlet-cell><script>
addEventListener("load", () => document.querySelector("gradlet-cell").run()
  .then(({ output }) => parent.postMessage({ output }, "*")));
</script>`;

/** Where no policy comes with the files, and runs can be paused. */
const PLAIN = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Plain</title>
<link rel="icon" href="data:,"><body><script src="plain/gradlet-cell.js"></script>`;

/** @type {Record<string, string>} */
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".css": "text/css; charset=utf-8",
};

/** The page in one file, with a script that runs it and goes on to what drives the rest. @param {string} url */
export async function driven(url) {
  const page = await readFile(join(DIST, "gradlet.html"), "utf8");
  const script = `addEventListener("load", async () => {
    const cell = document.querySelector("gradlet-cell");
    cell.source = "import torch\\nprint(torch.arange(5).sum())";
    const { output, error } = await cell.run();
    location.href = "${url}drive.html?file=" + encodeURIComponent(output || error.message);
  });`;
  // The scripts inside have the word too.
  const end = page.lastIndexOf("</body>");
  return `${page.slice(0, end)}<script>${script}</script>${page.slice(end)}`;
}

/** @returns {Promise<{ url: string, result: Promise<any>, close: () => void }>} */
export async function serveDrive() {
  /** @type {Record<string, string>} */
  const pages = {
    "/drive.html": DRIVE,
    "/drive.js": await readFile(new URL("drive.js", import.meta.url), "utf8"),
    "/cell.html": CELL,
    "/plain.html": PLAIN,
    "/programs.json": JSON.stringify(await programs()),
  };
  /** @type {(value: any) => void} */
  let done = () => {};
  /** @type {(error: Error) => void} */
  let fail = () => {};
  const result = new Promise((resolve, reject) => ([done, fail] = [resolve, reject]));
  result.catch(() => {}); // the test looks at it when the browser is up
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? "/", "http://x").pathname;
    if (request.method === "POST") {
      let body = "";
      for await (const chunk of request) body += chunk;
      response.end();
      if (path === "/result") done(JSON.parse(body));
      else fail(new Error(`in the browser: ${body}`));
      return;
    }
    try {
      const own = pages[path];
      const bare = own !== undefined || path.startsWith("/plain/");
      const body = own ?? (await readFile(join(DIST, path.replace(/^\/+(plain\/)?/, ""))));
      const type = TYPES[extname(path)] ?? "application/octet-stream";
      const policy = bare ? {} : { "Content-Security-Policy": CSP };
      response.writeHead(200, { "Content-Type": type, ...policy }).end(body);
    } catch {
      response.writeHead(404, { "Content-Type": "text/plain" }).end("not found\n");
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${port}/`,
    result,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
