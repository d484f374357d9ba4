/**
 * `<gradlet-cell>`: a program that runs in the page, as a custom element. Importing "gradlet/cell" defines
 * it; what it needs to run is loaded at the first Run.
 */

/** The lessons of the course. */
export type Lesson =
  | "classify"
  | "init"
  | "rate"
  | "optimizers"
  | "overfit"
  | "batchnorm"
  | "cnn"
  | "lstm"
  | "attention";

/** What is shown, run and compared; each is an attribute too, in lower case. */
export interface GradletCellOptions {
  /** The program's language; by default Python. */
  language?: "python" | "javascript";
  /** The language of the words around the program. */
  lang?: "zh" | "en";
  /** "auto" follows the page. */
  theme?: "light" | "dark" | "auto";
  seed?: number;
  /** Names of what is not shown: "toolbar", "code", "chart", "output", "seed", "reset", …, parted by spaces. */
  hide?: string;
  /** Panes that are open from the start: "network", "film", "graph", parted by spaces. */
  show?: string;
  /** Code above its results or beside them. */
  layout?: "stack" | "side";
  /** In CSS's units. */
  height?: string;
  readonly?: boolean;
  /** When it runs by itself: never, or as soon as it is seen (not on a metered connection). */
  run?: "click" | "visible";
  /** Cells of one session share their variables. */
  session?: string;
  /** Whether the earlier cells of its session run first. */
  above?: "run" | "skip";
  /** Ids of cells that run first, parted by spaces. */
  needs?: string;
  /** Lines before the program that are not shown, or the id of an element that holds them. */
  before?: string;
  /** Lines after the program that are not shown, or the id of an element that holds them. */
  after?: string;
  /** Files the program can open and import, parted by spaces. */
  files?: string;
  /** What to compare with: points as JSON, the output, or an address or id of either. */
  expected?: string;
  /** Words of the chart. */
  labels?: string;
  /** A program of the course. */
  lesson?: "numpy" | "tensor" | "autograd" | "nn" | "optim" | "adam" | "module" | Lesson;
  /** A program of the page's examples, by the name of its file. */
  example?: string;
  /** Address of the program. */
  src?: string;
}

/** A mistake: PyTorch's or Python's words, and where it was. */
export interface GradletError {
  /** The exception's class, such as "RuntimeError". */
  name: string;
  message: string;
  /** From 1, null where it is not known. */
  line: number | null;
}

/** How a run ended. */
export interface GradletResult {
  state: "done" | "error" | "stopped";
  /** What the program printed. */
  output: string;
  /** Rows of the chart: the step, and a value for each curve. */
  points: number[][];
  error: GradletError | null;
  /** How long it took. */
  ms: number;
}

/** The element. Each option is a property of it. */
export interface GradletCell extends HTMLElement {
  language: "python" | "javascript";
  theme: "light" | "dark" | "auto";
  seed: number | null;
  hide: string | null;
  show: string | null;
  layout: "stack" | "side";
  height: string | null;
  readonly: boolean;
  session: string | null;
  above: "run" | "skip";
  needs: string | null;
  files: string | null;
  labels: string | null;
  /** The program's text. */
  source: string;
  /** Where it is: the attribute of the same name. */
  readonly state:
    "idle" | "waiting" | "loading" | "running" | "paused" | "finished" | "stopped" | "error";
  /** Runs the program, `only` without the session's earlier cells; the promise is that of its end. */
  run(options?: { only?: boolean }): Promise<GradletResult>;
  /** Ends a run. */
  stop(): void;
  /** The program as it was at first. */
  reset(): void;
  addEventListener<Name extends keyof GradletEventMap>(
    type: Name,
    listener: (this: GradletCell, event: GradletEventMap[Name]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

/** The element's class. */
export const GradletCell: { new (): GradletCell; readonly prototype: GradletCell };

/**
 * Turns code blocks into cells: all that the selector finds, or those given.
 * @returns the cells made
 */
export function gradletCells(
  blocks?: string | Iterable<Element>,
  options?: GradletCellOptions,
  root?: ParentNode,
): GradletCell[];

/** The element's events; all bubble and leave shadow roots. */
export interface GradletEventMap {
  "gradlet-run": CustomEvent<{ language: "python" | "javascript"; source: string }>;
  /** Rows one after the other: the step, then a value for each of `series` curves. */
  "gradlet-point": CustomEvent<{ series: number; data: Float64Array; names: string[] }>;
  "gradlet-print": CustomEvent<{ lines: { text: string }[]; dropped: number }>;
  "gradlet-error": CustomEvent<GradletError>;
  "gradlet-done": CustomEvent<GradletResult>;
}

declare global {
  interface HTMLElementTagNameMap {
    "gradlet-cell": GradletCell;
  }
  interface GlobalEventHandlersEventMap extends GradletEventMap {}
}
