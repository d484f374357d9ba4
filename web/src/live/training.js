/** What can be read from a program about the loop in which it trains. */
import { eventsOf } from "./events.js";
import { namesOf } from "./names.js";

/** @typedef {import("./events.js").Event} Event */
/** @typedef {"py" | "js"} Code */
/** @typedef {{ text: string, value: number, line: number }} Rate */

/**
 * @typedef {object} Training
 * @property {boolean} backward whether backward() is called in the loop
 * @property {boolean} byHand whether it has gradients without autograd
 * @property {boolean} batches whether each step sees other data, so that the loss is unsteady
 * @property {Event[]} updates the lines that change weights by their gradients
 * @property {string[] | null} unreset gradients never set to zero; [] for an optimizer's, whichever they
 *   are; null when all is well, or unclear
 * @property {string} zeroCall how they would be set to zero
 * @property {Event | null} stepped the call of step()
 * @property {Event | null} stepNamed step without its parentheses
 * @property {Event | null} zeroedEarly zero_grad() between backward() and step()
 * @property {Event | null} climbs an update that adds the gradient
 * @property {Event | null} replaced a layer put in after the optimizer was made
 * @property {boolean} zeros whether all weights begin as zeros
 * @property {Rate | null} rate the learning rate, where it is plainly written
 * @property {{ what: string, kind: "log" | "sqrt", line: number } | null} risky where the loss may
 *   become infinite or NaN
 */

const RATE = /^(?:lr|learning_?rate|step_?size|eta|alpha)$/i;
const NUMBER = String.raw`(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?`;
const CHANGES = /\.(?:sub_|add_|isub|iadd|copy_|addcmul_|addcdiv_)$/;
const DRAWS = /rand|shuffle|choice|sample|Loader|[dD]ropout/;

/**
 * @param {string} source
 * @param {Code} code
 * @returns {Training | null} null without one loop that trains, or with several that differ
 */
export function readTraining(source, code) {
  const events = eventsOf(source, code);
  const loops = trainingLoops(events);
  if (loops.length !== 1) return null;
  const [inside] = loops;
  const find = (/** @type {RegExp} */ path, type = "call") =>
    inside.find((event) => event.type === type && path.test(event.path)) ?? null;
  const optimizers = optimizersOf(events);
  /** A call or a name of an optimizer's step. @param {string} type */
  const step = (type) =>
    inside.find(
      (event) =>
        event.type === type &&
        /\.step$/.test(event.path) &&
        (optimizers.size === 0 || optimizers.has(event.path.slice(0, -5))),
    ) ?? null;
  const updates = inside.filter(isUpdate);
  const backward = find(/\bbackward$/);
  const stepped = step("call");
  const zeroed = find(/\.zero_grad$/);
  const order = [backward, zeroed, stepped].map((event) => (event ? inside.indexOf(event) : -1));
  const early = order[0] >= 0 && order[0] < order[1] && order[1] < order[2];
  return {
    backward: backward !== null,
    byHand: backward === null && updates.length > 0,
    batches: inside.some(({ type, path }) => type === "call" && DRAWS.test(path)) || nested(inside),
    updates,
    unreset: backward ? neverReset(inside, updates, stepped) : null,
    zeroCall: zeroCall(updates, stepped),
    stepped,
    stepNamed: step("bare"),
    zeroedEarly: early ? zeroed : null,
    climbs: updates.find(climbs) ?? null,
    replaced: replacedLayer(events, optimizers),
    zeros: beginAsZeros(events),
    rate: rateOf(events, updates, stepped, optimizers),
    risky: riskyMath(source, events, inside),
  };
}

/** The events of each loop that trains, with those of the functions called in it. @param {Event[]} events */
function trainingLoops(events) {
  const scopes = new Set(events.map(({ scope }) => scope).filter(Boolean));
  const roots = new Set(events.flatMap(({ loops }) => loops.slice(0, 1)));
  const found = [];
  for (const root of roots) {
    /** @type {Event[]} */
    const inside = [];
    const seen = new Set();
    /** @param {Event[]} list */
    const take = (list) => {
      for (const event of list) {
        inside.push(event);
        if (event.type !== "call") continue;
        const words = [event.path.split(".").at(-1) ?? "", ...(event.text.match(/\w+/g) ?? [])];
        for (const name of words) {
          if (!scopes.has(name) || seen.has(name)) continue;
          seen.add(name);
          take(events.filter(({ scope }) => scope === name));
        }
      }
    };
    take(events.filter(({ loops }) => loops[0] === root));
    if (inside.some(({ path }) => /\bbackward$|\.step$/.test(path)) || inside.some(isUpdate)) {
      found.push(inside);
    }
  }
  if (found.length < 2) return found;
  // Of several loops, the one that prints is the one in the chart.
  return found.filter((inside) =>
    inside.some(({ type, path }) => type === "call" && /^(print|console\.log)$/.test(path)),
  );
}

