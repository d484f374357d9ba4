/** The form of the playground: data, network, training. */
import { html, nothing } from "lit";
import { ACTIVATION_NAMES, OPTIMIZER_NAMES } from "./choices.js";
import { icon } from "./icons.js";
import {
  ACTIVATIONS,
  BATCHES,
  DATA,
  EPOCHS,
  FEATURES,
  MAX_LAYERS,
  MAX_UNITS,
  OPTIMIZERS,
  RATES,
  STRENGTHS,
} from "./settings.js";

/** @typedef {import("./playground.js").PlaygroundElement} Playground */
/** @typedef {import("./settings.js").Settings} Settings */
/** @typedef {import("./words.js").Word} Word */

/** @type {Record<Settings["features"][number], string>} */
export const FEATURE_NAMES = {
  x1: "x₁",
  x2: "x₂",
  x1x1: "x₁²",
  x2x2: "x₂²",
  x1x2: "x₁x₂",
  sin1: "sin x₁",
  sin2: "sin x₂",
};

/** What a choice is called, where that is the same in both languages. @param {string} choice */
function nameOf(choice) {
  if (/^l\d$/.test(choice)) return choice.toUpperCase();
  const optimizer = OPTIMIZER_NAMES[/** @type {Settings["optimizer"]} */ (choice)];
  if (optimizer) return optimizer.more.length ? "" : optimizer.name;
  return ACTIVATION_NAMES[/** @type {Settings["activation"]} */ (choice)];
}

/** Units of a new layer. */
const UNITS = 4;

/** A card with controls of the form. @param {Playground} board @param {Word} name @param {unknown} content */
const card = (board, name, content) =>
  html`<form
    class="card form ${name}"
    aria-label=${board.say(name)}
    @submit=${(/** @type {Event} */ event) => event.preventDefault()}
  >
    <fieldset ?disabled=${board.edited}>${content}</fieldset>
  </form>`;

/** Data and training. @param {Playground} board */
export function form(board) {
  return html` ${
    board.edited
      ? html`<p class="card rests" role="status">
          ${board.say("edited")}
          <button type="button" id="form-again" @click=${() => again(board)}>
            ${board.say("formAgain")}
          </button>
        </p>`
      : nothing
  }
  ${card(board, "settings", html`<div class="groups">${data(board)} ${training(board)}</div>`)}`;
}

/** What the drawing shows. @param {Playground} board */
export const networkForm = (board) => card(board, "network", network(board));

/** The program as the form writes it. @param {Playground} board */
function again(board) {
  board.cell.drafts.clear();
  board.cell.reset();
  board.cellChanged();
}

/** @param {Playground} board */
function data(board) {
  const { now } = board;
  return html`<fieldset class="group">
    <legend>${board.say("dataIs", { name: board.say(now.data) })}</legend>
    <div class="picks data" role="radiogroup" aria-label=${board.say("data")}>
      ${DATA.map(
        (name) =>
          html`<label class="pick ${now.data === name ? "on" : ""}" title=${board.say(name)}>
            <input
              type="radio"
              name="data"
              value=${name}
              aria-label=${board.say(name)}
              .checked=${now.data === name}
              @change=${() => board.change({ data: name })}
            />
            ${icon(name)}
          </label>`,
      )}
    </div>
    ${range(board, "noise", { min: 0, max: 2, step: 0.1 }, String(now.noise))}
    ${range(board, "train", { min: 10, max: 90, step: 10 }, board.say("percent", { n: now.train }))}
    ${select(board, "batch", BATCHES)}
  </fieldset>`;
}

/** @param {Playground} board */
function network(board) {
  const { now } = board;
  const { layers, features } = now;
  return html`<fieldset class="group">
    <legend>${board.say("network")}</legend>
    <div class="picks" role="group" aria-label=${board.say("features")}>
      ${FEATURES.map((name) => {
        const on = features.includes(name);
        return html`<label class="pick ${on ? "on" : ""}">
          <input
            type="checkbox"
            name="feature"
            value=${name}
            aria-label=${FEATURE_NAMES[name]}
            .checked=${on}
            ?disabled=${on && features.length === 1}
            @change=${() => board.change({ features: toggled(features, name) })}
          />
          ${FEATURE_NAMES[name]}
        </label>`;
      })}
    </div>
    <div class="pair">
      <div class="field">
        <span>${board.say("hidden")}</span>
        ${stepper(board, board.say("hidden"), layers.length, [0, MAX_LAYERS], (count) =>
          board.change({ layers: [...layers, UNITS].slice(0, count) }),
        )}
      </div>
      ${select(board, "activation", ACTIVATIONS)}
    </div>
    ${
      layers.length
        ? html`<ol class="layers">
            ${layers.map(
              (units, i) =>
                html`<li>
                  ${board.say("layer", { n: i + 1 })}
                  ${stepper(
                    board,
                    board.say("unitsOf", { n: i + 1 }),
                    units,
                    [1, MAX_UNITS],
                    (count) =>
                      board.change({ layers: layers.map((one, at) => (at === i ? count : one)) }),
                  )}
                </li>`,
            )}
          </ol>`
        : nothing
    }
  </fieldset>`;
}

