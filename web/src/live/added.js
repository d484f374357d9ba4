/** Files the reader has put beside the program of a cell: its next run finds them in its folder. */
import { MAX_FILE_BYTES, MAX_FILES } from "../worker/protocol.js";
import { isFileName, shortSize } from "./file_names.js";

/** @typedef {import("./live.js").Live} Live */
/** @typedef {{ word: import("./i18n.js").Word, values: Record<string, string | number> }} Refusal */

export class Added {
  /** @param {Live} live */
  constructor(live) {
    this.live = live;
    /** @type {Record<string, Uint8Array>} */
    this.files = {};
    /** Why a file was not taken. @type {Refusal | null} */
    this.refused = null;
    const { cell } = live;
    // Before the editor, which would take a dropped file for its text.
    cell.addEventListener("dragover", (event) => this.over(event), { capture: true });
    cell.addEventListener("drop", (event) => this.drop(event), { capture: true });
    for (const type of ["dragleave", "dragend"]) {
      cell.addEventListener(type, () => this.mark(false), { capture: true });
    }
  }

  /** Programs in JavaScript open no files. */
  get possible() {
    const { cell } = this.live;
    return cell.code === "py" && !cell.hides("files");
  }

  /** @param {boolean} dropping */
  mark(dropping) {
    this.live.cell.shadowRoot?.querySelector(".cell")?.classList.toggle("dropping", dropping);
  }

  /** @param {DragEvent} event */
  takes(event) {
    return this.possible && event.dataTransfer?.types.includes("Files");
  }

  /** @param {DragEvent} event */
  over(event) {
    if (!this.takes(event)) return;
    event.preventDefault();
    event.stopPropagation();
    /** @type {DataTransfer} */ (event.dataTransfer).dropEffect = "copy";
    this.mark(true);
  }

  /** @param {DragEvent} event */
  drop(event) {
    if (!this.takes(event)) return;
    event.preventDefault();
    event.stopPropagation();
    this.mark(false);
    void this.add(/** @type {DataTransfer} */ (event.dataTransfer).files);
  }

  /** @param {Iterable<File>} files */
  async add(files) {
    this.refused = null;
    for (const file of files) {
      const { name } = file;
      const refusal = this.reasonAgainst(file);
      if (refusal) {
        this.refused = refusal;
        continue;
      }
      try {
        this.files = { ...this.files, [name]: new Uint8Array(await file.arrayBuffer()) };
      } catch {
        this.refused = { word: "fileUnreadable", values: { file: name } }; // a folder, or gone
      }
    }
    this.live.changed();
  }

  /** @param {File} file @returns {Refusal | null} */
  reasonAgainst({ name, size }) {
    const others = Object.entries(this.files).filter(([other]) => other !== name);
    if (!isFileName(name)) return { word: "fileName", values: { file: name } };
    if (others.length >= MAX_FILES)
      return { word: "filesMany", values: { file: name, n: MAX_FILES } };
    const total = others.reduce((sum, [, { length }]) => sum + length, size);
    if (total <= MAX_FILE_BYTES) return null;
    return { word: "filesLarge", values: { file: name, most: shortSize(MAX_FILE_BYTES) } };
  }

  /** @param {string} name */
  remove(name) {
    const { [name]: gone, ...rest } = this.files;
    if (!gone) return;
    this.files = rest;
    this.refused = null;
    this.live.changed();
  }
}
