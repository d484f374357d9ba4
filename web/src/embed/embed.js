/** embed.html: the cell that its address describes, for pages that may only hold an iframe. */
import { decodeAddress } from "../share/address.js";
import { problemText } from "../share/problems.js";

/** @typedef {ReturnType<typeof decodeAddress>["doc"]} Doc */
/** @typedef {import("../cell/cell.js").GradletCell} GradletCell */

const root = document.documentElement;
/** @type {GradletCell | null} */
let cell = null;

/** @param {string[]} problems @param {"zh" | "en"} lang */
function notice(problems, lang) {
  document.querySelector(".notice")?.remove();
  if (!problems.length) return;
  const line = document.createElement("p");
  line.className = "notice";
  line.setAttribute("role", "status");
  line.textContent = problems.map((problem) => problemText(problem, lang)).join(" ");
  document.body.prepend(line);
}

/** Opens what the address says now. */
function open() {
  const { doc, problems } = decodeAddress(location.hash);
  const lang = doc.lang ?? (/^zh\b/i.test(navigator.language) ? "zh" : "en");
  root.lang = lang === "zh" ? "zh-CN" : "en";
  if (doc.theme === "light" || doc.theme === "dark") root.dataset.theme = doc.theme;
  else delete root.dataset.theme;

  const next = /** @type {GradletCell} */ (document.createElement("gradlet-cell"));
  /** @type {Record<string, string | number | undefined>} */
  const attributes = {
    lesson: doc.code === undefined ? doc.lesson : undefined,
    example: doc.code === undefined ? doc.example : undefined,
    language: doc.language,
    lang,
    theme: doc.theme,
    seed: doc.seed,
    hide: doc.hide?.join(" ") || undefined,
    layout: doc.layout,
  };
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) next.setAttribute(name, String(value));
  }
  if (doc.code !== undefined) {
    // `foreign` is what the cell tells the reader by: it did not come from this page's author.
    const code = doc.language === "javascript" ? "js" : "py";
    next.content = {
      key: "link",
      sources: { [code]: doc.code },
      points: [],
      prints: [],
      reference: "",
      foreign: true,
    };
  }
  if (cell) cell.replaceWith(next);
  else document.body.append(next);
  cell = next;
  notice(problems, lang);
}

/** The height last told, and when. */
let told = { height: 0, at: 0 };
let waiting = false;

/** Tells the host how tall the page is, at most ten times a second. */
function tell() {
  if (window === parent || waiting) return;
  waiting = true;
  setTimeout(
    () => {
      waiting = false;
      const height = Math.ceil(document.body.getBoundingClientRect().height);
      if (height === told.height) return;
      told = { height, at: performance.now() };
      parent.postMessage({ type: "gradlet-height", height }, "*");
    },
    Math.max(0, 100 - (performance.now() - told.at)),
  );
}

addEventListener("message", ({ source, data }) => {
  if (source !== parent) return;
  if (data?.type === "gradlet-grows") root.dataset.grows = "";
  if (data?.type === "gradlet-height?") {
    told.height = 0;
    tell();
  }
});
if (window !== parent) root.dataset.framed = "";
addEventListener("hashchange", open);
new ResizeObserver(tell).observe(document.body);
open();
