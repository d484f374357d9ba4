/** Arrays as bytes, which cross to Python in base64. */
import { DTYPES } from "../torch/dtype.js";
import { fromBase64, toBase64 } from "../torch/files/base64.js";
import { readZip, writeZip } from "../torch/files/zip.js";
import { build, dtypeCode, fromValues } from "./values.js";

/** As C's printf writes it: all digits there are, exponents of two figures at least. @param {number} value @param {number} digits */
export function exponential(value, digits) {
  const text = Math.abs(value).toExponential(digits);
  const [mantissa, exponent] = text.split("e");
  const sign = value < 0 || Object.is(value, -0) ? "-" : "";
  return `${sign}${mantissa}e${exponent[0]}${exponent.slice(1).padStart(2, "0")}`;
}

/** @returns {import("./table.js").Rows} */
export function bytesFunctions() {
  return {
    _bytes: [
      "a",
      (a) => {
        const values = build(a)._bits();
        return toBase64(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
      },
      "plain",
    ],
    _of_bytes: [
      "text,name",
      (text, name) => {
        const dtype = DTYPES[dtypeCode(name)];
        const values = new dtype.array(fromBase64(text).buffer);
        return fromValues(values, [values.length], dtype);
      },
    ],
    _exponential: ["value,digits", (value, digits) => exponential(Number(value), digits), "plain"],
    _zipped: [
      "names,contents",
      (names, contents) =>
        toBase64(
          writeZip(
            names.map((/** @type {string} */ name, /** @type {number} */ i) => [
              name,
              fromBase64(contents[i]),
            ]),
          ),
        ),
      "plain",
    ],
    /** Names and contents in turn. */
    _unzipped: [
      "text",
      (text) => [...readZip(fromBase64(text))].flatMap(([name, bytes]) => [name, toBase64(bytes)]),
      "plain",
    ],
  };
}
