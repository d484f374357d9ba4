/**
 * gradlet-help.js, loaded when something is first completed or explained, and the sentences of the reader's language
 * beside it (gradlet-help-zh.js).
 */
import { loadPart } from "../cell/parts.js";
import { Help } from "./help.js";

/** @type {Promise<Help> | null} */
let loaded = null;
/** @type {Record<string, Promise<import("./help.js").SaidData | null>>} by language */
const said = {};

/** @param {string} [lang] whose sentences are wanted @returns {Promise<Help>} without what cannot be had */
export async function loadHelp(lang) {
  loaded ??= loadPart("gradlet-help.js", "__gradletHelp").then(
    (data) => new Help(data),
    () => {
      loaded = null; // the next time tries again
      return new Help({ entries: {}, places: {}, missing: {}, stamp: "" });
    },
  );
  const help = await loaded;
  if (lang) {
    said[lang] ??= loadPart(`gradlet-help-${lang}.js`, `__gradletHelp_${lang}`).catch(() => {
      delete said[lang];
      return null;
    });
    const data = await said[lang];
    if (data) help.learn(lang, data);
  }
  return help;
}
