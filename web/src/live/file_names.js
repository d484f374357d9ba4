/** Names and bytes of files that come from a program or from the reader, checked. */
import { FILE_CHARS, MAX_FILE_BYTES, MAX_FILES } from "../worker/protocol.js";

/** @typedef {import("../worker/protocol.js").FileEntry} FileEntry */

/** Control characters, and those that turn the direction of a text: "photo_gpj.exe" must look it. */
// eslint-disable-next-line no-control-regex
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/;

/** Whether it names a file inside of the working folder. @param {unknown} name */
export function isFileName(name) {
  return (
    typeof name === "string" &&
    name.length <= FILE_CHARS &&
    !INVISIBLE.test(name) &&
    name.split("/").every((part) => part !== "" && !/^\.+$/.test(part))
  );
}

/**
 * What a worker says of a program's files, or null where it is not to be believed. Files whose names could
 * mislead are left out.
 *
 * @param {unknown} files
 * @returns {FileEntry[] | null}
 */
export function checkFiles(files) {
  if (!Array.isArray(files) || files.length > MAX_FILES) return null;
  let total = 0;
  /** @type {FileEntry[]} */
  const checked = [];
  for (const file of files) {
    const { name, bytes } = file ?? {};
    if (typeof name !== "string" || !(bytes instanceof Uint8Array)) return null;
    total += bytes.byteLength;
    if (total > MAX_FILE_BYTES) return null;
    if (isFileName(name)) checked.push({ name, bytes });
  }
  return checked;
}

/** @param {number} bytes */
export function shortSize(bytes) {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1e6) return `${(bytes / 1000).toFixed(bytes < 1e4 ? 1 : 0)} KB`;
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
