/** gradlet-live.js: makes a cell live. Loaded by gradlet-cell.js at the first Run or focus. */
import { Live } from "./live.js";
import { ChartPane } from "./panes/chart.js";
import { CodePane } from "./panes/code.js";
import { ExercisePane } from "./panes/exercise.js";
import { FilmPane } from "./panes/film.js";
import { FiguresPane } from "./panes/figures.js";
import { FilesPane } from "./panes/files.js";
import { GraphPane } from "./panes/graph.js";
import { MapPane } from "./panes/map.js";
import { SamplesPane } from "./panes/samples.js";
import { NetworkPane } from "./panes/network.js";
import { NoticePane } from "./panes/notice.js";
import { OutputPane } from "./panes/output.js";
import { define } from "./panes/pane.js";
import { RunPane } from "./panes/runbar.js";
import { ToolbarPane } from "./panes/toolbar.js";

define("gradlet-toolbar", ToolbarPane);
define("gradlet-code", CodePane);
define("gradlet-runbar", RunPane);
define("gradlet-notice", NoticePane);
define("gradlet-chart", ChartPane);
define("gradlet-film", FilmPane);
define("gradlet-map", MapPane);
define("gradlet-samples", SamplesPane);
define("gradlet-network", NetworkPane);
define("gradlet-graph", GraphPane);
define("gradlet-figures", FiguresPane);
define("gradlet-output", OutputPane);
define("gradlet-files", FilesPane);
define("gradlet-exercise", ExercisePane);

/** @type {any} */ (globalThis).__gradlet.attach = (
  /** @type {import("../cell/cell.js").GradletCell} */ cell,
) => new Live(cell);
