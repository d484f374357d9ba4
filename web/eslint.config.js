import js from "@eslint/js";
import globals from "globals";

export default [
  { ignores: ["node_modules/", "build/", "dist/", "dist-test/"] },
  js.configs.recommended,
  {
    languageOptions: { ecmaVersion: "latest", sourceType: "module" },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      "no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "no-var": "error",
      "prefer-const": "error",
      "max-lines": ["error", 500],
    },
  },
  {
    files: [
      "src/page/**",
      "src/cell/**",
      "src/live/**",
      "src/anywidget/**",
      "src/embed/**",
      "src/frame/**",
      "src/share/**",
    ],
    languageOptions: { globals: globals.browser },
  },
  { files: ["src/worker/**"], languageOptions: { globals: globals.worker } },
  {
    files: ["src/torch/**", "src/python/**", "src/*.js"],
    languageOptions: { globals: { ...globals["shared-node-browser"], process: "readonly" } },
  },
  { files: ["*.mjs", "*.config.js"], languageOptions: { globals: globals.node } },
  // PyTorch's digits, as it prints them
  { files: ["lessons/index.js"], rules: { "no-loss-of-precision": "off" } },
  { files: ["lessons/[0-9]-*.js"], languageOptions: { globals: { console: "readonly" } } },
];
