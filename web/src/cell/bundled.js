/**
 * cell.mjs, the element for bundlers (`gradlet/cell`): they follow these imports, and so carry along what it
 * loads at the first Run. It is laid beside the files as it is.
 */
// @ts-expect-error it is built
import { GradletCell, gradletCells } from "./gradlet-cell.mjs";

/** @type {any} */ (globalThis).__gradlet.imports ??= {
  // @ts-expect-error it is built
  "gradlet-live.js": () => import("./gradlet-live.js"),
  // @ts-expect-error it is built
  "engine.js": () => import("./engine.js"),
  // @ts-expect-error it is built
  "python.js": () => import("./python.js"),
  // @ts-expect-error it is built
  "python-modules.js": () => import("./python-modules.js"),
  // @ts-expect-error it is built
  "vision.js": () => import("./vision.js"),
  // @ts-expect-error it is built
  "more.js": () => import("./more.js"),
  // @ts-expect-error it is built
  "digits.js": () => import("./digits.js"),
  // @ts-expect-error it is built
  "gradlet-recording.js": () => import("./gradlet-recording.js"),
  // @ts-expect-error it is built
  "gradlet-help.js": () => import("./gradlet-help.js"),
  // @ts-expect-error it is built
  "gradlet-help-en.js": () => import("./gradlet-help-en.js"),
  // @ts-expect-error it is built
  "gradlet-help-zh.js": () => import("./gradlet-help-zh.js"),
  // @ts-expect-error it is built
  "gradlet-examples.js": () => import("./gradlet-examples.js"),
  // @ts-expect-error it is built
  "gradlet-course.js": () => import("./gradlet-course.js"),
};

export { GradletCell, gradletCells };
