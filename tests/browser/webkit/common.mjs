/** What frames and locators share: values on their way, selectors as steps, patience. */
import { sleep } from "./driver.mjs";

export const PATIENCE = 30_000;

/** What JSON does not have. @param {unknown} value */
export const packed = (value) =>
  JSON.stringify(value, (_, v) =>
    v === undefined
      ? { $: "undefined" }
      : typeof v === "number" && !isFinite(v)
        ? { $: String(v) }
        : v,
  );
/** @param {string} text */
export const unpacked = (text) =>
  JSON.parse(text, (_, v) => (v?.$ ? (v.$ === "undefined" ? undefined : Number(v.$)) : v));

/** @param {string | RegExp} text */
export const plain = (text) =>
  text instanceof RegExp ? { source: text.source, flags: text.flags } : text;

/** "css >> nth=1" and "text=words" as steps. @param {string} selector @returns {any[]} */
export const stepsOf = (selector) =>
  selector.split(">>").map((part) => {
    const text = part.trim();
    if (text.startsWith("nth=")) return { nth: Number(text.slice(4)) };
    if (text.startsWith("text=")) return { text: text.slice(5) };
    return { css: text };
  });

/** @param {() => Promise<any>} test @param {number} timeout @param {() => string} what */
export async function until(test, timeout, what) {
  const end = Date.now() + timeout;
  for (;;) {
    const found = await test();
    if (found) return found;
    if (Date.now() > end) throw new Error(`${what()} for ${timeout} ms`);
    await sleep(40);
  }
}
