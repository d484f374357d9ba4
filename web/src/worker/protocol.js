/**
 * What the page and a worker say to each other. The frame that starts a worker (../frame/) sends `boot`
 * with a port, then the wasm; all else goes over that port, which the user's program cannot reach.
 *
 * @typedef {WebAssembly.Module | ArrayBuffer} Wasm
 * `signals`: addresses of an empty blob, each of which is taken back when a run is to pause, or to go on (pause.js).
 * @typedef {{ type: "boot", signals: string[] }} BootMessage
 * @typedef {{ type: "wasm", wasm: Wasm, python?: Wasm }} WasmMessage `python`: the interpreter
 *
 * `program` is a Python program, rewritten; JavaScript's are in the worker from the start and run once.
 * Python's run one after the other in one __main__, each told of by its own file name. `files` are put
 * into Python's working folder first, Python among them rewritten too.
 * @typedef {object} RunMessage
 * @property {"run"} type
 * @property {string} program
 * @property {string} filename
 * @property {Record<string, Uint8Array>} files
 * @property {Record<string, Uint8Array>} [packages] of the library, which the program needs
 * @property {boolean} [film] whether its film is wanted
 * @property {ByHand[]} [byHand] what it trains, if it does so without autograd
 * @property {boolean} [map] whether its map is
 * @property {boolean} [samples] whether the pictures of its batches are
 * @property {boolean} [graph] whether somebody looks at its graphs: then each is recorded in full
 * @property {boolean} [values] whether it is to be told what its variables hold at the end
 * @property {import("./limit.js").StopAt} [stopAt] where its curve ends it
 * @property {number} [signals] how many have been given before
 *
 * An array that is changed in place by its gradient, which one of the names is, and the line of that.
 * @typedef {{ weight: string, line: number, names: string[] }} ByHand
 *
 * @typedef {"log" | "info" | "warn" | "error"} Level
 * `bar`: the line takes the place of an earlier one of that number; without text that goes.
 * @typedef {{ level: Level, text: string, bar?: number }} Line
 *
 * The engine is up; the program has not started.
 * @typedef {{ type: "ready" }} ReadyMessage
 *
 * Lines in the order they were printed. `dropped` older ones were left out to keep it small.
 * @typedef {{ type: "print", lines: Line[], dropped: number }} PrintMessage
 *
 * Chart points, row after row: x, then `series` values (NaN where a row had fewer). `names` of the values, where
 * the program gave some ("" for one without); one name is one series, over all messages of a run. `restart`: the
 * points so far came from something that these are worth more than, and go (see points.js).
 * @typedef {{ type: "point", series: number, data: Float64Array, names?: string[], restart?: boolean }} PointMessage
 *
 * The curve is at the value where the run was to stop, at this x.
 * @typedef {{ type: "reached", x: number, value: number }} ReachedMessage
 *
 * A figure of matplotlib's.
 * @typedef {{ type: "figure", figure: import("../live/figure.js").Figure }} FigureMessage
 *
 * A node of the graph that a backward() went through. `op` is PyTorch's name, "MulBackward0"; `name` and
 * `line` are of the variable that holds the result. `value` and `grad` are the first numbers, row-major: all
 * of at most 16, else 4; null where they are not known. `sum` is a leaf's .grad afterwards. An operation
 * with several results is a node for each; an output is the tensor whose backward() it was. Norms are those of
 * large tensors, where they were recorded. `cut`: a constant made from what gradients flow to, by that.
 * @typedef {object} GraphNode
 * @property {number} id
 * @property {"leaf" | "constant" | "op" | "output"} kind
 * @property {string} [name]
 * @property {string} [op]
 * @property {number[]} shape
 * @property {string} dtype
 * @property {number[] | null} [value]
 * @property {number[] | null} [grad]
 * @property {number[] | null} [sum]
 * @property {number} [valueNorm]
 * @property {number} [gradNorm]
 * @property {number} [sumNorm]
 * @property {"detach" | "no_grad"} [cut]
 * @property {number} [line]
 *
 * A node that has run, in the engine's order. For each of its inputs: what it gave that, the same summed to the
 * input's shape where it is another, and what it gives for a gradient of ones, where all is small. A leaf has
 * one input: its .grad before. `freed`: what it had saved is gone.
 * @typedef {{ numbers: number[], norm: number | null }} GraphSample
 * @typedef {object} GraphInput
 * @property {GraphSample | null} given
 * @property {GraphSample | null} summed
 * @property {number[] | null} local
 * @typedef {{ node: number, freed: boolean, inputs: GraphInput[] }} GraphStep
 *
 * `input`: the how-manyth of `to` the edge is. `total` counts the nodes of the pass; of too large a one there
 * are none here, and of one that was not recorded in full no steps. `line` is that of the backward(), `call`
 * tells which of its calls it was, from 1, and `calls` how many there have been.
 * @typedef {{ from: number, to: number, input: number }} GraphEdge
 * @typedef {object} Graph
 * @property {number} total
 * @property {GraphNode[]} nodes
 * @property {GraphEdge[]} edges
 * @property {GraphStep[]} steps
 * @property {number | null} line
 * @property {number} call
 * @property {number} calls
 * @typedef {{ type: "graph", graph: Graph }} GraphMessage
 *
 * A trained tensor: a leaf that backward() gives gradients. `rows` and `columns` are those of its picture, which
 * shows every so-manyth of its own; a tensor of more dimensions is its first by the others, a vector one row.
 * @typedef {object} FilmTensor
 * @property {string} name "" where none is known
 * @property {number | null} line of the variable
 * @property {number[]} shape
 * @property {string} dtype
 * @property {number} rows
 * @property {number} columns
 * @property {boolean} [hidden] it is no weight, but what a module gave or a variable held in the step
 * @property {[high: number, wide: number]} [maps] of such a one of four dimensions: each row is a channel of the first input, an
 *   image of this size, and shows every so-manyth of its rows and columns
 *
 * One backward(), counted by `step` from 0. `x` is the newest of the chart then, NaN before the first, `lines`
 * how many had been printed. `data` has for each tensor FILM_HEAD numbers: norm, norm of the gradient, change
 * by the step as a part of the norm (of what is shown; NaN where it is not known), rows and columns of the gradient
 * that are all zero, the rate if the step was w - rate * gradient and nothing else (NaN if not, or where that cannot
 * be told); then the weights shown and their gradients. Of a hidden tensor, which come after the others, it has
 * HIDDEN_HEAD numbers: norm, rows and columns that are all zero; then the numbers shown.
 * @typedef {{ step: number, x: number, lines: number, data: Float32Array }} FilmFrame
 *
 * Frames of a run.
 * @typedef {{ type: "film", tensors: FilmTensor[], frames: FilmFrame[] }} FilmMessage
 *
 * What the model says of the plane at a step of the film. `cells` are those of a grid of `side` by `side`, row after row
 * from above, over `box`: left, right, low, high. Of one class a cell is the model's output, of several it is
 * the index of the largest plus its probability, below 1. `points` are the program's, four numbers each:
 * x, y, what it is to be (NaN where it is not known), and what the model says; `tests` is 1 for those that the program keeps
 * for testing.
 * @typedef {object} MapMessage
 * @property {"map"} type
 * @property {number} step
 * @property {number} side
 * @property {number} classes
 * @property {number[]} box
 * @property {Float32Array} cells
 * @property {Float32Array} points
 * @property {MapUnits[]} units layer by layer
 * @property {Uint8Array} [tests]
 *
 * What the units of a layer say over the same plane: UNIT_SIDE cells a side, one unit after the other.
 * @typedef {{ name: string, count: number, cells: Float32Array }} MapUnits
 *
 * What the model says of the first pictures of a step's batch. `pictures` are their bytes, darkest to brightest, one after
 * the other: channel by channel, row after row, of large ones every so-manyth. `said` has three numbers for each: the class,
 * its probability, and the class that it is (NaN where that is not known); `batch` counts all of the batch. Of a model
 * that gives pictures back, `back` has those, on the same scale, and their mean squared errors.
 * @typedef {object} SamplesMessage
 * @property {"samples"} type
 * @property {number} step
 * @property {number} channels 1, or 3 for red, green and blue
 * @property {number} high
 * @property {number} wide
 * @property {Uint8Array} pictures
 * @property {Float32Array} [said]
 * @property {{ count: number, right: number }} [batch]
 * @property {{ pictures: Uint8Array, errors: Float32Array }} [back]
 *
 * What variables hold at the end of a run. `kind` is the class; of a tensor or an array `rows` and `columns` are those of
 * its picture, as in a film, `numbers` are the picture's, `bounds` its smallest, mean and largest element (NaN where they
 * are not known). Of others `text` is what they are.
 * @typedef {object} Value
 * @property {string} name
 * @property {string} kind
 * @property {string} [text]
 * @property {string} [dtype]
 * @property {number[]} [shape]
 * @property {number} [rows]
 * @property {number} [columns]
 * @property {Float64Array} [numbers]
 * @property {number[]} [bounds]
 * @typedef {{ type: "values", values: Value[] }} ValuesMessage
 *
 * What the program wrote into its folder, once a run, before its end. `more` files had no room.
 * @typedef {{ name: string, bytes: Uint8Array }} FileEntry
 * @typedef {{ type: "files", files: FileEntry[], more: number }} FilesMessage
 *
 * A run that takes long has come to where it can be paused; it has paused, by the last of so many signals, after
 * this step (null where it was at a print).
 * @typedef {{ type: "pausable" }} PausableMessage
 * @typedef {{ type: "paused", signals: number, step: number | null }} PausedMessage
 *
 * console.clear()
 * @typedef {{ type: "clear" }} ClearMessage
 *
 * The program and its timers have come to an end.
 * @typedef {{ type: "done", ms: number }} DoneMessage
 *
 * @typedef {object} ErrorReport
 * @property {string} name
 * @property {string} message
 * @property {number | null} line the user's line, from 1
 * @property {number | null} column from 1
 * @property {string} stack
 * @property {string} hint advice that came with the error, or ""
 * @property {number[][]} [shapes] of the tensors it is about
 *
 * `fatal`: the worker cannot run another program.
 * @typedef {{ type: "error", error: ErrorReport, ms: number, fatal: boolean }} ErrorMessage
 *
 * @typedef {ReadyMessage | PrintMessage | PointMessage | ReachedMessage | FigureMessage | GraphMessage | FilmMessage |
 *   MapMessage | SamplesMessage | ValuesMessage | PausableMessage | PausedMessage | ClearMessage | FilesMessage | DoneMessage | ErrorMessage} FromWorker
 */

