/** np.testing: assertions about arrays. */
import { pythonFloat } from "../torch/float.js";
import { text } from "./sorting.js";
import { build, npError, unbox } from "./values.js";

/** @param {any} value as %g prints it */
const short = (value) => {
  const number = unbox(value);
  return Number.isInteger(number) ? String(number) : pythonFloat(number);
};

/** @param {string} problem @param {any} x @param {any} y @returns {never} */
function fail(problem, x, y) {
  const [p, q] = [x, y].map((value) => text(build(value), true));
  throw npError("AssertionError", `\n${problem}\n\n x: ${p}\n y: ${q}`);
}

/** @param {import("./table.js").Rows} np @returns {import("./table.js").Rows} */
export function testingFunctions(np) {
  /** @param {any} x @param {any} y @param {any} [rtol] @param {any} [atol] */
  const close = (x, y, rtol = 1e-7, atol = 0) => {
    if (!np.allclose[1](x, y, rtol, atol, true))
      fail(`Not equal to tolerance rtol=${short(rtol)}, atol=${short(atol)}`, x, y);
  };
  /** @param {any} x @param {any} y */
  const equal = (x, y) => {
    if (!np.array_equal[1](x, y)) fail("Arrays are not equal", x, y);
  };
  /** @param {any} x @param {any} y @param {number} [decimal] */
  const almost = (x, y, decimal = 6) => {
    const atol = 1.5 * Number(`1e-${decimal}`);
    if (!np.allclose[1](x, y, 0, atol, true))
      fail(`Arrays are not almost equal to ${decimal} decimals`, x, y);
  };
  /** @param {any} x @param {any} y */
  const less = (x, y) => {
    if (!np.all[1](np.less[1](build(x), build(y))))
      fail("Arrays are not strictly ordered `x < y`", x, y);
  };
  return {
    assert_array_less: ["2x,y,err_msg", less],
    assert_allclose: ["2actual,desired,rtol,atol,equal_nan,err_msg", close],
    assert_array_equal: ["2x,y,err_msg", equal],
    assert_equal: ["2actual,desired,err_msg", equal],
    assert_array_almost_equal: ["2x,y,decimal,err_msg", almost],
    assert_almost_equal: [
      "2actual,desired,decimal,err_msg",
      (x, y, decimal) => almost(x, y, decimal ?? 7),
    ],
  };
}
