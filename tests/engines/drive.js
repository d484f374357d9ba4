/**
 * Drives the page and its cells from inside the browser, so that it needs no driver of the browser's, and
 * posts what came of it. Served by server.mjs.
 */
(async () => {
  const sleep = (/** @type {number} */ ms) => new Promise((done) => setTimeout(done, ms));
  /** @template T @param {string} what @param {() => T} test @returns {Promise<NonNullable<T>>} */
  async function until(what, test) {
    for (let i = 0; i < 3000; i++) {
      const found = test();
      if (found) return /** @type {NonNullable<T>} */ (found);
      await sleep(20);
    }
    throw new Error(`waited for ${what}`);
  }

  /** @param {string} language @param {string} text @param {Document} [within] */
  async function cellOf(language, text, within = document) {
    const cell = /** @type {any} */ (within.createElement("gradlet-cell"));
    const program = within.createElement("script");
    program.type = language === "python" ? "text/python" : "text/javascript+gradlet";
    program.textContent = text;
    cell.append(program);
    within.body.append(cell);
    await until("a cell", () => cell.ready);
    return cell;
  }

  /** The page, as a reader has it. @param {string} code */
  async function page(code) {
    const frame = document.createElement("iframe");
    frame.style.cssText = "width: 900px; height: 700px";
    frame.src = `index.html?rung=3&lang=zh&code=${code}`;
    document.body.append(frame);
    const cell = await until("the page", () => {
      const inside = frame.contentDocument;
      const ready = inside?.documentElement?.dataset.page === "ready";
      return ready && /** @type {any} */ (inside.querySelector("gradlet-cell[ready]"));
    });
    cell.shadowRoot.querySelector("[part=run]").click();
    await until("the page's run", () => /finished|error/.test(cell.state));
    const { error, lines } = cell.live.results;
    frame.remove();
    return `${cell.state} ${error?.message ?? lines.text()}`;
  }

  /** The playground: a run, and the one that a changed control starts. */
  async function playground() {
    const frame = document.createElement("iframe");
    frame.style.cssText = "width: 900px; height: 700px";
    frame.src = "index.html?rung=9&lang=en&code=py&play=data:moons,epochs:2";
    document.body.append(frame);
    const board = await until("the playground", () => {
      const found = frame.contentDocument?.querySelector("gradlet-playground");
      return found?.shadowRoot?.querySelector(".plan") && /** @type {any} */ (found);
    });
    const { cell, shadowRoot: root } = board;
    let runs = 0;
    board.addEventListener("gradlet-done", () => runs++);
    cell.shadowRoot.querySelector("[part=run]").click();
    await until("the first run", () => runs === 1);
    root.querySelector("[value=x1x2]").click();
    await until("the second run", () => runs === 2);
    await until("pictures", () => root.querySelectorAll(".plan canvas").length === 10);
    const { film, results } = cell.live;
    const played = { lines: results.lines.text(), film: framesOf(film) };
    frame.remove();
    return played;
  }

  /** Each frame's step, and its numbers to the last digit. @param {any} film @returns {string[]} */
  const framesOf = ({ frames }) =>
    frames.map((/** @type {any} */ { step, data }) => `${step}: ${Array.from(data).join()}`);

  /** A cell in a frame that may nothing but run scripts. */
  async function sandboxed() {
    const frame = document.createElement("iframe");
    frame.setAttribute("sandbox", "allow-scripts");
    frame.src = "/cell.html";
    const told = new Promise((done) =>
      addEventListener("message", ({ source, data }) => {
        if (source === frame.contentWindow && typeof data?.output === "string") done(data.output);
      }),
    );
    document.body.append(frame);
    const output = await told;
    frame.remove();
    return output;
  }

  /** Stop in an endless loop, and a run after it. @param {string} language @param {string[]} programs */
  async function stop(language, [loop, next]) {
    const cell = await cellOf(language, loop);
    const run = cell.run();
    await until("running", () => cell.state === "running");
    await sleep(300);
    const before = performance.now();
    cell.stop();
    const { state } = await run;
    const ms = Math.round(performance.now() - before);
    cell.source = next;
    const { output } = await cell.run();
    cell.remove();
    return { state, ms, output };
  }

  /** Pause, Resume, and Stop while it is paused, of an endless loop. @param {string} language @param {string} loop */
  async function pause(language, loop) {
    const frame = document.createElement("iframe");
    frame.style.cssText = "width: 900px; height: 700px";
    frame.src = "plain.html";
    document.body.append(frame);
    const inside = await until("a plain page", () => {
      const page = frame.contentDocument;
      return page?.defaultView?.customElements.get("gradlet-cell") && page;
    });
    const cell = await cellOf(language, loop, inside);
    const run = cell.run();
    const button = () => cell.shadowRoot.querySelector("[part=pause]");
    const step = () => cell.live.results.curve.last?.[0];
    const pauses = async () => {
      (await until("Pause", button)).click();
      await until("a pause", () => cell.state === "paused");
      const before = step();
      await sleep(700);
      return { stood: step() === before, at: before };
    };
    const first = await pauses();
    button().click();
    await until("steps", () => step() > first.at);
    const second = await pauses();
    cell.stop();
    const { state } = await run;
    frame.remove();
    return { state, stood: [first.stood, second.stood], later: second.at > first.at };
  }

  async function lessons() {
    /** @type {Record<string, string>} */
    const all = {};
    for (const { name, language, text } of await (await fetch("/programs.json")).json()) {
      const cell = await cellOf(language, text);
      const { state, output, error } = await cell.run();
      all[name] = state === "done" ? output : `${state}: ${error?.message}`;
      cell.remove();
    }
    return all;
  }

  const post = (/** @type {string} */ path, /** @type {any} */ body) =>
    fetch(path, { method: "POST", body: JSON.stringify(body) });
  try {
    await post("/result", {
      file: new URLSearchParams(location.search).get("file"),
      page: [await page("py"), await page("js")],
      playground: await playground(),
      sandboxed: await sandboxed(),
      stop: {
        js: await stop("javascript", ["while (true) {}", "console.log(1 + 1)"]),
        py: await stop("python", ["while True:\n    pass", "print(1 + 1)"]),
      },
      pause: {
        js: await pause("javascript", "for (let i = 0; ; i++) console.log(i, 1 / (i + 1));"),
        py: await pause("python", "i = 0\nwhile True:\n    i += 1\n    print(i, 1 / i)"),
      },
      lessons: await lessons(),
    });
  } catch (error) {
    await post("/error", String(/** @type {Error} */ (error)?.stack ?? error));
  }
})();