/** Milliseconds between two batches of prints. */
export const FLUSH_MS = 30;

/** Lines kept in one batch; beyond that the older ones are dropped. */
export const BATCH_LINES = 1000;

/** Characters kept of one line. */
export const LINE_CHARS = 4000;

/** Characters kept in one batch. */
export const BATCH_CHARS = 100_000;

/** Chart rows kept in one batch; beyond that every second one is dropped. */
export const BATCH_POINTS = 2000;

/** Milliseconds between two graphs. */
export const GRAPH_MS = 250;

/** Calls of backward() of which all is recorded, whether somebody looks or not; and lines that have some. */
export const GRAPH_CALLS = 12;
export const GRAPH_LINES = 8;

/** Milliseconds between two messages of the film. */
export const FILM_MS = 100;

/** So many steps are kept of all, then as many of every second one, then of every fourth, and so on. */
export const FILM_BLOCK = 12;

/** Frames of a film, which are there after a million steps; beyond that every second one goes. */
export const FILM_FRAMES = 256;

/** Rows and columns of a tensor's picture. */
export const FILM_SIDE = 32;

/** Numbers before a tensor's picture. */
export const FILM_HEAD = 6;
export const HIDDEN_HEAD = 3;

/** Numbers of a tensor in a frame. @param {FilmTensor} tensor */
export const dataSize = ({ rows, columns, hidden }) =>
  hidden ? HIDDEN_HEAD + rows * columns : FILM_HEAD + 2 * rows * columns;

