/** NumPy's scalars in Python: what these programs print is what NumPy 2.4 prints. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { transformPython } from "../../web/src/python/transform.js";
import { start } from "../../web/dist/python_node.js";

/** @param {string} program @returns {Promise<string>} */
async function printed(program) {
  let out = "";
  const python = await start({
    print: (/** @type {string} */ text) => void (out += text.endsWith("\n") ? text : `${text}\n`),
    warn() {},
    draw() {},
  });
  const rewritten = /** @type {any} */ (transformPython(program));
  const failure = python.run(rewritten.text, "program.py");
  return failure ? out + failure.traceback : out;
}

const START = "import math\nimport numpy as np\na = np.arange(4.)\ns = a.sum()\n";

const PROGRAMS = {
  "scalars say what they are in containers": [
    "print(s, [s], type(s), s.dtype, s.shape, [a.argmax(), a[1], a[1] > 0, (a > 1).any()])\n" +
      "print(list(a), [np.float32(0.1) * 2], np.float32(1) / 3, np.unravel_index(5, (2, 3)))",
    "6.0 [np.float64(6.0)] <class 'numpy.float64'> float64 () [np.int64(3), np.float64(1.0), np.True_, np.True_]\n" +
      "[np.float64(0.0), np.float64(1.0), np.float64(2.0), np.float64(3.0)] [np.float32(0.2)] 0.33333334 (np.int64(1), np.int64(2))\n",
  ],
  "arithmetic of scalars stays NumPy's": [
    "print([s * 2, 2 * s, s / 0, 1 - s, s**2, -s, abs(s), np.int64(7) / 2, np.int64(7) % 4])\n" +
      "x = s\nx *= 2\nx -= 1\nprint([x], a * s, s * a, [1 // np.int64(2), np.int64(2) ** 3])\n" +
      "print(np.ones(2, np.float32) * np.float64(2), (np.ones(2, np.float32) * np.float64(2)).dtype)",
    "[np.float64(12.0), np.float64(12.0), np.float64(inf), np.float64(-5.0), np.float64(36.0), np.float64(-6.0), np.float64(6.0), np.float64(3.5), np.int64(3)]\n" +
      "[np.float64(11.0)] [ 0.  6. 12. 18.] [ 0.  6. 12. 18.] [np.int64(0), np.int64(8)]\n" +
      "[2. 2.] float64\n",
  ],
  "scalars stand where numbers do": [
    'print(f"{s:.2f} {s} {s!r}", "%.3f %d" % (s, a.argmax()), [round(s, 1)], int(s), [float(s)])\n' +
      "print(math.sqrt(s), [1, 2, 3, 4][a.argmax()], {np.int64(1): 2}, {1: 5}[np.int64(1)], sum(a), max(a))\n" +
      "print(isinstance(s, float), isinstance(s, np.floating), 0.5 < s, s == 6, not s > 3, list(range(np.int64(2))))\n" +
      "print([s.item(), a.tolist()[0], np.allclose(s, 6), np.size(a)], a[: np.int64(2)], np.array([s, 1]))",
    "6.00 6.0 np.float64(6.0) 6.000 3 [np.float64(6.0)] 6 [6.0]\n" +
      "2.449489742783178 4 {np.int64(1): 2} 5 6.0 3.0\n" +
      "True True True True False [0, 1]\n" +
      "[6.0, 0.0, True, 4] [0. 1.] [6. 1.]\n",
  ],
  "names that NumPy 2 has, and those it has no more": [
    "print(np.__version__[:3], np.concat([[1], [2]]), np.pow(2, 3), np.bool, np.linalg.svd(np.eye(1)))\n" +
      "for name in ('NaN', 'float_', 'alltrue'):\n" +
      "    try:\n        getattr(np, name)\n    except AttributeError as error:\n        print(error)",
    "2.4 [1 2] 8 <class 'numpy.bool'> SVDResult(U=array([[1.]]), S=array([1.]), Vh=array([[1.]]))\n" +
      "`np.NaN` was removed in the NumPy 2.0 release. Use `np.nan` instead.\n" +
      "`np.float_` was removed in the NumPy 2.0 release. Use `np.float64` instead.\n" +
      "`np.alltrue` was removed in the NumPy 2.0 release. Use `np.all` instead.\n",
  ],
};

for (const [name, [program, expected]] of Object.entries(PROGRAMS)) {
  test(name, async () => assert.equal(await printed(START + program), expected));
}
