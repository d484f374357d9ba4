/** What matplotlib drew. */
import { html, nothing } from "lit";
import { drawFigure } from "../figure.js";
import { Pane } from "./pane.js";

/** Each figure is drawn once. @type {WeakMap<object, Element | null>} */
const drawn = new WeakMap();

/** @param {import("../figure.js").Figure} figure */
function drawing(figure) {
  let element = drawn.get(figure);
  if (element === undefined) {
    try {
      element = drawFigure(figure);
    } catch {
      element = null; // a program can hand over anything
    }
    drawn.set(figure, element);
  }
  return element;
}

export class FiguresPane extends Pane {
  render() {
    const { figures } = this.live.results;
    if (!figures.length) return nothing;
    return html`<div
      class="card figures"
      part="figures"
      role="group"
      tabindex="0"
      aria-label=${this.say("figures")}
    >
      ${figures.map(drawing)}
    </div>`;
  }
}
