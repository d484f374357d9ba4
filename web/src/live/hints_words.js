/**
 * The words of the advice for errors. The key is also the anchor of the mistake in the documentation.
 * Where the languages write code differently, each has its own text.
 */

/** @typedef {import("../cell/words.js").Lang} Lang */
/** @typedef {string | { py: string, js: string }} ByCode */

/** @type {Record<string, Record<Lang, ByCode>>} */
export const WORDS = {
  // Names
  grad: {
    en: "Did you mean {name}.grad? backward() puts each tensor's gradient there.",
    zh: "是不是想写 {name}.grad？backward() 把每个张量的梯度放在那里。",
  },
  meant: { en: "Did you mean {name}?", zh: "是不是想写 {name}？" },
  attribute: { en: "Did you mean .{name}?", zh: "是不是想写 .{name}？" },
  importName: {
    en: "Write {name} at the beginning of the program.",
    zh: "在程序开头写上 {name}。",
  },
  otherName: {
    en: {
      py: "That is JavaScript; Python writes {name}.",
      js: "That is Python; JavaScript writes {name}.",
    },
    zh: {
      py: "这是 JavaScript 的写法；Python 写作 {name}。",
      js: "这是 Python 的写法；JavaScript 写作 {name}。",
    },
  },
  otherLanguage: {
    en: {
      py: "This program is JavaScript. Switch the language to JavaScript to run it.",
      js: "This program is Python. Switch the language to Python to run it.",
    },
    zh: {
      py: "这是一段 JavaScript 程序：把语言切换到 JavaScript 再运行。",
      js: "这是一段 Python 程序：把语言切换到 Python 再运行。",
    },
  },
  unknown: {
    en: "Nothing with this name exists here: is it spelled as where it was made?",
    zh: "这里没有叫这个名字的东西：和定义处的拼写一致吗？",
  },
  beforeUse: {
    en: "It is made further down: move that line above this one.",
    zh: "它在更下面才定义：把那一行移到这一行之前。",
  },
  noAttribute: {
    en: {
      py: "Is the name after the dot right, and is what stands before it what you think? print(type(x)) tells.",
      js: "Is the name after the dot right, and is what stands before it what you think? console.log(x) tells.",
    },
    zh: {
      py: "点号后面的名字写对了吗？前面的东西真是你以为的吗？用 print(type(x)) 看看。",
      js: "点号后面的名字写对了吗？前面的东西真是你以为的吗？用 console.log(x) 看看。",
    },
  },
  selfMissing: {
    en: {
      py: "Is it kept as self.{name} in __init__? {name} alone is gone when the function ends.",
      js: "Is it kept as this.{name} in the constructor? {name} alone is gone when the function ends.",
    },
    zh: {
      py: "在 __init__ 里写成 self.{name} 了吗？只写 {name}，函数一结束就没了。",
      js: "在构造函数里写成 this.{name} 了吗？只写 {name}，函数一结束就没了。",
    },
  },
  twice: {
    en: "This name is made twice: give one of them another name, or leave out its const or let.",
    zh: "这个名字定义了两次：给其中一个换个名字，或去掉它的 const、let。",
  },
  constant: {
    en: "This name was made with const; use let, or an in-place method such as sub_().",
    zh: "这个名字用 const 定义，不能重新赋值；改用 let，或用 sub_() 这样的原地方法。",
  },

  // Shapes and kinds of values
  shapes: {
    en: {
      py: "In a product the columns of the left must be the rows of the right. Print the shapes: print(x.shape).",
      js: "In a product the columns of the left must be the rows of the right. Print the shapes: console.log(x.shape).",
    },
    zh: {
      py: "做矩阵乘法时，左边的列数要等于右边的行数。打印形状看看：print(x.shape)。",
      js: "做矩阵乘法时，左边的列数要等于右边的行数。打印形状看看：console.log(x.shape)。",
    },
  },
  broadcast: {
    en: {
      py: "The shapes do not fit together: compared from the right, sizes must be equal, or one of them 1. Print them: print(x.shape).",
      js: "The shapes do not fit together: compared from the right, sizes must be equal, or one of them 1. Print them: console.log(x.shape).",
    },
    zh: {
      py: "形状对不上：从右往左比，各维大小要相等，或其中一个是 1。打印形状看看：print(x.shape)。",
      js: "形状对不上：从右往左比，各维大小要相等，或其中一个是 1。打印形状看看：console.log(x.shape)。",
    },
  },
  oneElement: {
    en: "Only a tensor of one element is a number. Use .sum() or .mean() first, or .tolist() for all of them.",
    zh: "只有一个元素的张量才能当数用。先 .sum() 或 .mean()，要全部就用 .tolist()。",
  },
  manyTruths: {
    en: {
      py: "A tensor of many elements is neither true nor false. Did you forget to make something first (loss_fn = nn.MSELoss()), or to use .all() or .any()?",
      js: "A tensor of many elements is neither true nor false. Use .all() or .any().",
    },
    zh: {
      py: "多个元素的张量无所谓真假。是不是忘了先创建（loss_fn = nn.MSELoss()），或者该用 .all()、.any()？",
      js: "多个元素的张量无所谓真假。请用 .all() 或 .any()。",
    },
  },
  wholeNumbers: {
    en: {
      py: "These are whole numbers. Write 1.0 instead of 1 where you mean floating point.",
      js: "These are whole numbers. Give { dtype: torch.float32 } where you mean floating point.",
    },
    zh: {
      py: "这里是整数。要用浮点数，就把 1 写成 1.0。",
      js: "这里是整数。要用浮点数，就加上 { dtype: torch.float32 }。",
    },
  },
  classes: {
    en: "Classes are whole numbers: torch.tensor([0, 2, 1]), or classes.long().",
    zh: "类别要用整数：torch.tensor([0, 2, 1])，或 classes.long()。",
  },
  types: {
    en: "These two kinds of value do not go together. str(…) makes a text of a number, float(…) a number of a text.",
    zh: "这两种值不能这样运算。str(…) 把数变成文字，float(…) 把文字变成数。",
  },
  noneOperand: {
    en: {
      py: "One of the two is None: a gradient before backward(), or what a function without return gives.",
      js: "One of the two is null or undefined: a gradient before backward(), or what a function without return gives.",
    },
    zh: {
      py: "其中一个是 None：可能是 backward() 之前的梯度，也可能是没有 return 的函数的结果。",
      js: "其中一个是 null 或 undefined：可能是 backward() 之前的梯度，也可能是没有 return 的函数的结果。",
    },
  },
  operators: {
    en: "JavaScript cannot redefine + - * / for tensors: write {method} instead.",
    zh: "JavaScript 不能为张量重新定义 + - * /：请改写成 {method}。",
  },

  // Gradients
  noGraph: {
    en: {
      py: "Nothing was recorded for backward(): do the weights have requires_grad=True, and is the loss computed outside no_grad?",
      js: "Nothing was recorded for backward(): do the weights have requires_grad: true, and is the loss computed outside no_grad?",
    },
    zh: {
      py: "没有可供 backward() 的记录：权重设了 requires_grad=True 吗？损失是在 no_grad 之外算的吗？",
      js: "没有可供 backward() 的记录：权重设了 requires_grad: true 吗？损失是在 no_grad 之外算的吗？",
    },
  },
  inPlaceLeaf: {
    en: {
      py: "Change weights inside with torch.no_grad(): so that the change is not recorded.",
      js: "Change weights inside torch.no_grad(() => { … }) so that the change is not recorded.",
    },
    zh: {
      py: "修改权重要放在 with torch.no_grad(): 里面，这样修改才不会被记录。",
      js: "修改权重要放在 torch.no_grad(() => { … }) 里面，这样修改才不会被记录。",
    },
  },
  secondTime: {
    en: "backward() uses its graph up. Compute the loss anew before each backward().",
    zh: "backward() 会用掉计算图。每次 backward() 之前都要重新计算损失。",
  },
  notScalar: {
    en: "backward() starts from one number: make the loss one with .sum() or .mean().",
    zh: "backward() 要从一个数出发：用 .sum() 或 .mean() 把损失变成一个数。",
  },
  detach: {
    en: "Leave the graph first: x.detach().numpy().",
    zh: "先脱离计算图：x.detach().numpy()。",
  },
  gradNone: {
    en: {
      py: "A gradient is None before backward(), and for tensors without requires_grad.",
      js: "A gradient is null before backward(), and for tensors without requires_grad.",
    },
    zh: {
      py: "在 backward() 之前，或没有 requires_grad 的张量，其梯度为 None。",
      js: "在 backward() 之前，或没有 requires_grad 的张量，其梯度为 null。",
    },
  },

  // Calls
  nothing: {
    en: {
      py: "What stands before the dot is None. Did a function not return anything?",
      js: "What stands before the dot is null or undefined. Did a function not return anything, or is a name before it misspelt?",
    },
    zh: {
      py: "点号前面是 None。是不是有函数没有 return？",
      js: "点号前面是 null 或 undefined。是不是有函数没有 return，或者前面的名字拼错了？",
    },
  },
  notCallable: {
    en: {
      py: "What stands before the parentheses is no function: is a name used twice, or a * missing?",
      js: "What stands before the parentheses is no function: is a name used twice, or a method misspelt?",
    },
    zh: {
      py: "括号前面的不是函数：是不是名字重复了，或者漏写了 *？",
      js: "括号前面的不是函数：是不是名字重复了，或者方法名写错了？",
    },
  },
  noCall: {
    en: "{name} is a value and not a function: leave out the parentheses.",
    zh: "{name} 是一个值，不是函数：去掉后面的括号。",
  },
  callIt: {
    en: "A method without parentheses is the method itself: write model.parameters(), not model.parameters.",
    zh: "方法不带括号就是方法本身：写 model.parameters()，不是 model.parameters。",
  },
  makeIt: {
    en: "With parentheses a class makes an object: nn.ReLU(), not nn.ReLU.",
    zh: "类加上括号才会创建对象：写 nn.ReLU()，不是 nn.ReLU。",
  },
  lossFirst: {
    en: {
      py: "Make the loss first: loss_fn = nn.MSELoss(), then loss_fn(y_pred, y).",
      js: "Make the loss first: const loss_fn = nn.MSELoss(), then loss_fn(y_pred, y).",
    },
    zh: {
      py: "先创建损失函数：loss_fn = nn.MSELoss()，再调用 loss_fn(y_pred, y)。",
      js: "先创建损失函数：const loss_fn = nn.MSELoss()，再调用 loss_fn(y_pred, y)。",
    },
  },
  newClass: {
    en: "A class of your own is made with new: write new {name}(…).",
    zh: "自己写的类要用 new 创建：写 new {name}(…)。",
  },
  superFirst: {
    en: {
      py: "Call super().__init__() first in __init__.",
      js: "Call super() first in the constructor.",
    },
    zh: { py: "在 __init__ 里先调用 super().__init__()。", js: "在构造函数里先调用 super()。" },
  },
  noParameters: {
    en: {
      py: "The model has no parameters: are the layers attributes (self.linear1 = …), and not in a plain list?",
      js: "The model has no parameters: are the layers attributes (this.linear1 = …), and not in a plain array?",
    },
    zh: {
      py: "模型没有参数：层是作为属性存放的吗（self.linear1 = …）？放在普通列表里是找不到的。",
      js: "模型没有参数：层是作为属性存放的吗（this.linear1 = …）？放在普通数组里是找不到的。",
    },
  },
  forward: {
    en: {
      py: "The method that computes must be called forward: check its spelling and its indentation.",
      js: "The method that computes must be called forward: check its spelling, and that it is inside the class.",
    },
    zh: {
      py: "负责计算的方法必须叫 forward：检查拼写和缩进。",
      js: "负责计算的方法必须叫 forward：检查拼写，并看它是否写在类里面。",
    },
  },

  // What a page has not
  noModule: {
    en: "Only torch, numpy, matplotlib.pyplot and small modules such as math, random and time are here.",
    zh: "这里只有 torch、numpy、matplotlib.pyplot，以及 math、random、time 等小模块。",
  },
  module: {
    en: 'Only import … from "gradlet" is possible here; everything of torch is in it.',
    zh: '这里只能 import … from "gradlet"；torch 的全部内容都在其中。',
  },
  export: { en: "Leave out the word export.", zh: "去掉 export 即可。" },
  noInput: {
    en: "A program here cannot ask: write the value into the program.",
    zh: "这里的程序不能读取输入：请把值直接写进程序。",
  },
  noPage: {
    en: "A program here cannot reach the page. console.log(…) prints, and two numbers in a line make a point of the chart.",
    zh: "这里的程序碰不到网页。用 console.log(…) 打印；一行打印两个数就是图上的一个点。",
  },
  overflow: {
    en: "The numbers have grown beyond all floats: the steps are probably too large. Try a smaller learning rate.",
    zh: "数值越来越大，超出了浮点数的范围：多半是步子太大，把学习率改小试试。",
  },
  stack: { en: "A function calls itself without end.", zh: "有函数在没完没了地调用自己。" },
  memory: {
    en: "Too big for a web page: use smaller sizes.",
    zh: "对网页来说太大了：请把尺寸改小。",
  },
  engine: {
    en: "Check the connection and press Run again.",
    zh: "请检查网络，然后再点“运行”。",
  },
  crash: {
    en: "The program's worker was ended by the browser, perhaps for want of memory.",
    zh: "浏览器结束了程序的工作线程，可能是内存不足。",
  },
  full: {
    en: "Does a loop put something into a list, a string or a chain of objects without end? Keep only what is needed, and press Run again.",
    zh: "是不是有循环在不停地往列表、字符串或一串对象里放东西？只保留需要的，再点“运行”。",
  },
  frame: {
    en: "Programs run in a sandboxed frame. Press Run again; if this stays, the page that holds this one does not allow frames.",
    zh: "程序在沙箱框架里运行。请再点“运行”；如果仍然出错，就是所在的网页不允许框架。",
  },
  flood: {
    en: "Print, draw or clear less often, for example every hundredth step.",
    zh: "请少输出、少画图、少清屏，例如每一百步一次。",
  },

  // How it is written
  syntax: {
    en: {
      py: "Look for a missing bracket, quote, comma or colon here or in the line above.",
      js: "The program did not start. Look for a missing bracket, quote or comma here or in the line above.",
    },
    zh: {
      py: "请检查这一行或上一行是否少了括号、引号、逗号或冒号。",
      js: "程序没有运行。请检查这一行或上一行是否少了括号、引号或逗号。",
    },
  },
  colon: {
    en: "Lines with if, for, while, def, class and with end with a colon.",
    zh: "if、for、while、def、class、with 这些行要以冒号结尾。",
  },
  indent: {
    en: "Lines of one block begin in the same column; a block is indented by four spaces.",
    zh: "同一个代码块的各行要左对齐；代码块缩进四个空格。",
  },
  tabs: {
    en: "Some of these lines begin with a tab, others with spaces. Use spaces everywhere.",
    zh: "这些行有的用 Tab 开头，有的用空格。请全部改用空格。",
  },
  fullWidth: {
    en: "This is not the character of the keyboard's English layout. Type {name} instead.",
    zh: "这是中文（全角）标点。切换到英文输入法，改成 {name}。",
  },
  invisible: {
    en: "There is an invisible character here, perhaps from copying. Delete the space and type it anew.",
    zh: "这里有个看不见的字符，多半是复制来的。把空格删掉重新输入。",
  },
  equals: {
    en: {
      py: "= gives a value to a name; == compares.",
      js: "= gives a value to a name; === compares.",
    },
    zh: { py: "= 是赋值，== 才是比较。", js: "= 是赋值，=== 才是比较。" },
  },
  bracket: { en: "Every bracket needs its partner.", zh: "每个括号都要成对。" },
  quote: {
    en: "A text ends with the same quote it begins with, in the same line.",
    zh: "字符串要在同一行内用相同的引号结束。",
  },
  printCall: { en: "In Python 3: print(x).", zh: "Python 3 写作 print(x)。" },
};
