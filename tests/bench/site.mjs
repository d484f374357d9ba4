/** Bundles the programs, and lays beside them the wasm files each library fetches. */
import { copyFile, mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const root = fileURLToPath(new URL("../../", import.meta.url));
const { build } = createRequire(`${root}web/package.json`)("esbuild");

/** @param {string} site the folder to fill */
export async function buildSite(site) {
  await build({
    absWorkingDir: here,
    entryPoints: ["page.js", "web/gradlet.js", "web/tfjs.js", "web/jax.js"],
    entryNames: "[name]",
    outdir: site,
    bundle: true,
    splitting: true,
    format: "esm",
    minify: true,
    logLevel: "error",
    // Ours stays the file that is shipped; the peers are bundled as their pages would be.
    plugins: [
      {
        name: "gradlet",
        setup({ onResolve }) {
          onResolve({ filter: /^gradlet$/ }, () => ({ path: "/dist/gradlet.js", external: true }));
        },
      },
    ],
    external: ["/gradlet.js", "/tfjs.js", "/jax.js"],
  });
  await mkdir(`${site}dist`, { recursive: true });
  const backend = `${here}node_modules/@tensorflow/tfjs-backend-wasm/dist/`;
  for (const name of ["tfjs-backend-wasm.wasm", "tfjs-backend-wasm-simd.wasm"]) {
    await copyFile(backend + name, site + name);
  }
  await copyFile(`${root}build/wasm/tests/bench/bench_peak.wasm`, `${site}peak.wasm`);
  await copyFile(`${root}web/dist/gradlet.js`, `${site}dist/gradlet.js`);
  await copyFile(`${root}web/dist/gradlet.wasm`, `${site}dist/gradlet.wasm`);
}
