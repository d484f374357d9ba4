/** The styles of a cell that has been touched, one sheet for all cells. */
import uplot from "uplot/dist/uPlot.min.css?text";
import chart from "./chart.css?text";
import editor from "./editor.css?text";
import film from "./film.css?text";
import figure from "./figure.css?text";
import files from "./files.css?text";
import graph from "./graph.css?text";
import help from "./help.css?text";
import map from "./map.css?text";
import samples from "./samples.css?text";
import network from "./network.css?text";
import output from "./output.css?text";
import shapes from "./shapes.css?text";

/** @type {CSSStyleSheet | null} */
let sheet = null;

/** @param {import("../cell/cell.js").GradletCell} cell */
export function styleCell(cell) {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(
      [
        uplot,
        chart,
        editor,
        figure,
        files,
        film,
        graph,
        help,
        map,
        network,
        output,
        samples,
        shapes,
      ].join("\n"),
    );
  }
  const root = /** @type {ShadowRoot} */ (cell.shadowRoot);
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}
