/** Programs with a mistake to find: rungs 1 to 3, NumPy, tensors and autograd. */

/** @type {import("./index.js").Mistake[]} */
export const byHand = [
  {
    id: "no-copy",
    rung: 1,
    file: "1-no-copy.py",
    kind: "silent",
    title: { en: "Nothing was stopped", zh: "一个也没拦住" },
    explain: {
      en: "`grad_h = grad_h_relu` copies nothing: it is a second name for the same array, so `grad_h[h < 0] = 0` overwrites `grad_h_relu` too. Write `grad_h = grad_h_relu.copy()`. (In the lecture `grad_h_relu` is not used again, so there the slip would do no harm, until someone adds a line.)",
      zh: "`grad_h = grad_h_relu` 没有复制数据，只是给同一个数组又起了个名字，所以 `grad_h[h < 0] = 0` 把 `grad_h_relu` 也改了。应写成 `grad_h = grad_h_relu.copy()`。（课上的程序之后不再用 `grad_h_relu`，这样写碰巧没事；哪天多用一次就错了。）",
    },
  },
  {
    id: "numpy-weight-shape",
    rung: 1,
    file: "1-weight-shape.py",
    kind: "error",
    error: {
      name: "ValueError",
      message: "operands could not be broadcast together with shapes (8,20,5) (20,8,5) (8,20,5)",
    },
    title: { en: "An error far from its cause", zh: "出错的地方离原因很远" },
    explain: {
      en: "A slip from the lecture: `w1` was made with shape `(N, D_in, H)`. A weight knows nothing of the batch: it is `(D_in, H)`. `dot` accepts three dimensions, and broadcasting hides the odd shapes until the update, where they no longer fit. When shapes are in doubt, print them: `print(h.shape)`.",
      zh: "课上的一处笔误：`w1` 的形状写成了 `(N, D_in, H)`。权重与批大小无关，应是 `(D_in, H)`。`dot` 能接受三维数组，广播又把奇怪的形状掩盖过去，直到更新权重时才对不上。拿不准形状时就打印出来：`print(h.shape)`。",
    },
  },
  {
    id: "forgot-relu",
    rung: 1,
    file: "1-forgot-relu.py",
    kind: "silent",
    title: { en: "It learns, with a wrong gradient", zh: "梯度错了，照样在学" },
    explain: {
      en: "The backward pass forgets ReLU: where `h < 0` the gradient must be 0. The line `grad_h[h < 0] = 0` is missing (after `grad_h = grad_h_relu.copy()`). The loss still falls and nothing complains; a wrong gradient by hand shows only if you test it, and autograd is there to spare you that.",
      zh: "反向计算漏了 ReLU：凡是 `h < 0` 的地方，梯度应为 0。缺的是 `grad_h[h < 0] = 0`（放在 `grad_h = grad_h_relu.copy()` 之后）。损失照样下降，也不报错。手写的梯度错没错，只有检验才知道；自动求导正是为了省去这个麻烦。",
    },
  },
  {
    id: "numpy-broadcast",
    rung: 1,
    file: "1-broadcast.py",
    kind: "silent",
    title: { en: "Perfect, yet the loss is large", zh: "预测全对，损失却很大" },
    explain: {
      en: "`y_pred` has shape `(64, 1)` and `y` has `(64,)`. Broadcasting stretches both to `(64, 64)`, so every prediction is compared with every target. Give both the same shape: `y = y.reshape(64, 1)`.",
      zh: "`y_pred` 的形状是 `(64, 1)`，`y` 的是 `(64,)`。广播把两者都扩展成 `(64, 64)`，于是每个预测都与每个目标相减。让两者形状相同即可：`y = y.reshape(64, 1)`。",
    },
  },
  {
    id: "numpy-integer-weights",
    rung: 1,
    file: "1-integer-weights.py",
    kind: "error",
    error: {
      name: "UFuncTypeError",
      message:
        "Cannot cast ufunc 'subtract' output from dtype('float64') to dtype('int64') with casting rule 'same_kind'",
    },
    title: { en: "Weights that cannot move a little", zh: "挪不动一小步的权重" },
    explain: {
      en: "`np.array([1, 0])` holds integers, and `w -= …` wants to write fractions into it. NumPy refuses rather than cut them off. Make it an array of floats: `np.array([1.0, 0.0])`.",
      zh: "`np.array([1, 0])` 是整数数组，而 `w -= …` 要往里写小数。NumPy 宁可拒绝，也不悄悄截断。改用浮点数组：`np.array([1.0, 0.0])`。",
    },
  },
  {
    id: "weight-shape",
    rung: 2,
    file: "2-weight-shape.py",
    kind: "error",
    error: { name: "RuntimeError", message: "mat2 must be a matrix" },
    title: { en: "One dimension too many", zh: "多了一维" },
    explain: {
      en: "A slip from the lecture: `torch.randn(N, D_in, H)` makes N matrices. The weight is one matrix, shared by all examples: `torch.randn(D_in, H, requires_grad=True)`. `mm` multiplies matrices only, so it says so at once.",
      zh: "课上的一处笔误：`torch.randn(N, D_in, H)` 造出了 N 个矩阵。权重只是一个矩阵，由所有样本共用：`torch.randn(D_in, H, requires_grad=True)`。`mm` 只做矩阵乘法，所以立刻报错。",
    },
  },
  {
    id: "data-requires-grad",
    rung: 2,
    file: "2-data-requires-grad.py",
    kind: "silent",
    title: { en: "Gradients nobody asked for", zh: "没人要的梯度" },
    explain: {
      en: "A slip from the lecture: `requires_grad=True` on `x` and `y`. They are data and shall not change. The numbers stay right, but every step computes and adds up `x.grad` and `y.grad` for nothing. Only what is learned requires a gradient: `w1` and `w2`.",
      zh: "课上的一处笔误：给 `x` 和 `y` 也加了 `requires_grad=True`。它们是数据，不该变。结果并没有错，但每一步都白白计算并累加 `x.grad` 和 `y.grad`。只有要学的量才需要梯度：`w1` 和 `w2`。",
    },
  },
  {
    id: "undefined-gradient",
    rung: 2,
    file: "2-undefined-gradient.py",
    kind: "error",
    error: { name: "NameError", message: "name 'grad_w1' is not defined" },
    title: { en: "A name from the rung before", zh: "上一级留下的名字" },
    explain: {
      en: "A slip from the lecture: `grad_w1` belonged to rung 1, where it was computed by hand. Now `backward()` puts the gradient into the tensor itself: `w1.grad`. (And before the next step it wants `w1.grad.zero_()`.)",
      zh: "课上的一处笔误：`grad_w1` 是第 1 级手算时的变量。现在 `backward()` 把梯度存进张量自己：`w1.grad`。（下一步之前还要 `w1.grad.zero_()`。）",
    },
  },
  {
    id: "tabs-and-spaces",
    rung: 2,
    file: "2-tabs-and-spaces.py",
    kind: "error",
    error: {
      name: "TabError",
      message: "inconsistent use of tabs and spaces in indentation",
    },
    title: { en: "It looks aligned", zh: "看上去是对齐的" },
    explain: {
      en: "A slip from the lecture: some lines are indented with tabs, others with spaces. Python will not guess how wide a tab is. Indent with four spaces everywhere, and let the editor do it for you.",
      zh: "课上的一处笔误：有的行用制表符缩进，有的行用空格。Python 不会去猜一个制表符有多宽。统一用四个空格缩进，并让编辑器代劳。",
    },
  },
  {
    id: "forgot-zero-grad",
    rung: 2,
    file: "2-forgot-zero-grad.py",
    kind: "silent",
    title: { en: "It falls, and then it rises", zh: "先降后升" },
    explain: {
      en: "`backward()` adds to `.grad`, it does not replace it. Without `w1.grad.zero_()` and `w2.grad.zero_()` each step goes along the sum of all gradients so far, too far and too late. Set both to zero after the update, inside `no_grad`.",
      zh: "`backward()` 是往 `.grad` 里累加，而不是替换。没有 `w1.grad.zero_()` 和 `w2.grad.zero_()`，每一步走的都是以往所有梯度之和，越走越过头。更新之后，在 `no_grad` 里把两者清零。",
    },
  },
  {
    id: "update-recorded",
    rung: 2,
    file: "2-update-recorded.py",
    kind: "error",
    error: {
      name: "RuntimeError",
      message: "a leaf Variable that requires grad is being used in an in-place operation.",
    },
    title: { en: "Changing what is being recorded", zh: "改动正在记账的量" },
    explain: {
      en: "`w1` is a leaf of the graph: it was not computed from anything. Overwriting it with `-=` while autograd records would make it depend on itself. The update is not part of the function we differentiate, so put it into `with torch.no_grad():`.",
      zh: "`w1` 是计算图的叶子，不由别的量算出。在自动求导记账时用 `-=` 改写它，就成了自己依赖自己。更新并不属于要求导的函数，应放进 `with torch.no_grad():`。",
    },
  },
  {
    id: "new-weights",
    rung: 2,
    file: "2-new-weights.py",
    kind: "error",
    error: {
      name: "TypeError",
      message: "unsupported operand type(s) for *: 'float' and 'NoneType'",
    },
    title: { en: "The first step works", zh: "第一步是好的" },
    explain: {
      en: "`w1 = w1 - …` makes a new tensor and calls it `w1`. It is a result, no longer a leaf, and only leaves are given a `.grad`; so in the second step `w1.grad` is `None`. Change the tensor in place instead: `w1 -= …` within `torch.no_grad()`, then `w1.grad.zero_()`.",
      zh: "`w1 = w1 - …` 造了一个新张量，再把它叫作 `w1`。它是运算结果，不再是叶子，而只有叶子才有 `.grad`；所以第二步里 `w1.grad` 是 `None`。应当原地修改：在 `torch.no_grad()` 里写 `w1 -= …`，然后 `w1.grad.zero_()`。",
    },
  },
  {
    id: "new-weights-no-grad",
    rung: 2,
    file: "2-new-weights-no-grad.py",
    kind: "error",
    error: {
      name: "RuntimeError",
      message: "element 0 of tensors does not require grad and does not have a grad_fn",
    },
    title: { en: "Weights that forgot their task", zh: "忘了任务的权重" },
    explain: {
      en: "Inside `no_grad` the new tensor made by `w1 = w1 - …` does not require a gradient. In the second step nothing is recorded any more, and `loss` has nothing to go back to. `w1 -= …` changes the old tensor, which keeps `requires_grad=True`.",
      zh: "在 `no_grad` 里，`w1 = w1 - …` 造出的新张量不需要梯度。到第二步已经什么都不记录，`loss` 无路可回。`w1 -= …` 改的是原来的张量，它仍然 `requires_grad=True`。",
    },
  },
  {
    id: "kept-losses",
    rung: 2,
    file: "2-kept-losses.py",
    kind: "silent",
    title: { en: "A list that grows heavy", zh: "越来越重的列表" },
    explain: {
      en: "`losses.append(loss)` keeps tensors, each with the graph it came from, and their mean is a tensor with a `grad_fn` again. In a long run that fills the memory. Keep the number: `losses.append(loss.item())`.",
      zh: "`losses.append(loss)` 存的是张量，每个都连着自己的计算图，求出的平均值也还带着 `grad_fn`。跑得久了会占满内存。只存数值即可：`losses.append(loss.item())`。",
    },
  },
  {
    id: "backward-again",
    rung: 2,
    file: "2-backward-again.py",
    kind: "error",
    error: {
      name: "RuntimeError",
      message:
        "Trying to backward through the graph a second time (or directly access saved tensors after they have already been freed). Saved intermediate values of the graph are freed when you call .backward() or autograd.grad(). Specify retain_graph=True if you need to backward through the graph a second time or if you need to access saved tensors after calling backward.",
    },
    title: { en: "Back through yesterday", zh: "又走了一遍昨天的路" },
    explain: {
      en: "`total` holds the losses of all steps, so its `backward()` also goes through the graphs of the steps before, and those are gone. Call `loss.backward()`, for this step only, and count with numbers: `total = total + loss.item()`. The advice in the message, `retain_graph=True`, would only hide the mistake.",
      zh: "`total` 含有此前每一步的损失，它的 `backward()` 会再走一遍以前各步的图，而那些图已经释放。只对这一步调用 `loss.backward()`，累计用数值：`total = total + loss.item()`。报错里建议的 `retain_graph=True` 在这里只会掩盖错误。",
    },
  },
  {
    id: "swapped-shape",
    rung: 2,
    file: "2-swapped-shape.py",
    kind: "error",
    error: {
      name: "RuntimeError",
      message: "mat1 and mat2 shapes cannot be multiplied (64x1000 and 100x1000)",
    },
    title: { en: "The wrong way round", zh: "写反了" },
    explain: {
      en: "For `x.mm(w1)` the columns of `x` must be as many as the rows of `w1`: `(N, D_in)` times `(D_in, H)` gives `(N, H)`. Here `w1` was made as `(H, D_in)`. The error names both shapes: compare the two numbers in the middle.",
      zh: "`x.mm(w1)` 要求 `x` 的列数等于 `w1` 的行数：`(N, D_in)` 乘 `(D_in, H)` 得 `(N, H)`。这里 `w1` 写成了 `(H, D_in)`。报错给出了两个形状，比一比中间的两个数就知道。",
    },
  },
  {
    id: "broadcast-loss",
    rung: 2,
    file: "2-broadcast-loss.py",
    kind: "silent",
    title: { en: "A loss that stays where it is", zh: "降不下去的损失" },
    explain: {
      en: "`x.mm(w)` has shape `(64, 1)` and `y` has `(64,)`; their difference has `(64, 64)`, every prediction minus every target. The best answer to that is the same value for all. Make the shapes equal: `y = y.reshape(64, 1)`, or `x.mv(w)` with a `w` of shape `(3,)`. (`nn.MSELoss` would warn you.)",
      zh: "`x.mm(w)` 的形状是 `(64, 1)`，`y` 的是 `(64,)`，相减得 `(64, 64)`：每个预测减每个目标。这样的损失，最好的答案只能是处处给同一个值。让形状一致：`y = y.reshape(64, 1)`，或让 `w` 的形状为 `(3,)` 再用 `x.mv(w)`。（`nn.MSELoss` 会给出警告。）",
    },
  },
  {
    id: "integer-weights",
    rung: 2,
    file: "2-integer-weights.py",
    kind: "error",
    error: {
      name: "RuntimeError",
      message: "Only Tensors of floating point and complex dtype can require gradients",
    },
    title: { en: "No slope between whole numbers", zh: "整数之间没有坡度" },
    explain: {
      en: "`torch.tensor([1, 0])` has dtype int64. A gradient says what a small change would do, and integers do not change a little. Write the numbers with a point, `[1.0, 0.0]`, or give `dtype=torch.float32`.",
      zh: "`torch.tensor([1, 0])` 的类型是 int64。梯度说的是微小变化带来的影响，而整数没有微小变化。把数写成小数 `[1.0, 0.0]`，或指定 `dtype=torch.float32`。",
    },
  },
  {
    id: "zero-weights",
    rung: 2,
    file: "2-zero-weights.py",
    kind: "silent",
    title: { en: "Nothing moves", zh: "一动不动" },
    explain: {
      en: "With `w1` and `w2` all zero, every hidden unit is 0, so `w2` gets no gradient; and what reaches `w1` is multiplied by `w2`, which is 0. The network starts at a point with no slope. Start from random weights: `torch.randn`.",
      zh: "`w1` 和 `w2` 全为零时，隐藏单元全是 0，`w2` 得不到梯度；传到 `w1` 的梯度又乘上了为 0 的 `w2`。网络恰好从没有坡度的地方出发。用随机权重 `torch.randn` 开始。",
    },
  },
  {
    id: "many-outputs",
    rung: 3,
    file: "3-many-outputs.py",
    kind: "error",
    error: {
      name: "RuntimeError",
      message: "grad can be implicitly created only for scalar outputs",
    },
    title: { en: "The gradient of which one?", zh: "求哪一个的梯度？" },
    explain: {
      en: "`y` has three values, and a gradient belongs to one. Make one number of them first, `y.sum().backward()`, or say how much each counts: `y.backward(torch.ones(3))`, which is the same.",
      zh: "`y` 有三个值，而梯度是对一个数求的。先把它们变成一个数：`y.sum().backward()`；或说明每个值占多少：`y.backward(torch.ones(3))`，两者结果相同。",
    },
  },
  {
    id: "gradient-in-between",
    rung: 3,
    file: "3-gradient-in-between.py",
    kind: "silent",
    title: { en: "A gradient that was not kept", zh: "没留下的梯度" },
    explain: {
      en: "Only leaves keep their gradient. `h` is a result on the way, and its gradient is passed on and dropped, so `h.grad` is `None`. (PyTorch prints a warning.) If you want to look at it, say so before `backward()`: `h.retain_grad()`.",
      zh: "只有叶子保留梯度。`h` 是中间结果，它的梯度传下去就丢掉了，所以 `h.grad` 是 `None`（PyTorch 会给出警告）。想看的话，在 `backward()` 之前写上 `h.retain_grad()`。",
    },
  },
  {
    id: "backward-twice",
    rung: 3,
    file: "3-backward-twice.py",
    kind: "error",
    error: {
      name: "RuntimeError",
      message:
        "Trying to backward through the graph a second time (or directly access saved tensors after they have already been freed). Saved intermediate values of the graph are freed when you call .backward() or autograd.grad(). Specify retain_graph=True if you need to backward through the graph a second time or if you need to access saved tensors after calling backward.",
    },
    title: { en: "The way back is gone", zh: "回去的路没了" },
    explain: {
      en: "`backward()` frees the values it needed, to save memory. To go back again, compute `y` again; that is what a training loop does in each step. `y.backward(retain_graph=True)` the first time would keep them, and then `w.grad` would be 2: gradients add up.",
      zh: "为了省内存，`backward()` 用完就释放中间值。要再求一次，就把 `y` 再算一遍，训练循环的每一步正是这样。若第一次写 `y.backward(retain_graph=True)` 则会保留，那时 `w.grad` 会变成 2：梯度是累加的。",
    },
  },
  {
    id: "to-numpy",
    rung: 3,
    file: "3-to-numpy.py",
    kind: "error",
    error: {
      name: "RuntimeError",
      message:
        "Can't call numpy() on Tensor that requires grad. Use tensor.detach().numpy() instead.",
    },
    title: { en: "Out of autograd's sight", zh: "离开自动求导的视线" },
    explain: {
      en: "`w.numpy()` would be an array sharing the weights' memory, and what NumPy does to it, autograd could not record. Say that you mean it: `w.detach().numpy()`. The gradient does not itself require a gradient, so `w.grad.numpy()` was fine.",
      zh: "`w.numpy()` 得到的数组与权重共用内存，而 NumPy 对它做了什么，自动求导无从记录。请明说：`w.detach().numpy()`。梯度本身不再需要梯度，所以 `w.grad.numpy()` 没有问题。",
    },
  },
  {
    id: "graph-cut",
    rung: 3,
    file: "3-graph-cut.py",
    kind: "error",
    error: {
      name: "RuntimeError",
      message: "element 0 of tensors does not require grad and does not have a grad_fn",
    },
    title: { en: "A cut in the graph", zh: "断开的计算图" },
    explain: {
      en: "`item()` gives a plain number, and a number does not remember where it came from. `torch.tensor(…)` then starts a new, unconnected tensor. Stay with tensors until after `backward()`: `h = w * x`.",
      zh: "`item()` 给出普通的数，数不记得自己从哪里来；`torch.tensor(…)` 又从头造了一个毫无联系的张量。`backward()` 之前一直用张量计算：`h = w * x`。",
    },
  },
];
