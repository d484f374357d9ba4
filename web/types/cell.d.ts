/**
 * `<gradlet-cell>`: a program that runs in the page, as a custom element. Importing "gradlet/cell" defines
 * it; what it needs to run is loaded at the first Run.
 */

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
  lesson?: "numpy" | "tensor" | "autograd" | "nn" | "optim" | "adam" | "module";
  /** Address of the program. */
  src?: string;
}

/** A point of the chart: the step and the value there. */
export type GradletPoint = readonly [step: number, value: number];

/** How a run ended. */
export interface GradletResult {
  state: "done" | "error" | "stopped";
  /** What the program printed. */
  output: string;
  points: GradletPoint[];
  /** The error's message, null if there was none. */
  error: string | null;
  /** How long it took. */
  ms: number;
}

/** The element. Each option is a property of it. */
export interface GradletCell extends HTMLElement {
  language: "python" | "javascript";
  theme: "light" | "dark" | "auto";
  seed: number;
  layout: "stack" | "side";
  readonly: boolean;
  session: string;
  above: "run" | "skip";
  /** The program's text. */
  source: string;
  /** Where it is: the attribute of the same name. */
  readonly state: "idle" | "waiting" | "loading" | "running" | "finished" | "stopped" | "error";
  /** Runs the program; the promise is that of its end. */
  run(): Promise<GradletResult>;
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
 * Turns code blocks into cells, all that the selector finds.
 * @returns the cells made
 */
export function gradletCells(selector: string, options?: GradletCellOptions): GradletCell[];

/** The element's events; all bubble and leave shadow roots. */
export interface GradletEventMap {
  "gradlet-run": CustomEvent<{ source: string }>;
  "gradlet-point": CustomEvent<{ series: string; step: number; value: number }>;
  "gradlet-print": CustomEvent<{ text: string }>;
  "gradlet-error": CustomEvent<{ message: string; line: number | null }>;
  "gradlet-done": CustomEvent<GradletResult>;
}

declare global {
  interface HTMLElementTagNameMap {
    "gradlet-cell": GradletCell;
  }
  interface GlobalEventHandlersEventMap extends GradletEventMap {}
}
