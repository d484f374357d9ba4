/** gradlet-playground.js: defines `<gradlet-playground>`. It comes after gradlet-cell.js, and when it is first shown. */
import { DrawingElement } from "./drawing.js";
import { MiniElement } from "./mini.js";
import { PlaygroundElement } from "./playground.js";

if (!customElements.get("gradlet-playground")) {
  customElements.define("gradlet-playground-drawing", DrawingElement);
  customElements.define("gradlet-playground-mini", MiniElement);
  customElements.define("gradlet-playground", PlaygroundElement);
}
