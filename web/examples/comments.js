/**
 * The comments of the examples' programs in Chinese, by the English ones; a test finds those that are missing. Of each program
 * the first is its title and a sentence.
 *
 * @type {Record<string, string>}
 */
export const COMMENTS = {
  "Autoencoder: eight numbers through a door of two": "自编码器：把八个数压缩成两个再还原",
  "Eight numbers a row, but made of two: those are to be found.":
    "每行八个数，其实由两个数生成：要找的就是那两个。",
  "What comes out is compared with what went in.": "把输出和输入自己比较。",
  "The mean of each column would leave its variance.": "只用每列的平均值，剩下的误差就是方差。",
  "Letters, one after the other: an LSTM learns a sentence": "逐字预测：LSTM 记住一句话",
  "[1, T] letters to [1, T, hidden], and the state behind the last one":
    "[1, T] 个字母变成 [1, T, hidden]，以及读完最后一个后的状态",
  "Each letter is to foretell the next one.": "每个字母预测它的下一个。",
  "cross_entropy wants the classes in dimension 1.": "cross_entropy 要求类别在第 1 维。",
  "It writes: each guess is the next input, and the state goes on.":
    "让它自己写：每次的猜测作为下一个输入，状态接着用。",
  "A convolutional network: it reads digits of five by seven dots": "卷积网络：认出 5×7 点阵数字",
  "halves height and width": "高和宽各减半",
  "[N, 1, 9, 9] to [N, 8, 4, 4]": "[N, 1, 9, 9] 变成 [N, 8, 4, 4]",
  "[N, 8, 4, 4] to [N, 16, 2, 2]": "[N, 8, 4, 4] 变成 [N, 16, 2, 2]",
  "Digits it has never seen: each is drawn anew.": "从没见过的数字：每张都是新画的。",
  "Digits somewhere in a picture of 9 by 9, in noise.": "9×9 带噪图片里某处的数字。",
  "Word embeddings: words of one kind come to lie together": "词向量：同类的词靠到一起",
  "Each word with the two before it and the two behind it.": "每个词配上前两个词和后两个词。",
  "Eight numbers a word; what a word is, is learnt from its neighbours.":
    "每个词八个数；词的含义从它的邻居学来。",
  "1: they point the same way; 0: nothing in common": "1 表示方向相同，0 表示毫不相干",
  "A GAN: one network draws points, another judges them":
    "生成对抗网络：一个网络造点，另一个网络鉴别",
  "Points on a circle, with a little noise.": "圆上的点，带一点噪声。",
  "G draws points out of noise, D tells real ones (1) from drawn ones (0).":
    "G 由噪声造点，D 分辨真点（1）和造出的点（0）。",
  "The judge learns; detach() keeps its gradients from the painter.":
    "判别器学习；detach() 使梯度不传到生成器。",
  "The painter learns: what it draws is to be taken for real.":
    "生成器学习：让造出的点被当成真的。",
  "k-means: centres move to the middle of their points": "k 均值聚类：中心移到各自点群的中间",
  "Three of the points to begin with.": "先随意取三个点作中心。",
  "[180, 3]: each point from each centre": "[180, 3]：每个点到每个中心的距离",
  "Each centre goes to the mean of the points that are nearest to it.":
    "每个中心移到离它最近的那些点的平均处。",
  "Logistic regression: two clouds and a straight line between them":
    "逻辑回归：用一条直线分开两团点",
  "Two clouds of a hundred points: classes 1 and 0.": "两团点，各一百个：类别 1 和 0。",
  "x @ w + b is above 0 on one side of the line; the loss takes it as it is.":
    "x @ w + b 在直线的一侧大于 0；损失直接接受这个数（logits）。",
  "A step against the gradient, outside of the graph.": "沿负梯度走一步，不记入计算图。",
  "micrograd: backpropagation in a hundred lines of plain Python":
    "micrograd：用一百行纯 Python 写出反向传播",
  "A sum hands its gradient on to both.": "加法把梯度原样传给两边。",
  "The product rule: each gets the other times the gradient.": "乘法法则：各得到对方的值乘以梯度。",
  "What a value was made of comes before it, so backwards all of its gradient is there.":
    "先列出一个值由哪些值得来，再列它自己；倒着走时它的梯度已经齐了。",
  "Two half moons, one inside the other: labels 1 and -1.": "两个互相咬合的半月：标签 1 和 -1。",
  "A margin of 1 for each point, and a little weight decay.":
    "每个点要求间隔为 1，再加一点权重衰减。",
  "A number that knows what it was made of.": "知道自己由什么算来的数。",
  "A residual block with batch norm: deeper, and still it learns": "残差块与批归一化：更深也学得动",
  "The shortcut: gradients reach x past all layers.": "残差连接：梯度可以绕过各层直达 x。",
  "Batch norm now takes the running mean and variance.": "从这里起批归一化使用滑动的均值和方差。",
  "Pictures of 8 by 8 with stripes that lie (0) or stand (1), in noise.":
    "8×8 的带噪条纹图：横条（0）或竖条（1）。",
  "Spiral: a small network learns three arms": "螺旋线：小网络学会分开三条旋臂",
  "From the middle outwards, the angle grows with the radius.": "从中心向外，角度随半径增大。",
  "Three logits a point, one for each arm.": "每个点三个 logits，一条旋臂一个。",
  "A whole training: DataLoader, scheduler, early stopping, save and load":
    "完整的训练流程：DataLoader、学习率调度、早停、保存与加载",
  "Four fifths to learn from, one fifth to judge by.": "五分之四用来学习，五分之一用来验证。",
  "Half the rate every five epochs.": "每 5 轮学习率减半。",
  "Dropout and batch norm would behave differently in the two modes.":
    "dropout 和批归一化在两种模式下表现不同。",
  "Better than ever: keep these weights. Five times no better: stop.":
    "比以往都好就存下权重；连续五次没有变好就停。",
  "A small transformer: it learns to sort": "小型 Transformer：学会排序",
  "[B, T, C] to [B, HEADS, T, C / HEADS]: the heads side by side":
    "[B, T, C] 变成 [B, HEADS, T, C / HEADS]：各个头并排",
  "[B, HEADS, T, T]: how much each place takes from each other one":
    "[B, HEADS, T, T]：每个位置从其他位置取多少",
  "Attention knows no order: each place says where it is.":
    "注意力不知道次序：每个位置要说明自己在哪里。",
  "Attention, then a network for each place (Vaswani et al. 2017, norms first).":
    "先是注意力，再是逐位置的小网络（Vaswani 等，2017；归一化在前）。",
};
