/** Playwright's Frame, as far as the tests use it. */
import { PATIENCE, packed, plain, stepsOf, unpacked, until } from "./common.mjs";
import { Locator } from "./locator.mjs";

/** @typedef {import("./page.mjs").Page} Page */

/** A page's own document, or that of a frame in it. */
export class Frame {
  /** @param {Page} page @param {any[][]} path the frames' elements, from the outside */
  constructor(page, path) {
    this.page_ = page;
    this.path = path;
  }

  /** Runs text in the frame; what it gives or throws comes back. @param {string} code @param {unknown} [arg] */
  async script(code, arg) {
    const script = `
      const done = arguments[arguments.length - 1];
      const unpacked = ${unpacked};
      const packed = ${packed};
      (async (arg) => { ${code} })(unpacked(arguments[0])).then(
        (value) => done({ value: packed(value), url: location.href }),
        (error) => done({ error: String(error) + "\\n" + (error?.stack ?? "") }));`;
    await this.page_.enter(this.path);
    const { value, error, url } = await this.page_.ask("POST", "/execute/async", {
      script,
      args: [packed(arg)],
    });
    if (error) throw new Error(error);
    if (!this.path.length) this.page_.url_ = url;
    return value === undefined ? undefined : unpacked(value);
  }

  /** @param {Function | string} fn @param {unknown} [arg] */
  evaluate(fn, arg) {
    if (typeof fn === "string") return this.script(fn);
    return this.script(`return (${fn})(arg);`, arg);
  }

  /** @param {Function} fn @param {unknown} [arg] @param {{ timeout?: number }} [options] */
  waitForFunction(fn, arg, { timeout = PATIENCE } = {}) {
    return until(
      () => this.evaluate(fn, arg),
      timeout,
      () => `waited for ${fn}`,
    );
  }

  /** @param {string} selector @param {{ state?: string, timeout?: number }} [options] */
  async waitForSelector(selector, options) {
    const locator = this.locator(selector).first();
    await locator.waitFor(options);
    return locator;
  }

  /** @param {string} selector @param {object} [options] */
  locator(selector, options) {
    const locator = new Locator(this, stepsOf(selector));
    return options ? locator.filter(options) : locator;
  }

  /** @param {string} role @param {{ name?: string | RegExp, exact?: boolean }} [options] */
  getByRole(role, { name, exact } = {}) {
    return new Locator(this, [
      { role, exact, ...(name === undefined ? {} : { name: plain(name) }) },
    ]);
  }

  /** @param {string | RegExp} text @param {{ exact?: boolean }} [options] */
  getByText(text, { exact } = {}) {
    return new Locator(this, [{ text: plain(text), exact }]);
  }

  /** @param {string} selector */
  frameLocator(selector) {
    return new Frame(this.page_, [...this.path, stepsOf(selector)]);
  }

  title() {
    return this.evaluate(() => document.title);
  }

  /** @param {string} selector */
  textContent(selector) {
    return this.locator(selector).textContent();
  }
  /** @param {string} selector @param {Function} fn @param {unknown} [arg] */
  $eval(selector, fn, arg) {
    return this.locator(selector).first().evaluate(fn, arg);
  }
  /** @param {string} selector @param {string} name */
  getAttribute(selector, name) {
    return this.locator(selector).getAttribute(name);
  }
  /** @param {string} selector @param {{ position?: { x: number, y: number } }} [options] */
  hover(selector, options) {
    return this.locator(selector).hover(options);
  }
  /** @param {string} selector */
  focus(selector) {
    return this.locator(selector).focus();
  }
}