/** Whether loops other than over parameters stand in each other. @param {Event[]} inside */
function nested(inside) {
  return inside.some(
    ({ path, loops }) =>
      /\bbackward$/.test(path) && loops.filter(({ head }) => !/param/i.test(head)).length > 1,
  );
}

/** Whether a line changes a weight by its gradient: w1.grad, grad_w1, or dw1 where it is taken away. @param {Event} event */
function isUpdate({ type, path, sign, text }) {
  const less = type === "call" ? /\.isub$/.test(path) : type === "assign" && sign === "-=";
  const name = path.replace(/\.isub$/, "");
  if (less && new RegExp(`\\bd_?${escape(name)}\\b`).test(text)) return true;
  if (type === "call") return CHANGES.test(path) && /grad/i.test(text);
  if (type !== "assign" || !/grad/i.test(text) || /grad/i.test(path)) return false;
  if (/no_grad|requires_grad|autograd/.test(text) && !/\.grad\b/.test(text)) return false;
  if (sign === "-=" || sign === "+=") return true;
  return sign === "=" && new RegExp(`^\\s*${escape(path)}\\s*[-+]`).test(text);
}

/** @param {string} text */
const escape = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** The tensors whose .grad is used. @param {Event[]} updates */
const owners = (updates) => [
  ...new Set(
    updates.flatMap(({ text }) => [...text.matchAll(/([\w.]+)\.grad\b/g)].map((m) => m[1])),
  ),
];

/**
 * @param {Event[]} inside
 * @param {Event[]} updates
 * @param {Event | null} stepped
 * @returns {string[] | null}
 */
function neverReset(inside, updates, stepped) {
  const used = owners(updates);
  if (!used.length && !stepped) return null;
  /** @type {Set<string>} */
  const reset = new Set();
  for (const { type, path, text } of inside) {
    if (/\.zero_grad$/.test(path) || /autograd\.grad$|set_to_none/.test(path)) return null;
    const gradient = /^(.+)\.grad(?:\.data)?(?:\.(?:zero_|fill_|mul_|copy_|detach_|set))?$/.exec(
      path,
    );
    if (gradient && (type === "call" ? path !== `${gradient[1]}.grad` : type === "assign")) {
      reset.add(gradient[1]);
    }
    if (type === "call" && /\.requires_grad_$/.test(path)) return null;
    if (type === "assign" && /requires_grad|detach/.test(text)) reset.add(path);
  }
  // A name that is none of them stands for any: for p in params: p.grad.zero_()
  if ([...reset].some((name) => !used.includes(name))) return null;
  const missing = used.filter((name) => !reset.has(name));
  return missing.length || (!used.length && stepped) ? missing : null;
}

/** @param {Event[]} updates @param {Event | null} stepped */
function zeroCall(updates, stepped) {
  if (stepped) return `${stepped.path.slice(0, -5)}.zero_grad()`;
  const names = owners(updates);
  return names.map((name) => `${name}.grad.zero_()`).join(", ");
}

/** Whether a weight goes along its own gradient and not against it. @param {Event} update */
function climbs({ type, path, sign, text }) {
  if (/-|neg|sub/.test(text.replace(/\d[eE]-/g, ""))) return false;
  if (type === "assign" ? sign !== "+=" : !/\.(?:add_|iadd)$/.test(path)) return false;
  const weight = escape(path.replace(/\.(?:add_|iadd)$/, "").replace(/\.data$/, ""));
  return new RegExp(`\\b${weight}(?:\\.grad|_grad)\\b|\\bgrad_${weight}\\b`).test(text);
}

/** The names optimizers go by, and the calls that made them. @param {Event[]} events */
function optimizersOf(events) {
  const classes = namesOf("js", "torch.optim").filter((name) => name !== "Optimizer");
  const made = new RegExp(`(?:^|[.\\s])(?:${classes.join("|")})\\s*\\(`);
  return new Map(
    events
      .filter(({ type, text }) => type === "assign" && made.test(text))
      .map((event) => [event.path, event]),
  );
}

