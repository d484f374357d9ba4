/** What a cell loads from beside itself, by file name; who carries cells along carries these. */
export const CELL_PARTS = [
  "gradlet-live.js",
  "engine.js",
  "python.js",
  "python-modules.js",
  "vision.js",
  "more.js",
  "gradlet-help.js",
  "gradlet-help-en.js",
  "gradlet-help-zh.js",
];
