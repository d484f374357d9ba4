/** Zip archives whose entries are stored as they are, which is what torch.save writes. */
import { TorchError } from "../errors.js";

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** PyTorch lays each entry's bytes at a multiple of this. */
const ALIGNMENT = 64;

const CRC = new Int32Array(256).map((_, i) => {
  let crc = i;
  for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  return crc;
});

/** @param {Uint8Array} bytes */
function crc32(bytes) {
  let crc = -1;
  for (const byte of bytes) crc = (crc >>> 8) ^ CRC[(crc ^ byte) & 255];
  return ~crc >>> 0;
}

/** @param {Uint8Array} bytes */
export const viewOf = (bytes) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** @param {Uint8Array[]} parts */
export function joined(parts) {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Numbers of 2 (below 0x10000, first) and 4 bytes. @param {[bytes: 2 | 4, value: number][]} fields */
function record(fields) {
  const bytes = new Uint8Array(fields.reduce((sum, [size]) => sum + size, 0));
  const view = viewOf(bytes);
  let at = 0;
  for (const [size, value] of fields) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  }
  return bytes;
}

/** @param {[name: string, content: Uint8Array][]} entries */
export function writeZip(entries) {
  /** @type {Uint8Array[]} */
  const parts = [];
  /** @type {Uint8Array[]} */
  const directory = [];
  let at = 0;
  const add = (/** @type {Uint8Array} */ part) => {
    parts.push(part);
    at += part.length;
  };
  for (const [text, content] of entries) {
    const name = new TextEncoder().encode(text);
    const start = at;
    // An extra field "FB" fills up to the alignment; its own head takes 4 bytes.
    const room = 30 + name.length + 4;
    const padding = (ALIGNMENT - ((start + room) % ALIGNMENT)) % ALIGNMENT;
    /** @type {[2 | 4, number][]} version, flags, method, time, date, sizes and so on */
    const common = [
      [2, 0],
      [2, 0],
      [2, 0],
      [2, 0],
      [2, 0x21],
      [4, crc32(content)],
      [4, content.length],
      [4, content.length],
      [2, name.length],
    ];
    add(record([[4, LOCAL], ...common, [2, padding + 4]]));
    add(name);
    add(
      joined([
        record([
          [2, 0x4246],
          [2, padding],
        ]),
        new Uint8Array(padding),
      ]),
    );
    add(content);
    const last = record([
      [4, CENTRAL],
      [2, 0],
      ...common,
      [2, 0],
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, start],
    ]);
    directory.push(last, name);
  }
  const list = joined(directory);
  const count = entries.length;
  return joined([
    ...parts,
    list,
    record([
      [4, END],
      [2, 0],
      [2, 0],
      [2, count],
      [2, count],
      [4, list.length],
      [4, at],
      [2, 0],
    ]),
  ]);
}

/** @param {string} problem @returns {never} */
function refuse(problem) {
  throw new TorchError(`PytorchStreamReader failed reading zip archive: ${problem}`, {
    op: "load",
  });
}

/**
 * The entries by name. Throws RuntimeError for what is no such archive.
 * @param {Uint8Array} bytes @returns {Map<string, Uint8Array>}
 */
export function readZip(bytes) {
  const view = viewOf(bytes);
  let end = bytes.length - 22;
  const first = Math.max(0, end - 0xffff);
  while (end >= first && view.getUint32(end, true) !== END) end--;
  if (end < first) refuse("failed finding central directory");
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  /** @type {Map<string, Uint8Array>} */
  const entries = new Map();
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL)
      refuse("invalid header or archive is corrupted");
    const name = view.getUint16(at + 28, true);
    const size = view.getUint32(at + 24, true);
    const local = view.getUint32(at + 42, true);
    if (view.getUint16(at + 10, true) !== 0)
      refuse("its entries are compressed, which gradlet does not read");
    if (local + 30 > end) refuse("invalid header or archive is corrupted");
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (start + size > end) refuse("invalid header or archive is corrupted");
    const path = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name));
    const content = bytes.subarray(start, start + size);
    if (crc32(content) !== view.getUint32(at + 16, true)) refuse(`${path} is damaged`);
    entries.set(path, content);
    at += 46 + name + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}