/**
 * @param {Event[]} events
 * @param {Map<string, Event>} optimizers
 */
function replacedLayer(events, optimizers) {
  if (optimizers.size !== 1) return null;
  const [[, made]] = optimizers;
  const model = /([\w.]+)\.parameters\(\)/.exec(made.text)?.[1];
  if (!model) return null;
  const later = events.slice(events.indexOf(made) + 1);
  const own = new RegExp(`^${escape(model)}(?:\\.\\w+|\\[\\w+\\])*$`);
  return (
    later.find(
      ({ type, path, text, loops, scope }) =>
        type === "assign" &&
        own.test(path) &&
        !loops.length &&
        !scope &&
        /^\s*(?:new\s+)?[\w.]+\(/.test(text),
    ) ?? null
  );
}

/** Whether every weight made with requires_grad is made of zeros, and there are several. @param {Event[]} events */
function beginAsZeros(events) {
  const made = events.filter(
    ({ type, text }) => type === "assign" && /requires_grad\s*[=:]\s*[Tt]rue/.test(text),
  );
  return made.length > 1 && made.every(({ text }) => /\bzeros\s*\(/.test(text));
}

/**
 * @param {Event[]} events
 * @param {Event[]} updates
 * @param {Event | null} stepped
 * @param {Map<string, Event>} optimizers
 * @returns {Rate | null}
 */
function rateOf(events, updates, stepped, optimizers) {
  /** @type {Rate[]} */
  const found = [];
  /** A number, or the name of one. @param {string} text @param {number} line */
  const add = (text, line) => {
    if (new RegExp(`^${NUMBER}$`).test(text)) found.push({ text, value: Number(text), line });
    else {
      const given = events.filter(({ type, path }) => type === "assign" && path === text);
      if (given.length !== 1) found.push({ text: "", value: NaN, line });
      else if (new RegExp(`^${NUMBER}$`).test(given[0].text.trim())) {
        add(given[0].text.trim(), given[0].line);
      } else found.push({ text: "", value: NaN, line });
    }
  };
  if (stepped) {
    const made = optimizers.get(stepped.path.slice(0, -5));
    const text = /\blr\s*[=:]\s*([\w.]+(?:(?<=[eE])[-+]\d+)?)/.exec(made?.text ?? "")?.[1];
    // { lr } in JavaScript
    if (made && text) add(text, made.line);
    else if (made && /\{\s*lr\s*[,}]/.test(made.text)) add("lr", made.line);
  } else {
    for (const { text, line } of updates) {
      const words = text
        .replace(/[\w.]*\.grad\b/g, " ")
        .match(new RegExp(`(?<![\\w.])(?:${NUMBER}|[A-Za-z_]\\w*)(?![\\w.(:=])`, "g"));
      const names = (words ?? []).filter((word) => /^[\d.]/.test(word) || RATE.test(word));
      if (names.length === 1) add(names[0], line);
    }
  }
  const texts = new Set(found.map(({ text }) => text));
  return texts.size === 1 && found[0].text ? found[0] : null;
}

/**
 * A call that can give infinity or NaN, where the loss is computed.
 *
 * @param {string} source
 * @param {Event[]} events
 * @param {Event[]} inside
 * @returns {Training["risky"]}
 */
function riskyMath(source, events, inside) {
  const scopes = new Set(["forward", ...inside.map(({ scope }) => scope).filter(Boolean)]);
  for (const event of [...inside, ...events.filter(({ scope }) => scopes.has(scope))]) {
    if (event.type !== "call") continue;
    const name = event.path.split(".").at(-1) ?? "";
    if (/^console\./.test(event.path)) continue;
    // What is kept away from 0 by hand: (p + 1e-8).log(), log(p.clamp(min=1e-8))
    const line = source.split("\n")[event.line - 1] ?? "";
    if (/1e-\d+|eps|clamp|clip/.test(line)) continue;
    if (/^log(?:2|10)?$/.test(name)) return { what: `${name}()`, kind: "log", line: event.line };
    if (/^(?:sqrt|rsqrt|norm)$/.test(name)) {
      return { what: `${name}()`, kind: "sqrt", line: event.line };
    }
  }
  return null;
}
