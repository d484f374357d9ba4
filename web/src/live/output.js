/** The output pane: the newest lines of what a program printed. */

const MAX_LINES = 1000;
const MAX_CHARS = 100_000;

/** @typedef {import("../worker/protocol.js").Line} Line */

export class Output {
  /** @param {HTMLElement} element the scrolling box */
  constructor(element) {
    this.element = element;
    /** @type {Line[]} */
    this.lines = [];
    /** Lines of this run that are gone. */
    this.dropped = 0;
    /** Lines at the end of `lines` that are not in the document yet. */
    this.fresh = 0;
    this.frame = 0;
    /** Whether the newest line was in view when it came. */
    this.atEnd = true;
    /** @param {number} n */
    this.droppedText = (n) => `… ${n}`;
  }

  /**
   * @param {Line[]} lines
   * @param {number} dropped older lines of the same batch that were left out
   */
  add(lines, dropped) {
    if (dropped > 0) {
      this.dropped += this.lines.length + dropped;
      this.lines = [];
    }
    this.lines = this.lines.concat(lines);
    this.fresh += lines.length;
    const extra = this.surplus();
    if (extra > 0) {
      this.dropped += extra;
      this.lines = this.lines.slice(extra);
    }
    this.frame ||= requestAnimationFrame(() => this.draw());
  }

  /** How many of the oldest lines are too many. */
  surplus() {
    const { lines } = this;
    let keep = 0;
    let chars = 0;
    while (keep < lines.length && keep < MAX_LINES) {
      chars += lines[lines.length - 1 - keep].text.length;
      if (chars > MAX_CHARS) break;
      keep++;
    }
    return lines.length - Math.max(1, keep);
  }

  clear() {
    this.lines = [];
    this.dropped = 0;
    this.fresh = 0;
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    this.element.replaceChildren();
  }

  text() {
    return this.lines.map((line) => line.text + "\n").join("");
  }

  draw() {
    this.frame = 0;
    const { element } = this;
    this.atEnd = element.scrollHeight - element.scrollTop - element.clientHeight < 40;
    if (this.fresh >= this.lines.length) element.replaceChildren();
    const blocks = toBlocks(this.lines.slice(-Math.min(this.fresh, this.lines.length)));
    this.fresh = 0;
    element.append(...blocks);
    this.prune();
    if (this.dropped > 0) this.showDropped();
    this.follow();
  }

  /** Keeps the newest line in view, also when the box has become smaller. */
  follow() {
    if (this.atEnd) this.element.scrollTop = this.element.scrollHeight;
  }

  /** Removes the oldest blocks while those after them hold all the lines that are kept. */
  prune() {
    const blocks = /** @type {HTMLElement[]} */ (
      Array.from(this.element.children).filter((child) => !child.classList.contains("dropped"))
    );
    let total = blocks.reduce((sum, block) => sum + Number(block.dataset.lines), 0);
    for (const block of blocks) {
      const count = Number(block.dataset.lines);
      if (total - count < this.lines.length) break;
      total -= count;
      block.remove();
    }
  }

  showDropped() {
    let note = this.element.firstElementChild;
    if (!note?.classList.contains("dropped")) {
      note = document.createElement("div");
      note.className = "dropped";
      this.element.prepend(note);
    }
    note.textContent = this.droppedText(this.dropped);
  }
}

/**
 * One element for each stretch of lines of one level.
 *
 * @param {Line[]} lines
 */
function toBlocks(lines) {
  const blocks = [];
  for (let i = 0; i < lines.length;) {
    let end = i;
    while (end < lines.length && lines[end].level === lines[i].level) end++;
    const block = document.createElement("div");
    block.className = `line-${lines[i].level}`;
    block.dataset.lines = String(end - i);
    block.textContent = lines
      .slice(i, end)
      .map((line) => line.text)
      .join("\n");
    blocks.push(block);
    i = end;
  }
  return blocks;
}
