/** The lessons' programs and recorded numbers, by name. */
import { COMMENTS } from "../../lessons/comments.js";
import { lessons } from "../../lessons/index.js";
import numpy from "../../lessons/1-numpy.js?text";
import tensor from "../../lessons/2-tensor.js?text";
import autograd from "../../lessons/3-autograd.js?text";
import nn from "../../lessons/4-nn.js?text";
import optim from "../../lessons/5-optim.js?text";
import module from "../../lessons/6-module.js?text";
import numpyPy from "../../lessons/1-numpy.py?text";
import tensorPy from "../../lessons/2-tensor.py?text";
import autogradPy from "../../lessons/3-autograd.py?text";
import nnPy from "../../lessons/4-nn.py?text";
import optimPy from "../../lessons/5-optim.py?text";
import modulePy from "../../lessons/6-module.py?text";

const JS = [numpy, tensor, autograd, nn, optim, module];
const PY = [numpyPy, tensorPy, autogradPy, nnPy, optimPy, modulePy];

/** What a teacher may call them too. @type {Record<string, string>} */
const ALIASES = { adam: "optim", torch: "tensor", sequential: "nn", by_hand: "numpy" };

/** @param {string} name @returns {import("./content.js").Content | null} */
export function lessonContent(name) {
  const id = ALIASES[name] ?? name;
  const index = lessons.findIndex((lesson, i) => lesson.id === id || String(i + 1) === id);
  if (index < 0) return null;
  const { points, prints, reference, title } = lessons[index];
  return {
    key: `lesson.${lessons[index].id}`,
    sources: { py: PY[index].trimEnd(), js: JS[index].trimEnd() },
    comments: COMMENTS,
    points,
    prints,
    reference,
    title,
    recording: lessons[index].id,
  };
}
