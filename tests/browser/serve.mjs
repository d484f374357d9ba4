/**
 * A tiny static server for web/dist, under the strict Content-Security-Policy the page promises
 * to work with, at any sub-path.
 */
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const DIST = resolve(fileURLToPath(import.meta.url), "../../../web/dist");

export const CSP =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; " +
  "img-src 'self' data:; worker-src blob:; connect-src 'self'; frame-src 'self'";

/** @type {Record<string, string>} */
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".wasm": "application/wasm",
};

/**
 * @param {object} [options]
 * @param {string} [options.root] the folder served
 * @param {string} [options.base] the path it is served under
 * @param {number} [options.port] the first port tried; 0 for any
 * @param {Record<string, string>} [options.pages] further pages, by path
 * @param {string} [options.csp] the policy, or "" for none
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve({ root = DIST, base = "/", port = 0, pages = {}, csp = CSP } = {}) {
  const policy = /** @type {Record<string, string>} */ ({});
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://x").pathname);
    if (pages[path] !== undefined) {
      const type = TYPES[extname(path)] ?? TYPES[".html"];
      response.writeHead(200, { "Content-Type": type, ...policy }).end(pages[path]);
      return;
    }
    try {
      if (!path.startsWith(base)) throw new Error("outside");
      const name = normalize("/" + (path.slice(base.length) || "index.html"));
      const body = await readFile(join(root, name));
      response.writeHead(200, {
        "Content-Type": TYPES[extname(name)] ?? "application/octet-stream",
        ...policy,
        "Cache-Control": "no-cache",
      });
      response.end(body);
    } catch {
      response.writeHead(404, { "Content-Type": "text/plain" }).end("not found\n");
    }
  });
  const listening = await listen(server, port);
  // In a sandboxed frame WebKit compares 'self' with the frame's own origin, which is none: it needs the host's name.
  const own = process.env.GRADLET_BROWSER === "webkit" ? ` http://127.0.0.1:${listening}` : "";
  if (csp) policy["Content-Security-Policy"] = csp.replaceAll("'self'", `'self'${own}`);
  return {
    url: `http://127.0.0.1:${listening}${base}`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

/**
 * Listens on the first free port from the given one on.
 *
 * @param {import("node:http").Server} server
 * @param {number} port
 * @returns {Promise<number>}
 */
function listen(server, port) {
  return new Promise((done, fail) => {
    server.once("error", (/** @type {NodeJS.ErrnoException} */ error) => {
      const taken = error.code === "EADDRINUSE" && port !== 0 && port < 65535;
      if (taken) listen(server, port + 1).then(done, fail);
      else fail(error);
    });
    server.listen(port, "127.0.0.1", () => {
      server.removeAllListeners("error");
      done(/** @type {import("node:net").AddressInfo} */ (server.address()).port);
    });
  });
}
