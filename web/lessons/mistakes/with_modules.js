/** Programs with a mistake to find: rungs 4 to 6, layers, optimizers and modules. */

/** @type {import("./index.js").Mistake[]} */
export const withModules = [
  {
    id: "layer-sizes",
    rung: 4,
    file: "4-layer-sizes.py",
    kind: "error",
    error: {
      name: "RuntimeError",
      message: "mat1 and mat2 shapes cannot be multiplied (64x100 and 10x100)",
    },
    title: { en: "Layers that do not fit together", zh: "接不上的两层" },
    explain: {
      en: "`nn.Linear(in, out)`: what one layer gives, the next must take. The first gives `H` values, so the second is `nn.Linear(H, D_out)`; here it is the other way round. In the error, `64x100` is the batch that arrived.",
      zh: "`nn.Linear(输入, 输出)`：前一层给多少，后一层就要收多少。第一层给出 `H` 个值，第二层就该是 `nn.Linear(H, D_out)`，这里写反了。报错中的 `64x100` 是送到这一层的那批数据。",
    },
  },
  {
    id: "no-parentheses",
    rung: 4,
    file: "4-no-parentheses.py",
    kind: "error",
    error: {
      name: "TypeError",
      message: "torch.nn.modules.activation.ReLU is not a Module subclass",
    },
    title: { en: "The recipe instead of the layer", zh: "给的是图纸，不是层" },
    explain: {
      en: "`nn.ReLU` is the class, `nn.ReLU()` makes a layer of it. `Sequential` wants layers. (The message means: not an object of such a class.)",
      zh: "`nn.ReLU` 是类，`nn.ReLU()` 才造出一层。`Sequential` 要的是层。（报错的意思是：它不是这种类的对象。）",
    },
  },
  {
    id: "loss-not-made",
    rung: 4,
    file: "4-loss-not-made.py",
    kind: "error",
    error: {
      name: "RuntimeError",
      message: "Boolean value of Tensor with more than one value is ambiguous",
    },
    title: { en: "A puzzling message", zh: "看不懂的报错" },
    explain: {
      en: "`nn.MSELoss(…)` makes a loss function; what stands in the parentheses are its settings. It took the predictions for a setting and asked whether they are true. First make it, then call it: `loss_fn = nn.MSELoss()`, then `loss_fn(model(x), y)`.",
      zh: "`nn.MSELoss(…)` 是在造一个损失函数，括号里是它的选项。于是它把预测值当成了选项，去问“是真还是假”。先造，再调用：`loss_fn = nn.MSELoss()`，然后 `loss_fn(model(x), y)`。",
    },
  },
  {
    id: "float-classes",
    rung: 4,
    file: "4-float-classes.py",
    kind: "error",
    error: {
      name: "RuntimeError",
      message: "expected target dtype to be Long or Byte, but got Float",
    },
    title: { en: "Class number one and a half", zh: "第一点五类" },
    explain: {
      en: "`CrossEntropyLoss` wants to know the number of the right class, and that is a whole number, an int64 (“Long”). Write `torch.tensor([0, 2, 1, 2])`, or turn what you have into integers: `classes.long()`.",
      zh: "`CrossEntropyLoss` 要的是正确类别的编号，那是整数，即 int64（“Long”）。写成 `torch.tensor([0, 2, 1, 2])`，或把已有的转成整数：`classes.long()`。",
    },
  },
  {
    id: "softmax-twice",
    rung: 4,
    file: "4-softmax-twice.py",
    kind: "silent",
    title: { en: "It learns, but with the brake on", zh: "踩着刹车学" },
    explain: {
      en: "`CrossEntropyLoss` contains the softmax already. With an `nn.Softmax` before it everything is squeezed twice: the loss cannot get below about 0.55, and the gradients are weak. Let the model end with `nn.Linear`.",
      zh: "`CrossEntropyLoss` 里已经含有 softmax。前面再加 `nn.Softmax` 就压了两遍：损失到不了约 0.55 以下，梯度也弱。让模型以 `nn.Linear` 结尾即可。",
    },
  },
  {
    id: "no-activation",
    rung: 4,
    file: "4-no-activation.py",
    kind: "silent",
    title: { en: "Two layers that are one", zh: "两层等于一层" },
    explain: {
      en: "A linear layer after a linear layer is a linear layer: the two matrices multiply into one, and depth has gained nothing. It is the `nn.ReLU()` in between that lets the network bend.",
      zh: "线性层接线性层，还是线性层：两个矩阵乘成一个，加深毫无所得。是中间的 `nn.ReLU()` 让网络能够弯曲。",
    },
  },
  {
    id: "init-in-string",
    rung: 5,
    file: "5-init-in-string.py",
    kind: "silent",
    title: { en: "Lines that never run", zh: "从未执行的代码" },
    explain: {
      en: "A slip from the lecture: what stands between triple quotes is a string. Python makes it and throws it away, and the two `nn.init.normal_` never run. The loss starts at 628, with the small weights of `nn.Linear`, instead of many millions. To switch lines off use `#`; to run them, take the quotes away.",
      zh: "课上的一处笔误：三引号之间是一个字符串，Python 造出它就丢掉了，两行 `nn.init.normal_` 从未执行。损失从 628 开始，用的是 `nn.Linear` 的小权重，而不是上千万。要停用代码请用 `#`；要让它执行，去掉引号。",
    },
  },
  {
    id: "optimizer-too-early",
    rung: 5,
    file: "5-optimizer-too-early.py",
    kind: "silent",
    title: { en: "Looking after the old weights", zh: "照看着旧权重" },
    explain: {
      en: "The optimizer holds the parameters it was given. Afterwards the layers were replaced by new ones, which it has never seen; it goes on updating the old. First finish the model, then make the optimizer. (`nn.init.normal_` alone would have been fine: it changes weights in place.)",
      zh: "优化器记住的是交给它的那些参数。之后层被换成了新的，它从未见过，还在更新旧的。先把模型搭好，再创建优化器。（只用 `nn.init.normal_` 则没有问题，它是原地修改权重。）",
    },
  },
  {
    id: "zero-before-step",
    rung: 5,
    file: "5-zero-before-step.py",
    kind: "silent",
    title: { en: "Erased before it was read", zh: "没看就擦掉了" },
    explain: {
      en: "`zero_grad()` stands between `backward()` and `step()`, so `step()` finds no gradient. The order is: `zero_grad()`, `backward()`, `step()`.",
      zh: "`zero_grad()` 放在了 `backward()` 和 `step()` 之间，`step()` 就没有梯度可用。顺序是：`zero_grad()`、`backward()`、`step()`。",
    },
  },
  {
    id: "step-not-called",
    rung: 5,
    file: "5-step-not-called.py",
    kind: "silent",
    title: { en: "Named, not called", zh: "提到了，没调用" },
    explain: {
      en: "`optimizer.step` without parentheses only names the method; Python looks it up and does nothing with it. Write `optimizer.step()`.",
      zh: "没有括号的 `optimizer.step` 只是提到这个方法，Python 找到它，然后什么也不做。应写 `optimizer.step()`。",
    },
  },
  {
    id: "parameters-not-called",
    rung: 5,
    file: "5-parameters-not-called.py",
    kind: "error",
    error: { name: "TypeError", message: "'method' object is not iterable" },
    title: { en: "The method instead of its result", zh: "给的是方法，不是结果" },
    explain: {
      en: "`model.parameters` is a method; the parameters come when it is called: `model.parameters()`. The optimizer wanted to go through them one by one, that is, to iterate.",
      zh: "`model.parameters` 是方法，调用它才得到参数：`model.parameters()`。优化器要逐个遍历（iterate）这些参数，所以这样报错。",
    },
  },
  {
    id: "forgot-super",
    rung: 6,
    file: "6-forgot-super.py",
    kind: "error",
    error: {
      name: "AttributeError",
      message: "cannot assign module before Module.__init__() call",
    },
    title: { en: "Before the house was built", zh: "房子还没盖好" },
    explain: {
      en: "`nn.Module` keeps lists of its layers and parameters, and they are made in its own `__init__`. Call it first: `super().__init__()`.",
      zh: "`nn.Module` 用几张表登记各层和参数，这些表在它自己的 `__init__` 里建立。先调用它：`super().__init__()`。",
    },
  },
  {
    id: "layers-in-a-list",
    rung: 6,
    file: "6-layers-in-a-list.py",
    kind: "error",
    error: { name: "ValueError", message: "optimizer got an empty parameter list" },
    title: { en: "Hidden in a list", zh: "藏在列表里" },
    explain: {
      en: "A Module finds the layers assigned to its attributes, but it does not look into ordinary lists. Use the list made for that: `nn.ModuleList([…])`.",
      zh: "Module 会登记赋给属性的层，但不会去翻普通列表。用专门的列表：`nn.ModuleList([…])`。",
    },
  },
  {
    id: "forward-misspelled",
    rung: 6,
    file: "6-forward-misspelled.py",
    kind: "error",
    error: {
      name: "NotImplementedError",
      message: 'Module [TwoLayerNet] is missing the required "forward" function',
    },
    title: { en: "One letter", zh: "差一个字母" },
    explain: {
      en: "`model(x)` calls the method named `forward`. Here it is called `foward`, an ordinary method nobody asks for. Look closely at the name.",
      zh: "`model(x)` 会调用名叫 `forward` 的方法。这里写成了 `foward`，成了没人调用的普通方法。仔细看看名字。",
    },
  },
  {
    id: "forgot-return",
    rung: 6,
    file: "6-forgot-return.py",
    kind: "error",
    error: {
      name: "TypeError",
      message: "unsupported operand type(s) for -: 'NoneType' and 'Tensor'",
    },
    title: { en: "Computed and not handed over", zh: "算了，没交出来" },
    explain: {
      en: "A function without `return` gives `None`, and `None` minus a tensor makes no sense. End `forward` with `return y_pred`.",
      zh: "没有 `return` 的函数返回 `None`，而 `None` 减张量没有意义。在 `forward` 末尾写上 `return y_pred`。",
    },
  },
  {
    id: "forgot-self",
    rung: 6,
    file: "6-forgot-self.py",
    kind: "error",
    error: {
      name: "AttributeError",
      message: "'TwoLayerNet' object has no attribute 'linear2'",
    },
    title: { en: "Gone when __init__ ends", zh: "__init__ 一结束就没了" },
    explain: {
      en: "`linear1 = …` is a variable of the function and ends with it. What the object shall keep must be put into the object: `self.linear1 = …` and `self.linear2 = …`.",
      zh: "`linear1 = …` 只是函数里的变量，函数结束就没了。要让对象留住它，就存进对象：`self.linear1 = …`、`self.linear2 = …`。",
    },
  },
  {
    id: "forgot-eval",
    rung: 6,
    file: "6-forgot-eval.py",
    kind: "silent",
    title: { en: "Two answers to one question", zh: "同一个问题，两个答案" },
    explain: {
      en: "While training, `Dropout` switches off half of the units at random, each time others. For using the network tell it so: `model.eval()`; and `model.train()` before training goes on.",
      zh: "训练时 `Dropout` 每次随机关掉一半单元。使用网络时要告诉它：`model.eval()`；继续训练前再 `model.train()`。",
    },
  },
];
