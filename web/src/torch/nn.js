import { addMethods, makeClass } from "./classes.js";
import { containers } from "./containers.js";
import { engine } from "./engine.js";
import { layerMembers, layerRow } from "./layer.js";
import { makeParameter, Module } from "./module.js";
import { parseTable } from "./schema.js";
import { Parameter } from "./tensor.js";

/** Everything under torch.nn but functional and init. */
export function makeNn() {
  /** @type {Record<string, any>} */
  const nn = { Module, ...containers };
  nn.Parameter = makeParameter;
  nn.Parameter.prototype = Parameter.prototype;
  for (const signature of parseTable(engine.native.layer_table())) {
    const { name } = signature;
    const { start, members } = layerMembers(layerRow(signature));
    nn[name] = makeClass(name, Module, start);
    addMethods(nn[name], members);
  }
  return nn;
}
