/**
 * What a locator stands for, asked inside of the page: CSS through open shadow roots as Playwright reads it, roles
 * and names, texts. The functions are sent to the browser as text, so they use nothing from outside.
 *
 * @typedef {{ css: string } | { role: string, name?: string | { source: string, flags: string } } | { nth: number } |
 *   { text: string | { source: string, flags: string }, exact?: boolean } | { hasText: string | { source: string, flags: string } }} Step
 */

/** @param {Step[]} steps @returns {Element[]} */
export function find(steps) {
  /** Everything below, shadow roots included, in the order of the page. @type {(scope: any) => Element[]} */
  const below = (scope) => {
    const roots = scope.shadowRoot ? [scope.shadowRoot, scope] : [scope];
    return roots.flatMap((root) => [...root.children].flatMap((child) => [child, ...below(child)]));
  };
  const unique = (/** @type {Element[]} */ list) => [...new Set(list)];
  /** At blanks and commas outside of brackets and quotes. @type {(text: string, at: RegExp) => string[]} */
  const split = (text, at) => {
    const parts = [""];
    let depth = 0;
    let quote = "";
    for (const c of text) {
      if (quote) quote = c === quote ? "" : quote;
      else if (`"'`.includes(c)) quote = c;
      else depth += "([".includes(c) ? 1 : ")]".includes(c) ? -1 : 0;
      if (!depth && !quote && at.test(c)) parts.push("");
      else parts[parts.length - 1] += c;
    }
    return parts.map((part) => part.trim()).filter(Boolean);
  };
  /** "a > b c" is ["a > b", "c"]: a blank goes through shadow roots. @type {(selector: string) => string[]} */
  const compounds = (selector) => {
    /** @type {string[]} */
    const all = [];
    let joined = false;
    for (const part of split(selector, /\s/)) {
      if (/^[>+~]$/.test(part) || joined) all.push(`${all.pop() ?? ":scope"} ${part}`);
      else all.push(part);
      joined = /^[>+~]$/.test(part);
    }
    return all;
  };
  const css = (/** @type {any} */ scope, /** @type {string} */ selector) => {
    const found = split(selector, /,/).flatMap((one) => {
      let scopes = [scope];
      for (const part of compounds(one)) {
        scopes = unique(
          scopes.flatMap((s) =>
            part.startsWith(":scope")
              ? [...s.querySelectorAll(part)]
              : below(s).filter((e) => e.matches(part)),
          ),
        );
      }
      return scopes;
    });
    if (!selector.includes(",")) return found;
    const order = below(scope);
    return unique(found).sort((a, b) => order.indexOf(a) - order.indexOf(b));
  };
  const tidy = (/** @type {string | null | undefined} */ text) =>
    (text ?? "").replace(/\s+/g, " ").trim();
  /** @type {(wanted: any, text: string, exact?: boolean) => boolean} */
  const fits = (wanted, text, exact) =>
    typeof wanted === "object"
      ? new RegExp(wanted.source, wanted.flags).test(text)
      : exact
        ? text === wanted
        : text.toLowerCase().includes(wanted.toLowerCase());
  const ROLES = /** @type {Record<string, string>} */ ({
    button: "button, summary, [role=button]",
    link: "a[href], [role=link]",
    tab: "[role=tab]",
    menuitem: "[role=menuitem]",
    dialog: "dialog, [role=dialog]",
    listbox: "[role=listbox]",
    option: "option, [role=option]",
    textbox: "input:not([type]), input[type=text], textarea, [role=textbox]",
    checkbox: "input[type=checkbox], [role=checkbox]",
    slider: "input[type=range], [role=slider]",
  });
  const nameOf = (/** @type {any} */ e) =>
    tidy(e.getAttribute("aria-label") ?? e.labels?.[0]?.innerText ?? e.innerText ?? e.title) ||
    tidy(e.title);
  const shown = (/** @type {Element} */ e) => e.checkVisibility?.() ?? true;
  /** @type {any[]} */
  let found = [document];
  for (const /** @type {any} */ step of steps) {
    if ("nth" in step) found = found.slice(step.nth, step.nth + 1 || undefined);
    else if ("css" in step) found = unique(found.flatMap((scope) => css(scope, step.css)));
    else if ("hasText" in step)
      found = found.filter((e) => fits(step.hasText, tidy(e.textContent)));
    else if ("role" in step) {
      const all = unique(found.flatMap((scope) => css(scope, ROLES[step.role])));
      found = all.filter((e) => shown(e) && (!step.name || fits(step.name, nameOf(e), step.exact)));
    } else {
      const all = unique(found.flatMap(below)).filter((e) => fits(step.text, tidy(e.textContent)));
      found = all.filter((e) => !all.some((other) => other !== e && e.contains(other)));
    }
  }
  return found;
}

/** Whether it takes up room and is not hidden. @param {Element} element */
export function isVisible(element) {
  const { width, height } = element.getBoundingClientRect();
  const shown = width > 0 && height > 0 && getComputedStyle(element).visibility === "visible";
  return shown && element.checkVisibility(); // not in a closed <details>
}

/**
 * Where to press an element, once it is in view, enabled and nothing lies over it; else why not.
 *
 * @param {Element} element
 * @param {boolean} [forced]
 * @param {{ x: number, y: number }} [within] of its left upper corner; else its middle
 * @returns {{ x: number, y: number } | { why: string }}
 */
export function placeOf(element, forced, within) {
  const before = element.getBoundingClientRect();
  const inside =
    before.top >= 0 &&
    before.left >= 0 &&
    before.bottom <= innerHeight &&
    before.right <= innerWidth;
  if (!inside) element.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
  const { left, top, width, height } = element.getBoundingClientRect();
  const [x, y] = [left + (within?.x ?? width / 2), top + (within?.y ?? height / 2)];
  if (forced) return { x, y };
  if (!width || !height) return { why: "has no size" };
  if (/** @type {any} */ (element).disabled) return { why: "is disabled" };
  /** @type {Element | null} */
  let hit = document.elementFromPoint(x, y);
  while (hit?.shadowRoot) {
    const inner = hit.shadowRoot.elementFromPoint(x, y);
    if (!inner || inner === hit) break;
    hit = inner;
  }
  for (let at = /** @type {any} */ (hit); at; at = at.assignedSlot ?? at.parentNode ?? at.host) {
    if (at === element) return { x, y };
    if (at instanceof HTMLLabelElement && at.control === element) return { x, y };
  }
  return { why: `lies under ${hit?.outerHTML.slice(0, 80)}` };
}
