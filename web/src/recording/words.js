/** The words of a recorded run in Chinese and English. */
import { speaker } from "../cell/words.js";

export const say = speaker({
  title: { en: "A recorded run", zh: "录好的一次运行" },
  play: { en: "Play the recorded run", zh: "播放录好的运行" },
  pause: { en: "Pause", zh: "暂停" },
  scrub: { en: "Step of the recorded run", zh: "录好的运行的第几步" },
  at: { en: "step {step}, loss {loss}", zh: "第 {step} 步，损失 {loss}" },
  weights: { en: "weights", zh: "权重" },
  grads: { en: "gradient", zh: "梯度" },
  picture: { en: "{what} of {name}, {shape}", zh: "{name} 的{what}，{shape}" },
  data: { en: "data", zh: "数据" },
  loss: { en: "loss", zh: "损失" },
  first: {
    en: "Each step moves the weights a little against the gradient (blue below zero, orange above).",
    zh: "每一步让权重逆着梯度移动一点（蓝色小于零，橙色大于零）。",
  },
  smaller: {
    en: "The gradient is {times} times smaller than at the start.",
    zh: "梯度只有开始时的 1/{times}。",
  },
  same: {
    en: "The gradient is about as large as at the start: there is much left to learn.",
    zh: "梯度和开始时差不多大：还有很多可学。",
  },
});
