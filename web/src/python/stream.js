/** What Python writes to its standard streams: bytes, made into lines many at a time. */

/** Bytes that are turned into text at the latest. */
const FULL = 1 << 16;

/** A line without an end is ended here. */
const LONGEST = 1 << 20;

/** Milliseconds lines may wait while nothing else happens. */
export const WAIT_MS = 30;

export class Stream {
  /**
   * @param {(text: string, due: boolean) => void} emit whole lines, without the last line end; `due` when
   *   they have waited long enough
   */
  constructor(emit) {
    this.emit = emit;
    this.bytes = new Uint8Array(2 * FULL);
    this.length = 0;
    /** Whole lines before those bytes, which came as texts. */
    this.texts = "";
    /** Whether a line is complete. */
    this.waiting = false;
    this.last = -Infinity;
    this.decoder = new TextDecoder("utf-8", { ignoreBOM: true });
    this.encoder = new TextEncoder();
  }

  /**
   * @param {Uint8Array} memory
   * @param {number} from
   * @param {number} size
   */
  write(memory, from, size) {
    if (size === 0) return;
    if (this.length + size > this.bytes.length) this.grow(size);
    const { bytes } = this;
    if (size > 40) {
      bytes.set(memory.subarray(from, from + size), this.length);
    } else {
      for (let i = 0, at = this.length; i < size; i++) bytes[at + i] = memory[from + i];
    }
    this.length += size;
    if (memory[from + size - 1] === 10) {
      this.waiting = true;
      this.tick();
    } else if (size > 40) {
      this.waiting ||= bytes.lastIndexOf(10, this.length - 1) >= 0;
    }
  }

  /** @param {string} text a line, or a part of one */
  text(text) {
    const whole = text.endsWith("\n");
    if (whole && this.length === 0) {
      this.texts += text;
      this.waiting = true;
      this.tick();
      return;
    }
    if (this.length + 3 * text.length > this.bytes.length) this.grow(3 * text.length);
    const { bytes } = this;
    let i = 0;
    for (let c; i < text.length && (c = text.charCodeAt(i)) < 128; i++) bytes[this.length + i] = c;
    if (i < text.length) i = this.encoder.encodeInto(text, bytes.subarray(this.length)).written;
    this.length += i;
    if (!whole) return;
    this.waiting = true;
    this.tick();
  }

  /** Gives the lines out if they have waited, or are many. Cheap when there is none. */
  tick() {
    if (!this.waiting) return;
    if (performance.now() - this.last >= WAIT_MS) this.flush(true);
    else if (this.length + this.texts.length > FULL) this.flush(false);
  }

  /** Whole lines. */
  flush(due = true) {
    const end = this.bytes.subarray(0, this.length).lastIndexOf(10);
    const { texts } = this;
    this.waiting = false;
    if (end < 0 && !texts) return;
    if (due) this.last = performance.now();
    this.texts = "";
    if (end < 0) {
      this.emit(texts.slice(0, -1), due);
      return;
    }
    const text = texts + this.decode(end);
    this.bytes.copyWithin(0, end + 1, this.length);
    this.length -= end + 1;
    this.emit(text, due);
  }

  /** Everything: a line that has no end yet gets one. */
  end() {
    this.flush();
    if (this.length === 0) return;
    this.emit(this.decode(this.length), true);
    this.length = 0;
  }

  /** The text of the first bytes. @param {number} end */
  decode(end) {
    return this.decoder.decode(this.bytes.subarray(0, end));
  }

  /** @param {number} size bytes to come */
  grow(size) {
    this.flush(false);
    if (this.length > LONGEST) this.end();
    if (this.length + size <= this.bytes.length) return;
    const bytes = new Uint8Array(2 * (this.length + size));
    bytes.set(this.bytes.subarray(0, this.length));
    this.bytes = bytes;
  }
}
