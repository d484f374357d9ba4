/** What is told of one step of a backward pass, under the picture of the graph. */
import { html, nothing } from "lit";
import { amountText, nestedText, nodeName, shapeText, signOf } from "./graph_text.js";

/** @typedef {import("./graph_steps.js").Step} Step */
/** @typedef {import("./graph_steps.js").Term} Term */
/** @typedef {import("../worker/protocol.js").GraphNode} GraphNode */
/** @typedef {import("./graph_text.js").GraphWords} GraphWords */
/** @typedef {{ say: import("./live.js").Live["say"], words: GraphWords }} Speech */

/** A matrix row by row. @param {import("./graph_steps.js").Amount | null} of */
const amount = (of) => amountText(of).replaceAll("], [", "],\n [");

/** Names in a sentence. */
const NAMED = 8;

/** @param {string[]} names */
function listed(names) {
  const all = [...new Set(names)];
  return all.slice(0, NAMED).join(", ") + (all.length > NAMED ? ", …" : "");
}

/** "×", or "× (h)" where a variable holds it. @param {GraphNode} node */
export const titleOfOp = ({ name, op }) => signOf(op ?? "") + (name ? ` (${name})` : "");

/** Why no gradient flows to an input. @param {GraphNode} node @returns {"graphCutDetach" | "graphCutNoGrad" | "graphNoNeed"} */
function reasonOf({ cut }) {
  if (cut === "detach") return "graphCutDetach";
  return cut === "no_grad" ? "graphCutNoGrad" : "graphNoNeed";
}

/** @param {Term} term @param {Speech} speech */
function localOf({ local, rule, copy, node }, { say }) {
  if (local) {
    const text = local.length === 1 ? nestedText(local, []) : nestedText(local, [local.length]);
    return html`<b class="local">${text}</b>`;
  }
  if (rule) return html`<code>${rule}</code>`;
  if (copy) return say("graphMoved");
  return html`<span title=${shapeText(node.shape)}>–</span>`;
}

/** @param {Term} term @param {Step} step @param {Speech} speech */
function termRow(term, step, speech) {
  const { node, of, stops, given, summed, local } = term;
  const { say, words } = speech;
  const own = nodeName(node, words);
  const name = html`<th scope="row">
    <code>${of?.name ? `${own}(${of.name})` : own}</code>
  </th>`;
  if (stops) {
    return html`<tr class=${node.cut ? "cut" : "stops"}>
      ${name}
      <td colspan="3">${node.cut ? "✂ " : ""}${say(reasonOf(node))}</td>
    </tr>`;
  }
  return html`<tr>
    ${name}
    <td>${localOf(term, speech)}</td>
    <td class="upstream">${local ? html`<i>×</i> ${amount(step.arrived)}` : nothing}</td>
    <td>
      ${local ? html`<i>=</i> ` : nothing}<b class="given">${amount(given)}</b> ${
        summed ? html`<span>→ ${say("graphSummed")}: ${amount(summed)}</span>` : nothing
      }
    </td>
  </tr>`;
}

/** @param {Step} step @param {Speech} speech */
function arrivedLine({ arrived, parts }, { say }) {
  const sum = parts.length
    ? html`<span>= ${parts.map((part, i) => html`${i ? " + " : ""}${amount(part)}`)}</span>
        <span>${say("graphSumOf", { n: parts.length })}</span>`
    : nothing;
  return html`<p class="graph-arrived">
    ${say("graphUpstream")} <b class="given">${amount(arrived)}</b> ${sum}
  </p>`;
}

/** @param {Step} step @param {Speech} speech */
function opPanel(step, speech) {
  const { say } = speech;
  const node = /** @type {GraphNode} */ (step.node);
  return html`<p class="graph-title">
      <b>${titleOfOp(node)}</b> <code>${node.op}</code>
      ${node.line ? html`<span>${say("line", { line: node.line })}</span>` : nothing}
    </p>
    ${arrivedLine(step, speech)}
    <div class="graph-terms" tabindex="0" role="group" aria-label=${say("graphProduct")}>
      <table>
        <thead>
          <tr>
            <th scope="col">${say("graphTo")}</th>
            <th scope="col">${say("graphLocal")}</th>
            <th scope="col">× ${say("graphUpstream")}</th>
            <th scope="col">= ${say("graphProduct")}</th>
          </tr>
        </thead>
        <tbody>
          ${step.terms.map((term) => termRow(term, step, speech))}
        </tbody>
      </table>
    </div>
    ${
      step.terms.some(({ rule, stops, local }) => rule && !stops && !local)
        ? html`<p class="graph-note">${say("graphRuleNote")}</p>`
        : nothing
    }`;
}

/** @param {Step} step @param {Speech} speech */
function leafPanel(step, speech) {
  const { say, words } = speech;
  const node = /** @type {GraphNode} */ (step.node);
  return html`<p class="graph-title">${say("graphLeaf", { name: nodeName(node, words) })}</p>
    ${step.parts.length ? arrivedLine(step, speech) : nothing}
    <p class="graph-sum">
      <span
        ><small>${say("graphBefore")}</small>
        ${step.before ? amountText(step.before) : "None"}</span
      >
      <i>+</i>
      <span
        ><small>${say("graphArrived")}</small> <b class="given">${amount(step.arrived)}</b></span
      >
      <i>=</i>
      <span><small>${say("graphAfter")}</small> <b>${amount(step.after)}</b></span>
    </p>`;
}

/** @param {Step[]} steps @param {import("../worker/protocol.js").Graph} graph @param {Speech} speech */
function endPanel(steps, graph, { say, words }) {
  const freed = steps.filter((step) => step.freed && step.node);
  const names = freed.map(({ node }) => titleOfOp(/** @type {GraphNode} */ (node)));
  const cuts = graph.nodes.filter(({ cut }) => cut).map((node) => `✂ ${nodeName(node, words)}`);
  return html`<p class="graph-title">${say("graphEnd")}</p>
    <p>
      ${
        freed.length
          ? say("graphGone", { names: listed(names), first: names[0] })
          : graph.steps.length
            ? say("graphKept")
            : say("graphUnrecorded")
      }
    </p>
    ${cuts.length ? html`<p>${say("graphCuts", { names: listed(cuts) })}</p>` : nothing}`;
}

/**
 * @param {Step[]} steps
 * @param {number} at
 * @param {import("../worker/protocol.js").Graph} graph
 * @param {Speech} speech
 */
export function stepPanel(steps, at, graph, speech) {
  const step = steps[at];
  const { say, words } = speech;
  if (step.kind === "op") return opPanel(step, speech);
  if (step.kind === "leaf") return leafPanel(step, speech);
  if (step.kind === "end") return endPanel(steps, graph, speech);
  const name = nodeName(/** @type {GraphNode} */ (step.node), words);
  return html`<p class="graph-title">
    ${say("graphStart", { name, value: amountText(step.arrived) })}
  </p>`;
}
