/** What is said of a name: its signatures, a sentence, and the page of PyTorch's documentation. */
import { pageOf } from "./help.js";

/** @typedef {import("./help.js").Help} Help */
/** @typedef {(word: import("./i18n.js").Word, values?: Record<string, string | number>) => string} Say */

/** Overloads shown. */
const MOST = 4;

/** @param {string} tag @param {string} name @param {string} text */
function element(tag, name, text) {
  const made = document.createElement(tag);
  made.className = name;
  made.textContent = text;
  return made;
}

/** The part of a key that is shown before a signature: torch. of torch.exp, nothing of Tensor.exp. @param {string} key */
const placeOf = (key) =>
  /^(torch|numpy|[a-z]\w*\.)/.test(key) ? key.slice(0, key.lastIndexOf(".") + 1) : "";

/**
 * @param {Help} help
 * @param {string} key
 * @param {Say} say
 * @param {{ lacks?: boolean, module?: boolean }} [what]
 * @returns {HTMLElement | null} null where nothing is known
 */
export function helpCard(help, key, say, { lacks = false, module = false } = {}) {
  const signatures = help.signatures(key);
  const page = pageOf(key);
  const sentence = help.sentence(key, say("helpLang"));
  if (!signatures.length && !lacks && !module && !page && !sentence) return null;
  const card = element("div", "cm-help", "");
  const place = placeOf(key);
  if (module) card.append(element("code", "cm-help-signature", say("helpModule", { name: key })));
  else if (!signatures.length) card.append(element("code", "cm-help-signature", key));
  for (const text of signatures.slice(0, MOST)) {
    const forward = text.startsWith("forward(") && !key.endsWith(".forward");
    card.append(element("code", "cm-help-signature", (forward ? "" : place) + text));
  }
  if (sentence) card.append(element("div", "cm-help-text", sentence));
  if (lacks) card.append(element("div", "cm-help-lacks", say("helpLacks", { name: key })));
  if (page) {
    const link = /** @type {HTMLAnchorElement} */ (element("a", "cm-help-page", ""));
    const of = page.includes("numpy.org") ? "NumPy 2.4" : "PyTorch 2.14";
    link.textContent = say("helpPage", {
      name: key.replace(/^(Tensor|Module|Optimizer|ndarray)\./, "$1."),
      of,
    });
    link.href = page;
    link.target = "_blank";
    link.rel = "noopener noreferrer";
    card.append(link);
  }
  return card;
}
