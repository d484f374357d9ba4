/** Bundles the programs, and lays beside them the wasm files each library fetches. */
import { copyFile, mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { nodeOnly, wasmGlue } from "../../web/bundle.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const root = fileURLToPath(new URL("../../", import.meta.url));
const { build } = createRequire(`${root}web/package.json`)("esbuild");

/** What both sites are made with. */
const common = {
  absWorkingDir: here,
  entryNames: "[name]",
  bundle: true,
  splitting: true,
  format: /** @type {const} */ ("esm"),
  minify: true,
  logLevel: /** @type {const} */ ("error"),
  external: ["/gradlet.js", "/tfjs.js", "/jax.js"],
};

/** @param {string} site */
async function copyBackend(site) {
  await mkdir(site, { recursive: true });
  const backend = `${here}node_modules/@tensorflow/tfjs-backend-wasm/dist/`;
  for (const name of ["tfjs-backend-wasm.wasm", "tfjs-backend-wasm-simd.wasm"]) {
    await copyFile(backend + name, site + name);
  }
}

/** @param {string} site the folder to fill */
export async function buildSite(site) {
  await build({
    ...common,
    entryPoints: ["page.js", "web/gradlet.js", "web/tfjs.js", "web/jax.js"],
    outdir: site,
    // Ours stays the file that is shipped; the peers are bundled as their pages would be.
    plugins: [
      {
        name: "gradlet",
        setup({ onResolve }) {
          onResolve({ filter: /^gradlet$/ }, () => ({ path: "/dist/gradlet.js", external: true }));
        },
      },
    ],
  });
  await copyBackend(site);
  await mkdir(`${site}dist`, { recursive: true });
  await copyFile(`${root}build/wasm/tests/bench/bench_peak.wasm`, `${site}peak.wasm`);
  await copyFile(`${root}web/dist/gradlet.js`, `${site}dist/gradlet.js`);
  await copyFile(`${root}web/dist/gradlet.wasm`, `${site}dist/gradlet.wasm`);
}

/**
 * The site of `scripts/bench ops` and `models`. Ours is bundled from its sources: where the engine alone is
 * measured the program has to reach what lets a handle go.
 *
 * @param {"ops" | "models"} what
 * @param {string} site
 */
export async function buildPairsSite(what, site) {
  await build({
    ...common,
    entryPoints: [
      "pairs_page.js",
      ...["gradlet", "tfjs", "jax"].map((name) => `${what}/${name}.js`),
    ],
    outdir: site,
    plugins: [wasmGlue],
    external: [...common.external, ...nodeOnly],
  });
  await copyBackend(site);
  await copyFile(`${root}web/build/gradlet_wasm.wasm`, `${site}gradlet.wasm`);
}
