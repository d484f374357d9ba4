/** gradlet-ladder.js: defines `<gradlet-ladder>`, the page's six rungs as one. Loaded when it is first opened. */
import { LadderElement } from "./ladder.js";

if (!customElements.get("gradlet-ladder")) customElements.define("gradlet-ladder", LadderElement);
