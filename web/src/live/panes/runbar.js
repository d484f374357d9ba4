/** Run, Stop, Check, and how the run stands. */
import { html, nothing } from "lit";
import { addButton } from "./files.js";
import { ICONS } from "./film.js";
import { Pane } from "./pane.js";

export class RunPane extends Pane {
  constructor() {
    super();
    this.timer = 0;
    /** What a screen reader is told: not each tick of the clock. */
    this.aloud = "";
  }

  /** What is pressed answers at once. @override */
  refresh() {
    this.requestUpdate();
  }

  render() {
    const { cell, live } = this;
    const { state } = cell;
    const text = this.statusText();
    if (state !== "running") this.aloud = text;
    else this.aloud = this.say(live.turn?.halt.asked ? "pausing" : "runningNow");
    clearTimeout(this.timer);
    if (state === "running") this.timer = window.setTimeout(() => this.requestUpdate(), 100);
    return html`<div class="runbar" part="runbar">
      <button
        type="button"
        class="primary"
        part="run"
        ?disabled=${live.busy}
        @click=${() => void live.run({ show: true })}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M4 2.5v11l9-5.5z" /></svg>
        <span>${this.say("run")}</span>
      </button>
      <button type="button" part="stop" ?disabled=${!live.busy} @click=${() => live.stop()}>
        <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M3.5 3.5h9v9h-9z" /></svg>
        <span>${this.say("stop")}</span>
      </button>
      ${this.pauseButton()}
      ${
        live.checks.length
          ? html`<button
              type="button"
              part="check"
              ?disabled=${live.busy}
              @click=${() => void live.run({ checks: true, show: true })}
            >
              <svg viewBox="0 0 16 16" aria-hidden="true">
                <path d="M6.4 12.6 2 8.2l1.5-1.5 2.9 2.9L12.5 3.500 14 5z" />
              </svg>
              <span>${this.say("check")}</span>
            </button>`
          : nothing
      }
      <span class="status" part="status" data-state=${this.tone()} aria-hidden="true">${text}</span>
      <span class="visually-hidden" role="status">${this.aloud}</span>
      ${live.added.possible ? addButton(this) : nothing}
    </div>`;
  }

  /** Of a run that takes long; what it says is what it does next. */
  pauseButton() {
    const halt = this.live.turn?.halt;
    if (!halt?.possible) return nothing;
    return html`<button
      type="button"
      part="pause"
      title=${this.say("pauseRule")}
      @click=${() => halt.turn()}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d=${halt.asked ? ICONS.play : ICONS.pause} />
      </svg>
      <span>${this.say(halt.asked ? "resume" : "pause")}</span>
    </button>`;
  }

  /** The colour of the dot: a run whose loss broke is not a good one. */
  tone() {
    const { results } = this.live;
    const { state } = this.cell;
    const bad = results.note?.kind === "differs" || results.checks.some(({ passed }) => !passed);
    return state === "finished" && bad ? "warned" : state;
  }

  statusText() {
    const { live, cell } = this;
    const { error, ms, curve } = live.results;
    const halt = live.turn?.halt;
    switch (cell.state) {
      case "error":
        return error?.line && error.role === "program"
          ? this.say("errorLine", { line: error.line })
          : this.say("error");
      case "paused": {
        const step = halt?.step ?? curve.last?.[0];
        return step === undefined ? this.say("paused") : this.say("pausedStep", { step });
      }
      case "running": {
        if (halt?.asked) return this.say("pausing");
        const s = ((performance.now() - live.startedAt) / 1000).toFixed(1);
        const step = curve.last?.[0];
        return step === undefined
          ? this.say("running", { s })
          : this.say("runningStep", { step, s });
      }
      case "waiting":
        return live.turn?.waitsFor ? this.say("waitingAbove") : this.say("waiting");
      case "idle":
      case "loading":
        return this.say(cell.state);
    }
    const time =
      ms < 1000
        ? this.say("milliseconds", { n: Math.max(1, Math.round(ms)) })
        : this.say("seconds", { n: (ms / 1000).toFixed(ms < 10_000 ? 2 : 1) });
    return this.say(cell.state, { time });
  }
}
