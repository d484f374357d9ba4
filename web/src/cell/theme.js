/** Whether what is around an element is dark, whatever way the host says so. */

/** Told when the host may have changed its theme. @type {Set<() => void>} */
const listeners = new Set();
let watching = false;

/** @param {() => void} listener @returns {() => void} ends it */
export function watchHostTheme(listener) {
  listeners.add(listener);
  if (!watching) {
    watching = true;
    let frame = 0;
    const tell = () => {
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        listeners.forEach((each) => each());
      });
    };
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", tell);
    const observer = new MutationObserver(tell);
    observer.observe(document.documentElement, { attributes: true });
    const body = () => document.body && observer.observe(document.body, { attributes: true });
    if (document.body) body();
    else document.addEventListener("DOMContentLoaded", body, { once: true });
  }
  return () => listeners.delete(listener);
}

/**
 * The first background that is not transparent decides; without one the host's colour scheme.
 *
 * @param {Element} element
 */
export function hostIsDark(element) {
  /** @type {Element | null} */
  let at = element.assignedSlot ?? element.parentElement ?? shadowHost(element);
  for (; at; at = at.assignedSlot ?? at.parentElement ?? shadowHost(at)) {
    const found = /^rgba?\(([\d.]+),\s*([\d.]+),\s*([\d.]+)(?:,\s*([\d.]+))?\)$/.exec(
      getComputedStyle(at).backgroundColor,
    );
    if (!found || Number(found[4] ?? 1) < 0.5) continue;
    const [red, green, blue] = found.slice(1, 4).map(Number);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 110;
  }
  const scheme = getComputedStyle(document.documentElement).colorScheme;
  if (!/dark/.test(scheme)) return false;
  return !/light/.test(scheme) || matchMedia("(prefers-color-scheme: dark)").matches;
}

/** @param {Element} element */
function shadowHost(element) {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
