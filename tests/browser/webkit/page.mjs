/**
 * The part of Playwright's Page, Frame and Locator that the tests of the page use, for WebKit by WebDriver. What it
 * lacks is in LACKING (../helpers.mjs): events of the network, routes, a phone, asked-for colours.
 */
import { PATIENCE, until } from "./common.mjs";
import { sleep } from "./driver.mjs";
import { find } from "./find.js";
import { Frame } from "./frame.mjs";

/** WebDriver's code points. https://www.w3.org/TR/webdriver2/#keyboard-actions */
const KEYS = /** @type {Record<string, string>} */ ({
  Control: "\ue009",
  ControlOrMeta: "\ue009",
  Shift: "\ue008",
  Alt: "\ue00a",
  Meta: "\ue03d",
  Enter: "\ue007",
  Escape: "\ue00c",
  Tab: "\ue004",
  Backspace: "\ue003",
  Delete: "\ue017",
  Home: "\ue011",
  End: "\ue010",
  PageUp: "\ue00e",
  PageDown: "\ue00f",
  ArrowLeft: "\ue012",
  ArrowUp: "\ue013",
  ArrowRight: "\ue014",
  ArrowDown: "\ue015",
  Space: " ",
  F1: "\ue031",
});

export class Page extends Frame {
  /** @param {(method: string, path: string, body?: object) => Promise<any>} ask in its session @param {string} window @param {object} context */
  constructor(ask, window, context) {
    super(/** @type {any} */ (null), []);
    this.page_ = this;
    this.ask = ask;
    this.window = window;
    this.context = () => context;
    this.entered = "none";
    this.url_ = "about:blank";
    /** @type {[string, (event: any) => void][]} */
    this.listeners = [];
    this.mouse = {
      perform: (/** @type {object[]} */ actions) =>
        this.ask("POST", "/actions", { actions: [{ type: "pointer", id: "mouse", actions }] }),
      move: (/** @type {number} */ x, /** @type {number} */ y) =>
        this.mouse.perform([
          { type: "pointerMove", x: Math.round(x), y: Math.round(y), duration: 0 },
        ]),
      down: () => this.mouse.perform([{ type: "pointerDown", button: 0 }]),
      up: () => this.mouse.perform([{ type: "pointerUp", button: 0 }]),
      click: async (/** @type {number} */ x, /** @type {number} */ y) => {
        await this.mouse.move(x, y);
        await this.mouse.down();
        await this.mouse.up();
      },
    };
    this.keyboard = {
      press: async (/** @type {string} */ chord) => {
        const keys = chord.split(/\+(?=.)/).map((key) => KEYS[key] ?? key);
        await this.keys([
          ...keys.map((value) => ({ type: "keyDown", value })),
          ...keys.reverse().map((value) => ({ type: "keyUp", value })),
        ]);
        await this.note();
      },
      type: async (/** @type {string} */ text) => {
        for (const c of text) await this.keyboard.press(c === "\n" ? "Enter" : c);
      },
      insertText: (/** @type {string} */ text) =>
        this.evaluate((/** @type {string} */ given) => {
          document.execCommand("insertText", false, given);
        }, text),
    };
  }

  /** @param {object[]} actions */
  keys(actions) {
    return this.ask("POST", "/actions", { actions: [{ type: "key", id: "keys", actions }] });
  }

  /** @param {string[]} modifiers @param {() => Promise<void>} act */
  async holding(modifiers, act) {
    const keys = modifiers.map((key) => KEYS[key]);
    if (keys.length) await this.keys(keys.map((value) => ({ type: "keyDown", value })));
    await act();
    if (keys.length) await this.keys(keys.map((value) => ({ type: "keyUp", value })));
  }

  /** What follows is asked of the frame at this path. @param {any[][]} path */
  async enter(path) {
    const name = JSON.stringify(path);
    if (this.entered === name && !path.length) return;
    await this.ask("POST", "/window", { handle: this.window });
    await this.ask("POST", "/frame", { id: null });
    for (const steps of path) {
      const id = await until(
        () =>
          this.ask("POST", "/execute/sync", {
            script: `return (${find})(JSON.parse(arguments[0]))[0];`,
            args: [JSON.stringify(steps)],
          }),
        PATIENCE,
        () => `waited for the frame ${JSON.stringify(steps)}`,
      );
      await this.ask("POST", "/frame", { id });
    }
    this.entered = name;
  }

  /** @param {string} type @param {(event: any) => void} listener */
  on(type, listener) {
    this.listeners.push([type, listener]);
  }

  /** Errors from here on are kept for the listeners. */
  async listen() {
    await this.evaluate(() => {
      const errors = /** @type {string[]} */ (/** @type {any} */ (window).uncaught = []);
      addEventListener("error", ({ message }) => errors.push(message));
      addEventListener("unhandledrejection", ({ reason }) => errors.push(String(reason)));
    });
  }

  /** Tells the listeners of errors since listen(). */
  async tell() {
    const errors = await this.evaluate(() => /** @type {any} */ (window).uncaught ?? []);
    for (const [type, listener] of this.listeners) {
      if (type === "pageerror") errors.forEach(listener);
    }
  }

  /** @param {string} url */
  async goto(url) {
    await this.enter([]);
    await this.ask("POST", "/url", { url });
    this.entered = "none";
    await this.listen();
  }
  async reload() {
    await this.enter([]);
    await this.ask("POST", "/refresh");
    this.entered = "none";
    await this.listen();
  }
  async goBack() {
    await this.enter([]);
    await this.ask("POST", "/back");
  }
  async goForward() {
    await this.enter([]);
    await this.ask("POST", "/forward");
  }
  /** @param {{ width: number, height: number }} size */
  async setViewportSize({ width, height }) {
    await this.enter([]);
    const extra = await this.evaluate(() => [outerWidth - innerWidth, outerHeight - innerHeight]);
    await this.ask("POST", "/window/rect", { width: width + extra[0], height: height + extra[1] });
  }
  waitForTimeout(/** @type {number} */ ms) {
    return sleep(ms);
  }
  async close() {
    await this.enter([]);
    await this.ask("DELETE", "/window");
  }

  async note() {
    this.url_ = await this.ask("GET", "/url");
  }
  /** As of what was last done to the page. */
  url() {
    return this.url_;
  }
  /** What goes on beside the page is not seen. */
  off() {}
}