/** @param {Playground} board */
function training(board) {
  const { now } = board;
  return html`<fieldset class="group">
    <legend>${board.say("training")}</legend>
    ${select(board, "optimizer", OPTIMIZERS)} ${select(board, "lr", RATES)}
    ${select(board, "penalty", ["none", "l1", "l2"])}
    ${now.penalty === "none" ? nothing : select(board, "strength", STRENGTHS)}
    ${select(board, "epochs", EPOCHS)}
    <label class="field">
      <span>${board.say("seed")}</span>
      <input
        type="number"
        name="seed"
        min="0"
        max=${2 ** 32 - 1}
        step="1"
        inputmode="numeric"
        .value=${String(now.seed)}
        @change=${(/** @type {any} */ { target }) => {
          const seed = Math.min(2 ** 32 - 1, Math.max(0, Math.floor(Number(target.value) || 0)));
          target.value = String(seed);
          board.change({ seed });
        }}
      />
      <button
        type="button"
        id="new-seed"
        title=${board.say("newSeed")}
        aria-label=${board.say("newSeed")}
        @click=${() => board.change({ seed: now.seed === 2 ** 32 - 1 ? 0 : now.seed + 1 })}
      >
        ↻
      </button>
    </label>
  </fieldset>`;
}

/** @param {Settings["features"]} features @param {Settings["features"][number]} name */
const toggled = (features, name) =>
  FEATURES.filter((one) => features.includes(one) !== (one === name));

/**
 * @param {Playground} board
 * @param {"noise" | "train"} key
 * @param {{ min: number, max: number, step: number }} ends
 * @param {string} text
 */
function range(board, key, { min, max, step }, text) {
  return html`<label class="field">
    <span>${board.say(key)}</span>
    <input
      type="range"
      name=${key}
      min=${min}
      max=${max}
      step=${step}
      .value=${String(board.now[key])}
      aria-valuetext=${text}
      @input=${(/** @type {any} */ { target }) => board.change({ [key]: Number(target.value) })}
    />
    <output>${text}</output>
  </label>`;
}

/**
 * @param {Playground} board
 * @param {"batch" | "activation" | "optimizer" | "lr" | "penalty" | "strength" | "epochs"} key
 * @param {readonly (string | number)[]} choices
 */
function select(board, key, choices) {
  const now = board.now[key];
  // An address may say a number that is not offered.
  const all = choices.includes(now)
    ? choices
    : [...choices, now].sort((a, b) => Number(a) - Number(b));
  const text = (/** @type {string | number} */ one) =>
    typeof one === "number" ? String(one) : nameOf(one) || board.say(/** @type {Word} */ (one));
  return html`<label class="field">
    <span>${board.say(key)}</span>
    <select
      name=${key}
      @change=${(/** @type {any} */ { target }) => board.change({ [key]: all[target.selectedIndex] })}
    >
      ${all.map((one) => html`<option ?selected=${one === now}>${text(one)}</option>`)}
    </select>
  </label>`;
}

/**
 * @param {Playground} board
 * @param {string} what
 * @param {number} count
 * @param {[min: number, max: number]} ends
 * @param {(count: number) => void} onChange
 */
function stepper(board, what, count, [min, max], onChange) {
  return html`<span class="stepper" role="group" aria-label=${what}>
    <button
      type="button"
      aria-label=${board.say("fewer", { what })}
      ?disabled=${count <= min}
      @click=${() => onChange(count - 1)}
    >
      −
    </button>
    <b aria-live="polite">${count}</b>
    <button
      type="button"
      aria-label=${board.say("more", { what })}
      ?disabled=${count >= max}
      @click=${() => onChange(count + 1)}
    >
      +
    </button>
  </span>`;
}
