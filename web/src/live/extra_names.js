/**
 * What of Python's library few programs name, and so is loaded for those alone: by file, the modules in it and words other
 * than a module's own name that need it (`nn.LazyLinear` is in torch/nn/lazy.py). A module's own name is not told by
 * "!", where many programs say it of something else.
 *
 * @type {Record<string, Record<string, string>>}
 */
export const EXTRA = {
  "vision.js": { PIL: "", matplotlib: "add_images?|add_figure", mpl_toolkits: "", torchvision: "" },
  "python-modules.js": {
    IPython: "display|get_ipython",
    "_collections/abc": "",
    argparse: "",
    ast: "",
    bisect: "",
    csv: "",
    dataclasses: "NamedTuple",
    datetime: "strftime|asctime|ctime",
    enum: "",
    fnmatch: "",
    glob: "",
    gzip: "",
    heapq: "",
    inspect: "__code__",
    logging: "",
    matplotlib_inline: "",
    pathlib: "",
    pickle: "",
    pprint: "",
    safetensors: "",
    shutil: "",
    statistics: "",
    tempfile: "",
    textwrap: "",
    timeit: "",
    tqdm: "",
    traceback: "",
    unicodedata: "",
    "torch/amp": "autocast|GradScaler",
    "torch/autograd/functional": "!jacobian|hessian|[vj]vp|v?hvp|vhp",
    "torch/cuda/amp": "",
    "torch/distributions": "",
    "torch/func": "vmap",
    "torch/jit": "",
    "torch/nn/lazy": "Lazy\\w+|Uninitialized\\w+",
    "torch/nn/parameter": "!nn\\.parameter|nn\\s+import\\s+parameter",
    "torch/nn/transformer": "Transformer\\w*|MultiheadAttention",
    "torch/nn/utils/_old_norms": "weight_norm|spectral_norm|remove_\\w+_norm",
    "torch/nn/utils/parametrizations": "weight_norm|spectral_norm|orthogonal",
    "torch/nn/utils/parametrize": "parametrizations|weight_norm|spectral_norm",
    "torch/nn/utils/rnn": "\\w*pack\\w*|(?:un)?pad_sequence",
    "torch/optim/_schedules": "swa_utils|LBFGS|lr_scheduler",
    "torch/optim/lbfgs": "LBFGS",
    "torch/optim/lr_scheduler": "",
    "torch/optim/swa_utils": "",
    "torch/profiler": "",
    "torch/autograd/profiler": "",
    "torch/testing": "",
    "torch/utils/checkpoint": "",
    "torch/utils/tensorboard": "SummaryWriter",
  },
};

/** The file that a module of the library lies in, or null for what is always there. @param {string} path "torch/nn/lazy.py" */
export function extraOf(path) {
  for (const [file, modules] of Object.entries(EXTRA)) {
    for (const module of Object.keys(modules)) {
      if (path === `${module}.py` || path.startsWith(`${module}/`)) return file;
    }
  }
  return null;
}

/** Where a file's script puts its value. @param {string} file */
export const globalOf = (file) => `__gradlet_${file.replace(/\W/g, "_")}`;

/** By file, the words that need it; who imports by a name that is computed needs all. */
const WORDS = Object.entries(EXTRA).map(([file, modules]) => {
  const words = Object.entries(modules).flatMap(([module, more]) => {
    const own = module.slice(module.lastIndexOf("/") + 1);
    return more.startsWith("!") ? more.slice(1) : [own, ...(more ? [more] : [])];
  });
  const all = new Set(["__import__", "importlib", "import_module", ...words]);
  return /** @type {const} */ ([file, new RegExp(`\\b(?:${[...all].join("|")})\\b`)]);
});

/** The files whose modules programs name. @param {string[]} texts @returns {string[]} */
export const extraFor = (texts) =>
  WORDS.filter(([, word]) => texts.some((text) => word.test(text))).map(([file]) => file);
