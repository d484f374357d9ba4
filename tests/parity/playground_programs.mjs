/** Programs as the playground's form writes them, for some of what it can say. */
import { program } from "../../web/src/playground/program.js";
import { readSettings } from "../../web/src/playground/settings.js";

const SETTINGS = [
  "epochs:30",
  "data:xor,layers:3,penalty:l1,strength:0.01,epochs:20,edits:0_1_0_2~0_2_b_-1~1_0_2_0.5",
  "data:gauss,layers:,optimizer:rmsprop,lr:0.01,epochs:20,batch:30",
  "data:spiral,noise:0.1,features:x1_x2_sin1_sin2,layers:8,lr:0.01,epochs:20,seed:3",
  "data:moons,optimizer:adagrad,activation:leaky,lr:0.1,epochs:20",
  "data:plane,optimizer:sgd,activation:sigmoid,noise:0,train:50,lr:0.1,epochs:20",
  "data:hills,features:x1_x2_x1x1_x2x2_x1x2,layers:6_4,optimizer:momentum,activation:gelu,lr:0.003,penalty:l2,epochs:20",
];

/** @type {{ name: string, py: string, js: string }[]} */
export const playgroundPrograms = SETTINGS.map((text) => {
  const { settings } = readSettings(text);
  return {
    name: `playground ${text}`,
    py: program(settings, "py", "en"),
    js: program(settings, "js", "en"),
  };
});
