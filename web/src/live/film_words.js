/** The words of the film and the network in Chinese and English. */

/** @satisfies {import("../cell/words.js").Words} */
export const FILM_WORDS = {
  film: { en: "The run as a film", zh: "运行回放" },
  filmPlay: { en: "Play", zh: "播放" },
  filmPause: { en: "Pause", zh: "暂停" },
  filmBack: { en: "One step back", zh: "后退一步" },
  filmOn: { en: "One step on", zh: "前进一步" },
  filmScrub: { en: "Step of the run", zh: "第几步" },
  filmSpeed: { en: "Speed: kept steps a second", zh: "速度：每秒播放的步数" },
  filmRate: { en: "{n} / s", zh: "每秒 {n}" },
  filmAgain: {
    en: "Run again from the same weights: the same seed gives the same numbers, to the last bit",
    zh: "从同样的权重重新运行：种子相同，每个数都相同，一位不差",
  },
  filmLoop: { en: "Play again and again", zh: "循环播放" },
  filmStep: { en: "step {step} of {last}", zh: "第 {step} 步，共到第 {last} 步" },
  filmAll: { en: "all {n} steps kept", zh: "保留了全部 {n} 步" },
  filmKept: {
    en: "{n} steps kept, here one in {every}",
    zh: "保留了 {n} 步，此处每 {every} 步一帧",
  },
  filmRule: {
    en: "A film of the run appears here when the program calls backward() more than once.",
    zh: "程序多次调用 backward() 之后，这里会出现运行回放。",
  },
  network: {
    en: "Network: {layers} layers, {n} parameters",
    zh: "网络：{layers} 层，{n} 个参数",
  },
  networkOne: { en: "Network: 1 layer, {n} parameters", zh: "网络：1 层，{n} 个参数" },
  networkParameters: { en: "{n} parameters", zh: "{n} 个参数" },
  networkData: { en: "data", zh: "数据" },
  networkWeights: { en: "weights", zh: "权重" },
  networkGradient: { en: "gradient", zh: "梯度" },
  networkScaleWeights: { en: "weights, whole run", zh: "权重（整个运行）" },
  networkScaleGrads: { en: "gradients, this step", zh: "梯度（当前步）" },
  networkPlane: {
    en: "Rows of {name} by their numbers, in the plane in which they differ most (PCA, {percent} of the variance)",
    zh: "{name} 的各行（按编号），投影到差异最大的平面上（PCA，占方差的 {percent}）",
  },
  networkChange: { en: "a step changes it by {percent}", zh: "每步改变 {percent}" },
  networkChangeUnknown: { en: "change by the step not known", zh: "这一步的改变量未知" },
  networkGauge: { en: "green: the usual pace", zh: "绿色：通常的步长" },
  networkShown: {
    en: "every {rows} row, every {columns} column shown",
    zh: "每 {rows} 行、每 {columns} 列取一个显示",
  },
  networkShownPart: {
    en: "{rows} of {allRows} rows and {columns} of {allColumns} columns shown",
    zh: "显示 {allRows} 行中的 {rows} 行、{allColumns} 列中的 {columns} 列",
  },
  networkPoint: {
    en: "{at}: {value}, gradient {grad}",
    zh: "{at}：{value}，梯度 {grad}",
  },
  networkHidden: { en: "Activations in this step", zh: "这一步的激活值" },
  networkActivation: { en: "activation", zh: "激活值" },
  networkUpTo: { en: "to ±{n}", zh: "到 ±{n}" },
  factSilent: {
    en: "{n} of {units} units are zero for all {rows} inputs of this step",
    zh: "{units} 个单元中有 {n} 个对这一步的全部 {rows} 个输入都是零",
  },
  networkHint: {
    en: "Point at a cell for its number; click it for its formula.",
    zh: "指向格子可看它的数值；点一下可看它的算式。",
  },
  networkCell: { en: "{name}: numbers; arrow keys choose one", zh: "{name} 的数值；方向键选择" },
  networkPlain: { en: "The step is plain gradient descent:", zh: "这一步是普通的梯度下降：" },
  networkMoved: { en: "The step has made it:", zh: "这一步之后：" },
  networkUnknown: {
    en: "What the step has made of it is not known: the next kept step is further on.",
    zh: "这一步之后的值不知道：下一个保留的步离得较远。",
  },
  networkSum: { en: "The gradient is a sum:", zh: "梯度是一个和：" },
  networkImage: {
    en: "{what} of {name}, {shape}: norm {norm}, largest shown {largest}",
    zh: "{name} 的{what}，{shape}：范数 {norm}，显示的最大值 {largest}",
  },
  factSlow: {
    en: "Each step changes the weights by only {percent} of their size; about 0.1 % is usual. The gradients have not faded, so it is the learning rate: it would take {steps} steps to change the weights as much as they are large. A rate about {factor} times larger is worth a try.",
    zh: "每一步只把权重改变了自身大小的 {percent}，通常约为 0.1 %。梯度并没有变弱，所以问题在学习率：要走约 {steps} 步，改变量才和权重一样大。可以试试大约 {factor} 倍的学习率。",
  },
  factSettled: {
    en: "The gradients are {times} times smaller than at their largest: there is little left to learn, and a step changes the weights by {percent}.",
    zh: "梯度只有最大时的 1/{times}：能学的已经不多，每一步只改变权重的 {percent}。",
  },
  factUsual: {
    en: "Each step changes the weights by {percent} of their size: a usual pace.",
    zh: "每一步把权重改变了自身大小的 {percent}：步长正常。",
  },
  factLarge: {
    en: "Each step changes the weights by {percent} of their size: large. If the loss jumps, the learning rate is too high.",
    zh: "每一步把权重改变了自身大小的 {percent}：步长偏大。如果损失来回跳，就是学习率太高了。",
  },
  factStill: {
    en: "The step changes no weight: is the update, or the optimizer's step(), missing?",
    zh: "这一步没有改变任何权重：是不是漏了更新，或者忘了优化器的 step()？",
  },
  factNone: {
    en: "All gradients are zero: nothing flows back to the weights.",
    zh: "所有梯度都是零：没有任何东西传回权重。",
  },
  factBroken: {
    en: "Numbers in {name} are no longer finite (NaN or infinity).",
    zh: "{name} 里的数已经不是有限的了（NaN 或无穷大）。",
  },
  factBrokenHere: { en: "{name} is no longer finite", zh: "{name} 不再是有限的数" },
  factNoneHere: { en: "no gradient arrives at {name}", zh: "没有梯度传到 {name}" },
  factVanishes: {
    en: "flow vanishes here: {times} times weaker than at {other}",
    zh: "梯度在这里消失：只有 {other} 处的 1/{times}",
  },
  factDead: {
    en: "{n} of {units} units are dead at this step: no gradient reaches them",
    zh: "{units} 个单元中有 {n} 个在这一步没有梯度（死亡单元）",
  },
};

/** @typedef {keyof typeof FILM_WORDS} FilmWord */
