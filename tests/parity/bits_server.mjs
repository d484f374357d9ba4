/** A page that runs the rungs in whatever browser opens it and sends their losses back. */
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

const PAGE = `<!doctype html><meta charset="utf-8"><script type="module">
  const send = (path, body) => fetch(path, { method: "POST", body });
  try {
    const { losses } = await import("/rungs.mjs");
    await send("/result", JSON.stringify(await losses((file) => import("/lessons/" + file))));
  } catch (error) {
    await send("/error", String(error?.stack ?? error));
  }
</script>`;

/** @param {string} path @returns {Promise<[string, string | Uint8Array]>} type and body */
async function answer(path) {
  if (path === "/") return ["text/html", PAGE];
  if (path === "/gradlet.wasm") {
    return ["application/wasm", await readFile(ROOT + "web/dist/gradlet.wasm")];
  }
  if (path === "/gradlet.js") {
    return ["text/javascript", await readFile(ROOT + "web/dist/gradlet.js")];
  }
  if (path === "/rungs.mjs") {
    return ["text/javascript", await readFile(ROOT + "tests/parity/rungs.mjs")];
  }
  if (/^\/lessons\/[\w-]+\.js$/.test(path)) {
    const program = await readFile(`${ROOT}web${path}`, "utf8");
    return ["text/javascript", program.replace('from "gradlet"', 'from "/gradlet.js"')];
  }
  throw new Error(`no ${path}`);
}

/**
 * @returns {Promise<{url: string, result: Promise<Record<string, string[]>>, close: () => void}>}
 *   result: what the first page to finish has sent
 */
export async function serveRungs() {
  /** @type {(value: any) => void} */
  let done = () => {};
  /** @type {(error: Error) => void} */
  let fail = () => {};
  const result = new Promise((resolve, reject) => {
    done = resolve;
    fail = reject;
  });
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
      const [type, body] = await answer(path);
      response.writeHead(200, { "Content-Type": type }).end(body);
    } catch (error) {
      response.writeHead(404).end(String(error));
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