/** Channels of a hidden tensor that are shown as images. */
export const FILM_MAPS = 4;

/** Hidden tensors of a frame. */
export const FILM_HIDDEN = 16;

/** Cells of all pictures of a frame, so that a film takes at most FILM_FRAMES * 8 * FILM_CELLS bytes (33 MB). */
export const FILM_CELLS = 16_384;

/** Cells of a map on each side, its points, and the classes it can tell apart. */
export const MAP_SIDE = 32;
export const MAP_POINTS = 300;
export const MAP_CLASSES = 8;

/** Rows of a program's test set that are looked through. */
export const MAP_TESTS = 5000;

/** Pictures of a step, rows and columns of one at most, and the classes it can be of. */
export const SAMPLES = 10;
export const SAMPLE_SIDE = 32;
export const SAMPLE_CLASSES = 1000;

/** Variables of which the page is told, rows and columns of the picture of one, and characters of a text. */
export const VALUES = 64;
export const VALUE_SIDE = 12;
export const VALUE_CHARS = 200;

/** Cells of a unit's map on each side, and units of all layers. */
export const UNIT_SIDE = 16;
export const MAP_UNITS = 64;

/** Signals that a worker can be given: two for each time that its run is paused. */
export const SIGNALS = 32;

/** Files of a run that the page is handed, and the bytes of all of them. */
export const MAX_FILES = 50;
export const MAX_FILE_BYTES = 64 << 20;

/** Characters of a file's name, with its folders. */
export const FILE_CHARS = 200;

/** Series in the chart. */
export const MAX_SERIES = 4;

/**
 * The text before the user's program is one line, so the user's line is the worker's less this.
 */
export const LINES_BEFORE = 1;

/** The global name under which the program waits for the runtime that follows it in the Blob. */
export const PROGRAM = "__gradletProgram";

/** The name by which the program's first line reaches the imported module. */
export const IMPORTS = "__gradletImport";

/** The function that is told what is appended to lists of losses (see live/appends.js). */
export const NOTE = "__gradletNote";

/** The global name under which waits what was put into the program's lines. */
export const SHIFTS = "__gradletShifts";

/** The global name under which the program's number of lines waits. */
export const PROGRAM_LINES = "__gradletProgramLines";

/**
 * The global name under which waits what the picture of the graph is to know of the program: its variables
 * by number from 1, and the lines of its backward() calls. What a function was `given` may have a name already.
 *
 * @typedef {{ names: [name: string, line: number, given?: boolean][], backward: number[] }} ProgramNames
 */
export const PROGRAM_NAMES = "__gradletProgramNames";

/** The name by which the program tells what a variable holds. */
export const NAME = "__gradletName";
