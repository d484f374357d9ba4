/** The words of the pictures that a model is shown, in Chinese and English. */

/** @satisfies {import("../cell/words.js").Words} */
export const SAMPLES_WORDS = {
  samples: { en: "Pictures, and what the model says", zh: "图片与模型的判断" },
  samplesRight: {
    en: "step {step}: {n} of the batch's {all} pictures are told right",
    zh: "第 {step} 步：这一批 {all} 张图片中认对了 {n} 张",
  },
  samplesSaid: {
    en: "step {step}: what the model says of the batch's first pictures",
    zh: "第 {step} 步：模型对这一批前几张图片的判断",
  },
  samplesBack: {
    en: "step {step}: the batch's first pictures above, what the model gives back below",
    zh: "第 {step} 步：上排是这一批的前几张图片，下排是模型还原出的图片",
  },
  samplesHint: {
    en: "The bar is the probability that the model gives to its answer.",
    zh: "横条是模型给自己答案的概率。",
  },
  samplesBackHint: {
    en: "The number is the mean squared error of the picture.",
    zh: "数字是这张图片的均方误差。",
  },
  samplesIs: { en: "is {name}", zh: "应为 {name}" },
  samplesOne: {
    en: "picture {i}: the model says {name}, {percent}",
    zh: "第 {i} 张：模型认为是 {name}，{percent}",
  },
  samplesOneRight: {
    en: "picture {i}: the model says {name}, {percent}: right",
    zh: "第 {i} 张：模型认为是 {name}，{percent}，正确",
  },
  samplesOneWrong: {
    en: "picture {i}: the model says {name}, {percent}: wrong, it is {other}",
    zh: "第 {i} 张：模型认为是 {name}，{percent}，错误，应为 {other}",
  },
  samplesOneBack: {
    en: "picture {i} and what the model gives back, error {error}",
    zh: "第 {i} 张图片和模型还原的图片，误差 {error}",
  },
};

/** @typedef {keyof typeof SAMPLES_WORDS} SamplesWord */
