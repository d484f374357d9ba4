/**
 * Find the mistake: short programs, each with one slip. Some end with an error, some go on silently.
 *
 * `error` is what PyTorch 2.14 and NumPy 2.4 say; a traceback spells NumPy's UFuncTypeError
 * numpy._core._exceptions._UFuncOutputCastingError.
 * In `explain`, words between backticks are code.
 */
import { byHand } from "./by_hand.js";
import { withModules } from "./with_modules.js";

/**
 * @typedef {import("../index.js").Localized} Localized
 * @typedef {object} Mistake
 * @property {string} id
 * @property {number} rung 1 to 6
 * @property {string} file the program, beside this file
 * @property {"error" | "silent"} kind whether Python stops, or goes on with something else than was meant
 * @property {{ name: string, message: string }} [error] class and text of the error
 * @property {Localized} title
 * @property {Localized} explain why, and how to mend it
 */

/** @type {Mistake[]} */
export const mistakes = [...byHand, ...withModules];
