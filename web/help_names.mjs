/** Which names of modules are a program's business: not what the Python library needs itself. */

/** Modules that PyTorch has not: parts of those that it has. */
const PARTS = /^torch\.nn\.(containers|distance|lazy|module|transformer)$/;

/** In any module. */
const HELPERS = new Set(
  (
    "js checked missing fail always refusing none once places functions node " +
    "as_bytes resized sampled turning weights mode_of hexed rgb numbers color_of each base_seed " +
    "named_class annotated code dtypes binascii builtins io np argument weight_of norm_except_dim " +
    "module_path is_lazy options"
  ).split(" "),
);

/** What modules take from elsewhere, by name, and whose it is. @type {Record<string, RegExp>} */
const TAKEN = {
  OrderedDict: /^(collections|typing)$/,
  deque: /^collections$/,
  namedtuple: /^collections$/,
  fnmatchcase: /^fnmatch$/,
  deepcopy: /^copy$/,
  torch: /^$/,
  numpy: /^$/,
  sys: /^$/,
  nn: /^torch$/,
  F: /^$/,
  Names: /^$/,
  Tensor: /^torch$/,
  Parameter: /^(inspect|torch\.nn(\.parameter)?)$/,
  Module: /^torch\.nn$/,
  Size: /^torch$/,
  dtype: /^(torch|numpy)$/,
  device: /^torch(\.cuda)?$/,
  Any: /^typing/,
  Device: /^$/,
  fill: /^(torch|textwrap|matplotlib\.pyplot)$/,
  wrap: /^textwrap$/,
  number: /^numpy$/,
  Artist: /^matplotlib\.artist$/,
  Grid: /^$/,
  STYLES: /^$/,
  as_json: /^$/,
  CacheInfo: /^$/,
  Dataset: /^torch\.utils\.data/,
  Image: /^(PIL\.Image|IPython\.display)$/,
  make_layers: /^$/,
  BasicBlock: /^$/,
  Bottleneck: /^$/,
  InvertedResidual: /^$/,
  Scale: /^$/,
  Number: /^torch\.types$/,
  float32: /^(torch|numpy)$/,
  float64: /^(torch|numpy)$/,
  register_parametrization: /^torch\.nn\.utils\.parametrize$/,
  asarray: /^(torch|numpy)$/,
  UnpicklingError: /^pickle$/,
};

/** Of MicroPython, which Python has not. */
const INTERPRETER =
  /^(os\.(VfsPosix|ilistdir|u?mount)|time\.(sleep_.s|ticks_\w+)|sys\.(begin|elsewhere|native|print_exception|ps1|ps2)|gzip\.(DeflateIO|GZIP))$/;

/** @param {string} place such as "torch.nn" @param {string} name */
export function isPublic(place, name) {
  if (/^([A-Z]\w+|ndarray|list|str|dict)$/.test(place)) return true;
  if (HELPERS.has(name)) return false;
  if (Object.hasOwn(TAKEN, name) && !TAKEN[name].test(place)) return false;
  return !INTERPRETER.test(`${place}.${name}`);
}

/** @param {string} module */
export const isModule = (module) => !PARTS.test(module);
