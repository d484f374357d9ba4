/** What a program wrote into its folder: the files that are not as they were before it ran. */
import { MAX_FILE_BYTES, MAX_FILES } from "../worker/protocol.js";

/** @typedef {import("../worker/protocol.js").FileEntry} FileEntry */
/** @typedef {{ size: number, time: number, before: Uint8Array | null }} Mark `before`: what was put there */
/**
 * @typedef {object} Watch
 * @property {(put: Record<string, Uint8Array>) => void} begin `put`: the files just put there, by path
 * @property {() => { files: FileEntry[], more: number }} written by name; `more`: how many there was no room for
 */

/**
 * @param {any} FS Emscripten's file system
 * @param {string} folder
 * @returns {Watch}
 */
export function watchFiles(FS, folder) {
  /** @type {Map<string, Mark>} */
  let marks = new Map();

  /** @param {string} within @param {(name: string, stat: any) => void} visit */
  function walk(within, visit) {
    for (const name of FS.readdir(`${folder}/${within}`).sort()) {
      if (name === "." || name === "..") continue;
      const path = `${within}${name}`;
      const stat = FS.stat(`${folder}/${path}`);
      if (FS.isDir(stat.mode)) walk(`${path}/`, visit);
      else if (FS.isFile(stat.mode)) visit(path, stat);
    }
  }

  /** @param {string} name @param {any} stat */
  function changed(name, { size, mtime }) {
    const mark = marks.get(name);
    if (!mark || mark.size !== size || mark.time !== Number(mtime)) return true;
    // Written in the millisecond in which it was put there.
    const { before } = mark;
    return (
      before !== null &&
      FS.readFile(`${folder}/${name}`).some(
        (/** @type {number} */ v, /** @type {number} */ i) => v !== before[i],
      )
    );
  }

  return {
    begin(put) {
      marks = new Map();
      walk("", (name, { size, mtime }) =>
        marks.set(name, { size, time: Number(mtime), before: put[name] ?? null }),
      );
    },
    written() {
      /** @type {FileEntry[]} */
      const files = [];
      let [room, more] = [MAX_FILE_BYTES, 0];
      walk("", (name, stat) => {
        if (!changed(name, stat)) return;
        if (files.length >= MAX_FILES || stat.size > room) return void more++;
        room -= stat.size;
        files.push({ name, bytes: FS.readFile(`${folder}/${name}`) });
      });
      return { files, more };
    },
  };
}
