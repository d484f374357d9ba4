/** What a worker says of a model's pictures, checked: whoever posts it, it becomes what the pane can show. */
import { SAMPLE_SIDE, SAMPLES } from "../worker/protocol.js";
import { isCount } from "./counts.js";

/** @typedef {import("../worker/protocol.js").SamplesMessage} SamplesMessage */

/**
 * @param {any} raw
 * @returns {SamplesMessage | null} a copy with what is known alone, or null for what no worker of ours sends
 */
export function checkSamples(raw) {
  const { step, channels, high, wide, pictures, said, batch, back } = raw;
  if (!isCount(step, Number.MAX_SAFE_INTEGER) || (channels !== 1 && channels !== 3)) return null;
  if (!isCount(high, SAMPLE_SIDE, 1) || !isCount(wide, SAMPLE_SIDE, 1)) return null;
  const size = channels * high * wide;
  if (!(pictures instanceof Uint8Array)) return null;
  const count = pictures.length / size;
  if (!isCount(count, SAMPLES, 1)) return null;
  /** @type {SamplesMessage} */
  const message = { type: "samples", step, channels, high, wide, pictures: pictures.slice() };
  if (back !== undefined) {
    const { pictures: given, errors } = back ?? {};
    if (!(given instanceof Uint8Array) || given.length !== pictures.length) return null;
    if (!(errors instanceof Float32Array) || errors.length !== count) return null;
    message.back = { pictures: given.slice(), errors: errors.slice() };
    return message;
  }
  if (!(said instanceof Float32Array) || said.length !== 3 * count) return null;
  message.said = said.slice();
  if (batch !== undefined) {
    if (!isCount(batch?.count, 1e9) || !isCount(batch.right, batch.count)) return null;
    message.batch = { count: batch.count, right: batch.right };
  }
  return message;
}
