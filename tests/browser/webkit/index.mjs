/** Starts WebKit for the tests of the page, where GRADLET_BROWSER=webkit asks for it. */
import { MINI, startDriver } from "./driver.mjs";
import { Page } from "./page.mjs";

/** A session of the driver's is a context: a browser of its own, which forgets all. */
class Context {
  /** @param {(method: string, path: string, body?: object, patience?: number) => Promise<any>} ask of the driver @param {any} options */
  constructor(ask, options) {
    this.ask = ask;
    this.options = options;
    /** @type {Page[]} */
    this.pages_ = [];
    this.path = "";
  }

  async begin() {
    const options = { binary: MINI, args: ["--automation"] };
    const timeouts = { script: 120_000, pageLoad: 60_000, implicit: 0 };
    const capabilities = { alwaysMatch: { "webkitgtk:browserOptions": options, timeouts } };
    const { sessionId } = await this.ask("POST", "/session", { capabilities }, 30_000);
    this.path = `/session/${sessionId}`;
  }

  async newPage() {
    const size = this.options.viewport ?? { width: 1280, height: 720 };
    const first = !this.pages_.length;
    /** @type {(method: string, path: string, body?: object) => Promise<any>} */
    const ask = (method, path, body) => this.ask(method, this.path + path, body);
    const { handle } = first
      ? { handle: await ask("GET", "/window") }
      : await ask("POST", "/window/new", { type: "tab" });
    const page = new Page(ask, handle, this);
    this.pages_.push(page);
    if (first) await page.setViewportSize(size);
    return page;
  }

  pages() {
    return this.pages_;
  }

  async close() {
    if (!this.path) return;
    for (const page of this.pages_) await page.tell().catch(() => {});
    const path = this.path;
    this.path = "";
    await this.ask("DELETE", path, {}, 10_000);
  }
}

export async function launchWebKit() {
  let driver = await startDriver();
  /** @type {Context | null} */
  let last = null;
  /** The driver has one session; now and then it does not answer when that ends or begins. */
  async function renew() {
    await driver.close();
    driver = await startDriver();
  }
  const newContext = async (/** @type {any} */ options = {}) => {
    await last?.close().catch(renew);
    const context = new Context((...words) => driver.ask(...words), options);
    await context.begin().catch(async () => {
      await renew();
      await context.begin();
    });
    last = context;
    return context;
  };
  const browser = {
    newContext,
    newPage: async (/** @type {any} */ options) => (await newContext(options)).newPage(),
    async close() {
      await last?.close().catch(() => {});
      await driver.close();
    },
  };
  return /** @type {import("playwright-core").Browser} */ (/** @type {unknown} */ (browser));
}
