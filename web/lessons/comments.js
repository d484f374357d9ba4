/**
 * The comments of the ladder's programs in Chinese, by the English ones; a test finds those that are missing.
 *
 * @type {Record<string, string>}
 */
export const COMMENTS = {
  "N: batch size, D_in: inputs, H: hidden units, D_out: outputs":
    "N：批大小，D_in：输入维数，H：隐藏单元数，D_out：输出维数",
  "forward pass": "前向传播",
  "backward pass: the chain rule, by hand": "反向传播：手写链式法则",
  "backward pass: fills w1.grad and w2.grad": "反向传播：填好 w1.grad 和 w2.grad",
  "gradient descent": "梯度下降",
  "gradient descent: w -= learning_rate * grad": "梯度下降：w -= learning_rate * grad",
  "fills w1.grad and w2.grad": "填好 w1.grad 和 w2.grad",
  "change the weights without recording it": "修改权重，但不记录这一步",
  "three leaves of the graph": "计算图的三个叶子",
  "walk the graph from y back to the leaves": "沿计算图从 y 走回叶子",
  "The lecture goes on from rung 4's trained model:": "课上从第 4 级训练好的模型接着做：",
  "its 500 steps first, printing nothing.": "先走完那 500 步，什么都不打印。",
  "New weights, drawn from N(0, 1); the biases stay.": "新的权重，取自 N(0, 1)；偏置不变。",
  "Rungs 4 and 5 drew these from the same generator.":
    "第 4、5 级从同一个随机数生成器里取过这些数。",
  "Draw them again, so that the weights below are the lecture's.":
    "再取一遍，下面的权重才和课上的一样。",
};

/** Those of its variants and mistakes. @type {Record<string, string>} */
export const MORE_COMMENTS = {
  "forward pass: a bias is added to every row of the batch": "前向传播：批中每一行都加上偏置",
  "backward pass": "反向传播",
  "backward pass: all rows share a bias, their gradients add up":
    "反向传播：所有行共用一个偏置，梯度相加",
  "The very weights that made y: the loss should be 0.": "正是生成 y 的那组权重：损失应该是 0。",
  "ReLU was closed for about half of the 6400 values:": "6400 个值里约有一半被 ReLU 截断：",
  "there the gradient must not pass.": "梯度不该从那里通过。",
  "Two layers, and yet one matrix does the same.": "两层，其实一个矩阵就能做到。",
  "start from weights drawn from N(0, 1)": "从取自 N(0, 1) 的权重开始",
};
