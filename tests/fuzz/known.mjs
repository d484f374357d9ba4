/**
 * Differences that are known and reported, each with its reason; every run prints how many it met. A rule
 * that a mended engine no longer needs is taken out.
 *
 * @type {{ why: string, statement: RegExp, theirs: RegExp, ours: RegExp }[]}
 */
export const KNOWN = /** @type {[string, RegExp, RegExp, RegExp][]} */ ([
  // By decision
  ["a name gradlet does not have, and says so", /./, /./, /(is|are) not in gradlet/],
  [
    "gradlet has no float16 and int8, NumPy's results for booleans",
    /./,
    /np (f16|it8)\[|np.float16|np.int8|'int8'/,
    /./,
  ],
  [
    "a number as a loss's target: PyTorch's Python stumbles",
    /F\.\w+\(/,
    /AttributeError|nll_loss_nd|tuple index/,
    /must be Tensor/,
  ],

  // Reported: tensors
  [
    "& | ^: the dtype is judged before the shapes",
    /[&|^]/,
    /The size of tensor a/,
    /bitwise_\w+_cpu/,
  ],
  ["whether in-place comparisons want a gradient", /\.[lgen][etq]_\(/, /^\w+g\[/, /^[\w(]+\[/],
  [
    "functions that PyTorch does not have for a dtype",
    /special\.round|F\.softmax|F\.batch_norm|\.trace/,
    /not implemented for '(Long|Bool|Int)'/,
    /./,
  ],
  ["huber_loss of mixed dtypes", /huber_loss/, /Found dtype|can't be cast/, /./],
  ["batch_norm's gradient of nothing", /batch_norm/, /^\(None\)/, /invalid gradient/],
  ["batch_norm's check of its means", /batch_norm/, /running_mean should contain/, /^!/],
  [
    "which of two checks comes first",
    /embedding|nll_loss|linear|std\(|movedim/,
    /^!(IndexError|TypeError|RuntimeError): (Dimension (specified|out)|std\(\)|mat2 must|expected target)/,
    /./,
  ],
  ["pos_weight that wants a gradient", /pos_weight/, /is not differentiable with respect/, /./],
  [
    "signatures that PyTorch reads more strictly",
    /prod|flip|tile|sort|log_softmax/,
    /^!TypeError/,
    /./,
  ],
]).map(([why, statement, theirs, ours]) => ({ why, statement, theirs, ours }));
