/** The README of an exported project. */

/** @param {{ models: string[], data: string[], processes?: number }} about */
export function readme({ models, data, processes = 2 }) {
  const files = data.map((name) => `data/${name}.npy`).join(", ");
  return `# A program of gradlet, for several processes

    torchrun --nproc_per_node ${processes} train.py            trains from the start
    torchrun --nproc_per_node ${processes} train.py --resume   goes on from weights.safetensors
    python train.py                              in one process

It needs PyTorch 2 and NumPy. In train.py stand the program's own lines; gradlet_ddp.py shares each batch between the
processes (DistributedDataParallel, gloo) and says in its head what that does. Losses and prints are those of one process,
up to rounding; dropout and batch norm see a share of the batch alone. Where a model's rows depend on one another it says so
and stops.

weights.safetensors holds what the run in the page ended with: ${models.join(", ")}.
${data.length ? `${files}: the numbers the program made. Put your own of the same kind in their place.` : "The program makes its data itself."}

More processes than the machine has cores make it slower, and a small network is faster in one: sharing pays when a step
takes much longer than sending the gradients (a number for each parameter).

# gradlet 的程序，多进程版

    torchrun --nproc_per_node ${processes} train.py            从头训练
    torchrun --nproc_per_node ${processes} train.py --resume   从 weights.safetensors 接着训练
    python train.py                              单进程

需要 PyTorch 2 和 NumPy。train.py 是程序原来的代码；gradlet_ddp.py 把每一批数据分给各个进程
（DistributedDataParallel，gloo），文件开头说明了它做什么。损失和打印的内容与单进程相同（除舍入误差外）；
dropout 和 batch norm 只看到自己那一份。如果模型各行的结果互相依赖，程序会说明原因并停下。

weights.safetensors 是网页上运行结束时的权重：${models.join("、")}。
${data.length ? `${files}：程序生成的数据，可以换成自己的同类数据。` : "数据由程序自己生成。"}

进程数超过 CPU 核数反而更慢，小网络用单进程更快：只有当一步计算的时间远大于传送梯度（每个参数一个数）的时间，
多进程才划算。
`;
}
