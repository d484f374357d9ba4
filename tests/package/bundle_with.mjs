/** Bundles src/index.js of a folder into its dist, as each bundler does without configuration. */
import { createRequire } from "node:module";
import { join } from "node:path";
import nodeResolve from "@rollup/plugin-node-resolve";
import { rollup } from "rollup";
import { build as viteBuild } from "vite";
import webpack from "webpack";
import { WEB } from "./project.mjs";

const esbuild = createRequire(join(WEB, "package.json"))("esbuild");

/** @param {string} folder */
export const viteOptions = (folder) => ({
  root: folder,
  configFile: false,
  logLevel: "error",
  base: "./",
});

/**
 * What each complains about. `quick`: megabytes need not be minified once more.
 *
 * @type {Record<string, (folder: string, quick?: boolean) => Promise<string[]>>}
 */
export const bundleWith = {
  async esbuild(folder) {
    const { warnings } = await esbuild.build({
      entryPoints: [join(folder, "src/index.js")],
      bundle: true,
      outfile: join(folder, "dist/main.js"),
      logLevel: "silent",
    });
    return warnings.map(({ text }) => text);
  },

  webpack: (context, quick = false) =>
    new Promise((done, fail) => {
      const output = { path: join(context, "dist") };
      webpack({ context, mode: quick ? "none" : "production", output }, (error, stats) => {
        if (error) return fail(error);
        const { errors, warnings } = stats.toJson({ all: false, errors: true, warnings: true });
        // It finds every file over 244 KB large.
        const real = warnings.filter(({ message }) => !/size limit|performance/.test(message));
        done([...errors, ...real].map(({ message }) => message));
      });
    }),

  async Vite(folder) {
    await viteBuild(viteOptions(folder));
    return [];
  },

  async Rollup(folder) {
    /** @type {string[]} */
    const warnings = [];
    const bundle = await rollup({
      input: { main: join(folder, "src/index.js") },
      plugins: [nodeResolve()],
      onwarn: ({ message }) => warnings.push(message),
    });
    await bundle.write({ dir: join(folder, "dist") });
    return warnings;
  },
};
