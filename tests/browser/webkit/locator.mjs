/** Playwright's Locator, as far as the tests use it. */
import { PATIENCE, plain, stepsOf, until } from "./common.mjs";
import { find, isVisible, placeOf } from "./find.js";
import { Frame } from "./frame.mjs";

export class Locator {
  /** @param {Frame} frame @param {any[]} steps */
  constructor(frame, steps) {
    this.frame = frame;
    this.steps = steps;
  }

  /** @param {any} step */
  with(step) {
    return new Locator(this.frame, [...this.steps, step].flat());
  }
  /** @param {string} selector @param {object} [options] */
  locator(selector, options) {
    const found = this.with(stepsOf(selector));
    return options ? found.filter(options) : found;
  }
  /** @param {string} role @param {{ name?: string | RegExp, exact?: boolean }} [options] */
  getByRole(role, options) {
    return this.with(this.frame.getByRole(role, options).steps);
  }
  /** @param {string | RegExp} text @param {{ exact?: boolean }} [options] */
  getByText(text, options) {
    return this.with(this.frame.getByText(text, options).steps);
  }
  /** @param {{ hasText?: string | RegExp }} options */
  filter({ hasText, ...rest }) {
    if (Object.keys(rest).length) throw new Error(`filter: ${Object.keys(rest)}`);
    return this.with({ hasText: plain(/** @type {any} */ (hasText)) });
  }
  first() {
    return this.with({ nth: 0 });
  }
  last() {
    return this.with({ nth: -1 });
  }
  /** @param {number} n */
  nth(n) {
    return this.with({ nth: n });
  }
  contentFrame() {
    return new Frame(this.frame.page_, [...this.frame.path, this.steps]);
  }
  async elementHandle() {
    return { contentFrame: async () => this.contentFrame() };
  }

  /** With `all` its elements in the frame. @param {string} code @param {unknown} [arg] */
  inside(code, arg) {
    return this.frame.script(
      `const find = ${find}; const isVisible = ${isVisible}; const placeOf = ${placeOf};
       const all = find(arg.steps); const given = arg.given; ${code}`,
      { steps: this.steps, given: arg },
    );
  }

  /** Once there is one: an error where there are more. @param {string} code @param {unknown} [arg] */
  async one(code, arg) {
    const { value } = await until(
      () =>
        this.inside(
          `if (all.length > 1) throw new Error("strict mode violation: " + all.length + " of " + JSON.stringify(arg.steps));
           const element = all[0];
           if (!element) return null;
           return { value: await (async () => { ${code} })() };`,
          arg,
        ),
      PATIENCE,
      () => `waited for ${JSON.stringify(this.steps)}`,
    );
    return value;
  }

  /** @param {Function} fn @param {unknown} [arg] */
  evaluate(fn, arg) {
    return this.one(`return (${fn})(element, given);`, arg);
  }
  /** @param {Function} fn @param {unknown} [arg] */
  evaluateAll(fn, arg) {
    return this.inside(`return (${fn})(all, given);`, arg);
  }
  count() {
    return this.inside("return all.length;");
  }
  async all() {
    return Array.from({ length: await this.count() }, (_, i) => this.nth(i));
  }
  innerText() {
    return this.one("return element.innerText;");
  }
  textContent() {
    return this.one("return element.textContent;");
  }
  inputValue() {
    return this.one("return element.value;");
  }
  allInnerTexts() {
    return this.inside("return all.map((e) => e.innerText);");
  }
  allTextContents() {
    return this.inside("return all.map((e) => e.textContent);");
  }
  /** @param {string} name */
  getAttribute(name) {
    return this.one("return element.getAttribute(given);", name);
  }
  isVisible() {
    return this.inside("return all.length > 0 && isVisible(all[0]);");
  }
  isDisabled() {
    return this.one("return element.matches(':disabled');");
  }
  boundingBox() {
    return this.one(
      "const { x, y, width, height } = element.getBoundingClientRect(); return { x, y, width, height };",
    );
  }
  scrollIntoViewIfNeeded() {
    return this.one("placeOf(element, true);");
  }
  focus() {
    return this.one("element.focus();");
  }
  /** @param {string} type @param {object} [init] */
  dispatchEvent(type, init = {}) {
    return this.one(
      `const kind = /^(click|mouse|dbl|pointer)/.test(given.type) ? PointerEvent : Event;
       element.dispatchEvent(new kind(given.type, { bubbles: true, cancelable: true, composed: true, ...given.init }));`,
      { type, init },
    );
  }

