/**
 * What a tab offers, all of it by its names, which loads when the tab is first opened.
 *
 * @template {object} Item
 */
export class Shelf {
  /**
   * @param {() => Promise<Record<string, Item>>} load
   * @param {() => void} onLoad it can be shown now, or cannot be had
   */
  constructor(load, onLoad) {
    this.load = load;
    this.onLoad = onLoad;
    /** @type {Record<string, Item> | null} null until they are there */
    this.all = null;
    this.failed = false;
    this.wanted = false;
  }

  /** Loads it at the first call, and after a failure when the list is opened once more. */
  want() {
    if (this.all || this.wanted) return;
    this.wanted = true;
    this.load()
      .then(
        (all) => ((this.all = all), (this.failed = false)),
        () => (this.failed = true),
      )
      .finally(() => {
        this.wanted = false;
        this.onLoad();
      });
  }

  /** @param {string} name @returns {Item | null} */
  get(name) {
    return this.all && Object.hasOwn(this.all, name) ? this.all[name] : null;
  }
}
