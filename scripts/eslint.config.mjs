/** The page's rules for the scripts and the tests, which run in Node and in pages. */
import { createRequire } from "node:module";
import web from "../web/eslint.config.js";

const globals = createRequire(new URL("../web/package.json", import.meta.url))("globals");

export default [
  ...web,
  { ignores: ["**/node_modules/"] },
  { languageOptions: { globals: { ...globals.node, ...globals.browser } } },
];
