/** Starts WebKit for the tests of the page, where GRADLET_BROWSER=webkit asks for it. */
import { MINI, startDriver } from "./driver.mjs";
import { Page } from "./page.mjs";

/** A session of the driver's is a context: a browser of its own, which forgets all. */
class Context {
  /** @param {(method: string, path: string, body?: object) => Promise<any>} ask of the driver @param {any} options */
  constructor(ask, options) {
    this.ask = ask;
    this.options = options;
    /** @type {Page[]} */
    this.pages_ = [];
    this.path = "";
  }

  async newPage() {
    const size = this.options.viewport ?? { width: 1280, height: 720 };
    const first = !this.path;
    if (first) {
      const { sessionId } = await this.ask("POST", "/session", {
        capabilities: {
          alwaysMatch: {
            "webkitgtk:browserOptions": { binary: MINI, args: ["--automation"] },
            timeouts: { script: 120_000, pageLoad: 60_000, implicit: 0 },
          },
        },
      });
      this.path = `/session/${sessionId}`;
    }
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
    await this.ask("DELETE", this.path);
    this.path = "";
  }
}

export async function launchWebKit() {
  const driver = await startDriver();
  /** @type {Set<Context>} */
  const contexts = new Set();
  const newContext = async (/** @type {any} */ options = {}) => {
    // The driver has one session.
    for (const context of contexts) await context.close();
    const context = new Context(driver.ask, options);
    contexts.add(context);
    return context;
  };
  const browser = {
    newContext,
    newPage: async (/** @type {any} */ options) => (await newContext(options)).newPage(),
    async close() {
      for (const context of contexts) await context.close().catch(() => {});
      await driver.close();
    },
  };
  return /** @type {import("playwright-core").Browser} */ (/** @type {unknown} */ (browser));
}
