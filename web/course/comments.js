/**
 * The comments of the course's programs in Chinese, by the English ones; a test finds those that are missing.
 *
 * @type {Record<string, string>}
 */
export const COMMENTS = {
  // attention
  "Weights with which each place takes from itself and those before it, and from none behind it.":
    "每个位置从自己和前面的位置取值所用的权重，后面的位置一概不取。",
  "Your turn: true where the column is behind the row.": "轮到你：列在行之后的地方为 true。",
  "Your turn: True where the column is behind the row.": "轮到你：列在行之后的地方为 True。",
  "(rows, places, width) to (rows, heads, places, width of a head)":
    "(行, 位置, 宽度) 变成 (行, 头, 位置, 每个头的宽度)",
  "Each place asks all places, and takes from those that answer.":
    "每个位置询问所有位置，从有回应的位置取值。",
  "the same row from its end": "同一行倒着排",
  // batchnorm
  "Batch norm by hand, without the two parameters that can be learnt.":
    "手写批归一化，不带那两个可学习的参数。",
  "Your turn: move this.mean and this.var a tenth of the way to the batch's":
    "轮到你：让 this.mean 和 this.var 朝这一批的值移动十分之一",
  "(the variance to x.var(0), the unbiased one).": "（方差用 x.var(0)，即无偏的那个）。",
  "Your turn: move self.mean and self.var a tenth of the way to the batch's":
    "轮到你：让 self.mean 和 self.var 朝这一批的值移动十分之一",
  "(the variance to x.var(dim=0), the unbiased one).": "（方差用 x.var(dim=0)，即无偏的那个）。",
  "one new example": "一个新样本",
  "Ten inputs on very different scales, as real data has them.":
    "十个输入，尺度相差悬殊，真实数据就是这样。",
  // classify
  "two circles": "两个圆圈",
  "Your turn: a third column, with which one straight cut is enough.":
    "轮到你：加上第三列，有了它一刀直切就够了。",
  "The squared distance from the middle.": "到中心距离的平方。",
  '"circles", "spiral" or "xor"': '可换成 "circles"、"spiral" 或 "xor"',
  "Points in the plane, and 0 or 1 for each.": "平面上的点，每个点标 0 或 1。",
  // cnn
  "Slides the kernel w (3 by 3) over the picture x: one number for each place where it fits.":
    "让 3×3 的卷积核 w 在图片 x 上滑动：每个放得下的位置得到一个数。",
  "Your turn: the part of x that meets w.at(i, j), as large as out.":
    "轮到你：x 中与 w.at(i, j) 相遇的那一块，和 out 一样大。",
  "Your turn: the part of x that meets w[i, j], as large as out.":
    "轮到你：x 中与 w[i, j] 相遇的那一块，和 out 一样大。",
  "dark left, light right": "左暗右亮",
  "sixteen grey pictures": "十六张灰度图片",
  "Digits in a picture of 9 by 9, in noise: in one of so many rows and columns.":
    "9×9 带噪图片里的数字：位于若干行列中的一处。",
  "Digits somewhere in a picture of 9 by 9, in noise.": "9×9 带噪图片里某处的数字。",
  // init
  "Your turn: the right spread for a weight of this shape.":
    "轮到你：给这种形状的权重取合适的标准差。",
  "Of what comes out of so many ReLU layers of this width.":
    "穿过这么多层同样宽的 ReLU 之后的结果。",
  "He: each unit adds up w.shape[1] inputs, half of them cut to 0.":
    "He 初始化：每个单元把 w.shape[1] 个输入相加，其中一半被截成 0。",
  "start with twice the spread": "从两倍的标准差开始",
  "a spread of 1": "标准差为 1",
  "Twelve layers of 64 units with ReLU, and one output.": "十二层带 ReLU 的 64 个单元，一个输出。",
  // lstm
  "One letter: the old state [h, c] and the new one. `cell` has the weights.":
    "一个字母：旧状态 [h, c] 变成新状态。权重在 `cell` 里。",
  "One letter: the old state (h, c) and the new one. `cell` has the weights.":
    "一个字母：旧状态 (h, c) 变成新状态。权重在 `cell` 里。",
  "i, f, g, o": "i、f、g、o",
  "Your turn: the part gate[1] of c stays, the part gate[0] of the new gate[2] comes in.":
    "轮到你：c 保留 gate[1] 那部分，新的 gate[2] 进来 gate[0] 那部分。",
  "Your turn: the part f of c stays, and the part i of the new g comes in.":
    "轮到你：c 保留 f 那部分，新的 g 进来 i 那部分。",
  "a long text in pieces, the state goes on": "长文本分段处理，状态接着用",
  "four rows of twenty letters": "四行，每行二十个字母",
  "each letter, and the one that comes next": "每个字母，以及它后面的那个",
  "Reads letter by letter, and keeps a state between them.": "逐个字母地读，字母之间保留状态。",
  "sees one letter only": "只看得见一个字母",
  // optimizers
  "Your turn: plain gradient descent, make it momentum 0.9.":
    "轮到你：这是普通的梯度下降，改成动量为 0.9 的。",
  "The speed: what is left of the old one, and the new gradient.":
    "速度：旧速度剩下的部分，加上新的梯度。",
  "A valley that bends: its floor is y = x * x, its lowest point (1, 1).":
    "一条弯曲的山谷：谷底是 y = x * x，最低点在 (1, 1)。",
  "A valley that bends: its floor is y = x**2, its lowest point (1, 1).":
    "一条弯曲的山谷：谷底是 y = x**2，最低点在 (1, 1)。",
  "The points an optimizer comes by, each with its height.": "优化器经过的点，以及各点的高度。",
  // overfit
  "Your turn: keep the weights when valid is the best so far;":
    "轮到你：valid 是目前最好时，把权重存下来；",
  "stop when it has not been for more than patience steps.": "超过 patience 步没有变好就停下。",
  "Twenty numbers a row; two of them decide, but one label in ten is wrong.":
    "每行二十个数，只有两个起作用，而且十个标签里有一个是错的。",
  "The losses on both sets, before each step.": "每一步之前，两个集合上的损失。",
  // rate
  "Your turn: if the loss is more than twice the best so far, halve the rate.":
    "轮到你：损失超过目前最好值的两倍时，把学习率减半。",
  "it was far too slow": "之前实在太慢",
  "Half the rate every 10 epochs.": "每 10 轮学习率减半。",
  "A valley: curvature 1 along the first axis, 10 along the second.":
    "一条山谷：沿第一个轴曲率为 1，沿第二个轴为 10。",
  "A network that learns a sine, at three rates.": "学习正弦曲线的网络，用三种学习率。",
};
