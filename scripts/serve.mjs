/**
 * Serves the built page on 127.0.0.1, at the next free port after 8080, and prints the address.
 *
 *     node scripts/serve.mjs [port]
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { DIST, serve } from "../tests/browser/serve.mjs";

if (!existsSync(join(DIST, "index.html"))) {
  console.error("web/dist is not built yet: run scripts/build first");
  process.exit(1);
}
const { url } = await serve({ port: Number(process.argv[2] ?? 8080) });
console.log(`gradlet is at ${url} (Ctrl-C ends it)`);
