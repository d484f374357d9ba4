/**
 * What each rung's page says. In the texts, words between backticks are code; where the languages of the
 * programs differ, each has its own text.
 */

/**
 * @typedef {string | { py: string, js: string }} ByCode
 * @typedef {{ fresh: ByCode, change: ByCode, expect: ByCode }} LessonText what is new, what to change, what
 *   to expect
 */

/** By the lesson's id. @type {Record<string, { zh: LessonText, en: LessonText }>} */
export const texts = {
  numpy: {
    en: {
      fresh:
        "A two-layer network with nothing but arrays: the forward pass, the loss, and every gradient written out with the chain rule. Each line of the backward pass answers one line of the forward pass, in reverse order.",
      change: {
        py: "Set `learning_rate` to `1e-7` (slow), then to `1e-5` (too far: NaN). Leave out the line `grad_h[h < 0] = 0`: the gradient is now wrong, yet the loss still falls and nothing complains. That is the trouble with gradients by hand.",
        js: "Set `learning_rate` to `1e-7` (slow), then to `1e-5` (too far: NaN). Leave out the line `grad_h.set(h.lt(0), 0)`: the gradient is now wrong, yet the loss still falls and nothing complains. That is the trouble with gradients by hand.",
      },
      expect:
        "The loss falls from about 26 million to 0.00007 in 500 steps. There are more weights than data, so the network learns its random targets by heart.",
    },
    zh: {
      fresh:
        "只用数组搭一个两层网络：前向计算、损失，以及按链式法则逐行写出的全部梯度。反向的每一行都对应前向的一行，只是顺序相反。",
      change: {
        py: "把 `learning_rate` 改成 `1e-7`（太慢），再改成 `1e-5`（步子太大：NaN）。删掉 `grad_h[h < 0] = 0` 这一行：梯度已经错了，损失却照样下降，也不报错。手写梯度的麻烦就在这里。",
        js: "把 `learning_rate` 改成 `1e-7`（太慢），再改成 `1e-5`（步子太大：NaN）。删掉 `grad_h.set(h.lt(0), 0)` 这一行：梯度已经错了，损失却照样下降，也不报错。手写梯度的麻烦就在这里。",
      },
      expect: "500 步内损失从约 2600 万降到 0.00007。权重比数据多得多，网络把随机目标“背”了下来。",
    },
  },
  tensor: {
    en: {
      fresh: {
        py: "The backward pass is gone. Tensors with `requires_grad=True` record what is done to them, and `loss.backward()` fills in `w1.grad` and `w2.grad`. The update stands in `no_grad`, because it is not part of the function we differentiate.",
        js: "The backward pass is gone. Tensors with `requires_grad: true` record what is done to them, and `loss.backward()` fills in `w1.grad` and `w2.grad`. The update stands in `no_grad`, because it is not part of the function we differentiate.",
      },
      change:
        "Leave out `w1.grad.zero_()`: gradients add up from step to step, the loss falls at first and then explodes. Write `grad_w1` instead of `w1.grad`, a slip from the lecture, and read the error.",
      expect:
        "Another generator, so other random numbers than in rung 1, and the same shape of curve: from 29 million to about 0.00003. Below 0.01 or so, float32 rounding begins to show.",
    },
    zh: {
      fresh: {
        py: "反向计算的代码不见了。带 `requires_grad=True` 的张量会记录对它做过的运算，`loss.backward()` 自动填好 `w1.grad` 和 `w2.grad`。更新权重放在 `no_grad` 里，因为它不属于要求导的函数。",
        js: "反向计算的代码不见了。带 `requires_grad: true` 的张量会记录对它做过的运算，`loss.backward()` 自动填好 `w1.grad` 和 `w2.grad`。更新权重放在 `no_grad` 里，因为它不属于要求导的函数。",
      },
      change:
        "删掉 `w1.grad.zero_()`：梯度一步步累加，损失先降后爆。把 `w1.grad` 写成 `grad_w1`（课上的一处笔误），看看报错。",
      expect:
        "随机数生成器与第 1 级不同，数值也就不同，但曲线形状一样：从 2900 万降到约 0.00003。降到 0.01 以下时，float32 的舍入误差开始显现。",
    },
  },
  autograd: {
    en: {
      fresh:
        "The same machinery on three numbers, small enough to check in your head. `y = w * x + b` becomes a graph; `backward()` starts from dy/dy = 1 and multiplies local derivatives on the way down.",
      change: {
        py: "Let y be `w * x * x + b`: dy/dx becomes 2·w·x = 4. Call `y.backward()` twice and see why the graph is gone after the first time.",
        js: "Let y be `w.mul(x).mul(x).add(b)`: dy/dx becomes 2·w·x = 4. Call `y.backward()` twice and see why the graph is gone after the first time.",
      },
      expect: "dy/dw is the value of x, dy/dx is the value of w, and dy/db is 1.",
    },
    zh: {
      fresh:
        "同一套机制，只用三个数，心算就能验证。`y = w * x + b` 变成一张计算图；`backward()` 从 dy/dy = 1 出发，沿途乘上各个局部导数。",
      change: {
        py: "把 y 改成 `w * x * x + b`：dy/dx 变为 2·w·x = 4。连续调用两次 `y.backward()`，看看为什么第一次之后图就没有了。",
        js: "把 y 改成 `w.mul(x).mul(x).add(b)`：dy/dx 变为 2·w·x = 4。连续调用两次 `y.backward()`，看看为什么第一次之后图就没有了。",
      },
      expect: "dy/dw 等于 x 的值，dy/dx 等于 w 的值，dy/db 等于 1。",
    },
  },
  nn: {
    en: {
      fresh:
        "`nn.Linear` keeps its own weight and bias and draws them itself, `nn.Sequential` chains layers, and `model.parameters()` hands over all of them, so that one loop updates any network.",
      change:
        "Raise `learning_rate` from `1e-6` to `1e-4`, and the loss reaches 0.00001. Put a second `nn.Linear(H, H), nn.ReLU()` in the middle; the loop need not change.",
      expect:
        "A slow, almost straight line from 628 to 457. `Linear` starts with small weights, so the loss begins 40,000 times lower than before, and the old learning rate is now far too timid.",
    },
    zh: {
      fresh:
        "`nn.Linear` 自带权重和偏置并自行初始化，`nn.Sequential` 把层串起来，`model.parameters()` 一次交出全部参数，于是一个循环就能更新任何网络。",
      change:
        "把 `learning_rate` 从 `1e-6` 提高到 `1e-4`，损失能到 0.00001。在中间再加一层 `nn.Linear(H, H), nn.ReLU()`，训练循环不用改。",
      expect:
        "一条缓缓下降、近乎笔直的线：从 628 到 457。`Linear` 的初始权重很小，起始损失只有之前的四万分之一，原来的学习率就显得太保守了。",
    },
  },
  optim: {
    en: {
      fresh:
        "The update rule becomes an object: `zero_grad`, `backward`, `step`. `nn.init.normal_` draws large weights again, as in rung 2. The lecture runs this in one session after rung 4, so the program first repeats those 500 steps (the biases keep what they learned) and then prints the same numbers.",
      change: {
        py: "Replace `Adam` with `SGD` and `lr=1e-6`; or leave `Adam` and use `lr=1e-2`. Both go all the way down. Keep the curves to compare them.",
        js: "Replace `Adam` with `SGD` and `lr: 1e-6`; or leave `Adam` and use `lr: 1e-2`. Both go all the way down. Keep the curves to compare them.",
      },
      expect:
        "From 23.9 million only down to 5.1 million. Adam moves each weight by about `lr` per step, whatever the size of the gradient, and these weights are large: 500 steps of 0.0001 cannot go far.",
    },
    zh: {
      fresh:
        "更新规则变成一个对象：`zero_grad`、`backward`、`step`。`nn.init.normal_` 像第 2 级那样重新取较大的权重。课上这一级接着第 4 级在同一进程里运行，所以程序先重做那 500 步（偏置保留学到的值），这样打印的数字才一致。",
      change: {
        py: "把 `Adam` 换成 `SGD`，`lr=1e-6`；或者保留 `Adam`，用 `lr=1e-2`。两种都能一路降到底。勾上“保留曲线”比一比。",
        js: "把 `Adam` 换成 `SGD`，`lr: 1e-6`；或者保留 `Adam`，用 `lr: 1e-2`。两种都能一路降到底。勾上“保留曲线”比一比。",
      },
      expect:
        "从 2390 万只降到 510 万。无论梯度多大，Adam 每步大约只移动 `lr` 那么多，而这里权重很大：500 个 0.0001 走不远。",
    },
  },
  module: {
    en: {
      fresh: {
        py: "A class that inherits from `nn.Module`: layers made in `__init__` are found by `parameters()` by themselves, and `forward` is plain code, free to branch and loop. The four lines before the class repeat the random draws of rungs 4 and 5, so that the initial weights are the lecture's.",
        js: "A class that extends `nn.Module`: layers made in the constructor are found by `parameters()` by themselves, and `forward` is plain code, free to branch and loop. The four lines before the class repeat the random draws of rungs 4 and 5, so that the initial weights are the lecture's.",
      },
      change: {
        py: "Let H be 10 in line 4: too few units to learn everything by heart, and the loss stays near 190. Try `lr=1e-2` and watch it jump. Give the network a third layer.",
        js: "Let H be 10 in line 5: too few units to learn everything by heart, and the loss stays near 190. Try `lr: 1e-2` and watch it jump. Give the network a third layer.",
      },
      expect: {
        py: "From 634 to 1e-11 in 350 steps. The start is small, as in rung 4, and Adam with `lr=1e-3` suits it. At the bottom only rounding noise is left, so there the digits differ from PyTorch's.",
        js: "From 634 to 1e-11 in 350 steps. The start is small, as in rung 4, and Adam with `lr: 1e-3` suits it. At the bottom only rounding noise is left, so there the digits differ from PyTorch's.",
      },
    },
    zh: {
      fresh: {
        py: "写一个继承 `nn.Module` 的类：在 `__init__` 里建的层会被 `parameters()` 自动找到，`forward` 就是普通代码，可以随意分支和循环。类前面的四行重复第 4、5 级取过的随机数，好让初始权重与课上相同。",
        js: "写一个继承 `nn.Module` 的类：构造函数里建的层会被 `parameters()` 自动找到，`forward` 就是普通代码，可以随意分支和循环。类前面的四行重复第 4、5 级取过的随机数，好让初始权重与课上相同。",
      },
      change: {
        py: "把第 4 行的 H 改成 10：单元太少，背不下全部目标，损失停在 190 左右。试试 `lr=1e-2`，看它上蹿下跳。再给网络加第三层。",
        js: "把第 5 行的 H 改成 10：单元太少，背不下全部目标，损失停在 190 左右。试试 `lr: 1e-2`，看它上蹿下跳。再给网络加第三层。",
      },
      expect: {
        py: "350 步内从 634 降到 1e-11。起点像第 4 级一样小，配 `lr=1e-3` 的 Adam 正合适。到底部只剩舍入噪声，数字就与 PyTorch 不再逐位相同。",
        js: "350 步内从 634 降到 1e-11。起点像第 4 级一样小，配 `lr: 1e-3` 的 Adam 正合适。到底部只剩舍入噪声，数字就与 PyTorch 不再逐位相同。",
      },
    },
  },
};
