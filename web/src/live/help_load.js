/** gradlet-help.js, loaded when something is first completed or explained. */
import { loadPart } from "../cell/parts.js";
import { Help } from "./help.js";

/** @type {Promise<Help> | null} */
let loaded = null;

/** @returns {Promise<Help>} without sentences where the file cannot be had */
export function loadHelp() {
  loaded ??= loadPart("gradlet-help.js", "__gradletHelp").then(
    (data) => new Help(data),
    () => {
      loaded = null; // the next time tries again
      return new Help({ entries: {}, places: {}, missing: {} });
    },
  );
  return loaded;
}