  /** @param {{ state?: string, timeout?: number }} [options] */
  async waitFor({ state = "visible", timeout = PATIENCE } = {}) {
    const tests = /** @type {Record<string, string>} */ ({
      visible: "all.length > 0 && isVisible(all[0])",
      attached: "all.length > 0",
      hidden: "!all.some(isVisible)",
      detached: "!all.length",
    });
    await until(
      () => this.inside(`return ${tests[state]};`),
      timeout,
      () => `waited for ${JSON.stringify(this.steps)} to be ${state}`,
    );
  }

  /**
   * Where its middle is, or the place in it, once it can be pressed and stands still.
   *
   * @param {{ force?: boolean, position?: { x: number, y: number } }} options
   */
  async place({ force, position }) {
    let last = "";
    let why = "";
    return until(
      async () => {
        const place = await this.one("return placeOf(element, given[0], given[1]);", [
          !!force,
          position,
        ]);
        why = place.why ?? "moves";
        if (place.why) return null;
        const still = JSON.stringify(place) === last;
        last = JSON.stringify(place);
        return still || force ? { x: Math.round(place.x), y: Math.round(place.y) } : null;
      },
      PATIENCE,
      () => `${JSON.stringify(this.steps)} ${why}`,
    );
  }

  /**
   * @param {{ force?: boolean, clickCount?: number, modifiers?: string[], position?: { x: number, y: number } }}
   *   [options]
   */
  async click({ clickCount = 1, modifiers = [], ...where } = {}) {
    const { x, y } = await this.place(where);
    const press = [
      { type: "pointerDown", button: 0 },
      { type: "pointerUp", button: 0 },
    ];
    const mouse = this.frame.page_.mouse;
    await this.frame.page_.holding(modifiers, async () => {
      await mouse.perform([
        { type: "pointerMove", x, y, duration: 0 },
        ...Array.from({ length: clickCount }, () => press).flat(),
      ]);
    });
    await this.frame.page_.note();
  }
  dblclick() {
    return this.click({ clickCount: 2 });
  }
  /** @param {{ position?: { x: number, y: number } }} [options] */
  async hover(options = {}) {
    const { x, y } = await this.place(options);
    await this.frame.page_.mouse.perform([{ type: "pointerMove", x, y, duration: 0 }]);
  }
  /** @param {string} key */
  async press(key) {
    await this.focus();
    await this.frame.page_.keyboard.press(key);
  }
  /** @param {string} text */
  fill(text) {
    return this.one(
      `element.focus();
       if (/^(range|color|date|number)$/.test(element.type)) {
         element.value = given;
         for (const type of ["input", "change"]) element.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
         return;
       }
       element.select?.();
       document.execCommand(given ? "insertText" : "delete", false, given);`,
      text,
    );
  }
  /** @param {string | { label?: string, index?: number }} option */
  selectOption(option) {
    return this.one(
      `const wanted = [...element.options].find((o, i) => o.value === given || i === given.index || o.label === (given.label ?? given));
       if (!wanted) throw new Error("no option " + JSON.stringify(given));
       element.focus();
       element.value = wanted.value;
       for (const type of ["input", "change"]) element.dispatchEvent(new Event(type, { bubbles: true, composed: true }));`,
      option,
    );
  }
  /** @param {boolean} [to] */
  async check(to = true) {
    if ((await this.one("return element.checked;")) !== to) await this.click();
  }
  uncheck() {
    return this.check(false);
  }
}
