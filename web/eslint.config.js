import js from "@eslint/js";
import globals from "globals";

/** Math's functions whose last digits differ between engines: the kernels have our own. */
const INEXACT =
  "acos acosh asin asinh atan atan2 atanh cbrt cos cosh exp expm1 hypot log log10 log1p log2 pow sin sinh tan tanh".split(
    " ",
  );
const COMPUTED = "the engine computes this, with the same bits everywhere (src/kernels/math.hpp)";

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
      "src/recording/**",
      "src/ladder/**",
      "src/share/**",
      "src/playground/**",
    ],
    languageOptions: { globals: globals.browser },
  },
  {
    // What is missing in them is the reader's to write, or the mistake to find.
    files: ["course/*/exercise-*.js", "course/*/mistake-*.js"],
    rules: { "no-unused-vars": "off", "prefer-const": "off" },
  },
  { files: ["src/worker/**"], languageOptions: { globals: globals.worker } },
  {
    files: ["src/torch/**", "src/numpy/**", "src/python/**", "src/*.js"],
    languageOptions: { globals: { ...globals["shared-node-browser"], process: "readonly" } },
  },
  {
    files: ["src/numpy/**", "src/torch/**"],
    rules: {
      "no-restricted-properties": [
        "error",
        ...INEXACT.map((property) => ({ object: "Math", property, message: COMPUTED })),
      ],
      "no-restricted-syntax": [
        "error",
        {
          selector:
            "BinaryExpression[operator='**']:not([left.type='Literal'][right.type='Literal'])",
          message: COMPUTED,
        },
        { selector: "AssignmentExpression[operator='**=']", message: COMPUTED },
      ],
    },
  },
  { files: ["*.mjs", "*.config.js"], languageOptions: { globals: globals.node } },
  // PyTorch's digits, as it prints them
  { files: ["lessons/index.js"], rules: { "no-loss-of-precision": "off" } },
  {
    files: ["lessons/[0-9]-*.js", "course/**"],
    languageOptions: { globals: { console: "readonly" } },
  },
  // They see the names of the program that they check.
  { files: ["course/*/*.check.js"], rules: { "no-undef": "off" } },
];
