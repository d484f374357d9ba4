/**
 * WebKit, Safari's engine, by WebDriver: Debian's WebKitWebDriver starts a MiniBrowser in a screen of its own.
 * https://www.w3.org/TR/webdriver2/
 */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { request as httpRequest } from "node:http";
import { createServer } from "node:net";

export const MINI = ["x86_64", "aarch64"]
  .map((machine) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-4.1/MiniBrowser`)
  .find((path) => existsSync(path));

/** Without a screen of its own and as root. */
export const ENVIRONMENT = {
  LANG: "en_US.UTF-8",
  WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1",
  WEBKIT_DISABLE_COMPOSITING_MODE: "1",
};

export const sleep = (/** @type {number} */ ms) => new Promise((done) => setTimeout(done, ms));

/** A port nobody listens on. @returns {Promise<number>} */
function freePort() {
  const server = createServer();
  return new Promise((resolve) =>
    server.listen(0, "127.0.0.1", () => {
      const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    }),
  );
}

/** The driver's process, and what it is asked. */
export async function startDriver() {
  const port = await freePort();
  const child = spawn(
    "xvfb-run",
    [
      `--server-num=${100 + (port % 5000)}`,
      "-s",
      "-screen 0 1600x1200x24",
      "WebKitWebDriver",
      `--port=${port}`,
    ],
    {
      stdio: "ignore",
      detached: true, // a group of its own, which ends as a whole
      env: { ...process.env, ...ENVIRONMENT },
    },
  );
  /** @type {(method: string, path: string, body?: object, patience?: number) => Promise<any>} */
  async function ask(method, path, body = {}, patience = 150_000) {
    /** @type {string} */
    const text = await new Promise((resolve, reject) => {
      // A connection for each: the driver closes those that wait.
      const request = httpRequest({ port, path, method, agent: false }, async (response) => {
        let all = "";
        for await (const part of response.setEncoding("utf8")) all += part;
        resolve(all);
      });
      const silent = () => request.destroy(new Error(`no answer in ${patience} ms (${path})`));
      const timer = setTimeout(silent, patience);
      request.on("error", reject).on("close", () => clearTimeout(timer));
      request.end(method === "POST" ? JSON.stringify(body) : undefined);
    });
    const { value } = JSON.parse(text);
    if (value?.error) throw new Error(`${value.error}: ${value.message ?? ""} (${path})`);
    return value;
  }
  for (let tries = 0; ; tries++) {
    try {
      await ask("GET", "/status");
      break;
    } catch (error) {
      if (tries > 200) throw error;
      await sleep(50);
    }
  }
  return {
    ask,
    async close() {
      const gone = new Promise((resolve) => child.once("exit", resolve));
      const end = (/** @type {NodeJS.Signals} */ signal) => {
        if (child.pid && child.exitCode === null) process.kill(-child.pid, signal);
      };
      end("SIGTERM");
      const timer = setTimeout(() => end("SIGKILL"), 2000);
      await gone;
      clearTimeout(timer);
    },
  };
}
