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
    "no ufunc of gradlet's has out= or reduce",
    /out=|\.reduce\(/,
    /./,
    /keyword argument 'out'|attribute 'reduce'/,
  ],
  ["torch.linalg takes one matrix", /linalg/, /./, /batches of matrices/],
  [
    "a number as a loss's target: PyTorch's Python stumbles",
    /F\.\w+\(/,
    /AttributeError|nll_loss_nd|tuple index/,
    /must be Tensor/,
  ],

  // Reported: tensors
  ["& | ^ of integers and their errors", /[&|^]/, /./, /bitwise_\w+_cpu/],
  [
    "whether // and in-place comparisons want a gradient",
    /\/\/|floor_divide|\.[lgen][etq]_\(/,
    /g\[/,
    /^[\w(]+\[/,
  ],
  [
    "fills and self-copies of expanded memory",
    /= |copy_|fill_|constant_|ones_|zeros_/,
    /^[a-z(]/,
    /^!RuntimeError: unsupported operation/,
  ],
  ["writes whose source overlaps their target", /= |_\(/, /some elements of the input tensor/, /./],
  ["True > tensor", /^(True|False) [<>]/, /^bol|^np bol/, /not supported between/],
  ["number @ tensor is a TypeError", /@/, /unsupported operand/, /matmul/],
  ["a dimension named twice", /\(/, /appears multiple times/, /./],
  [
    "two ellipses; the dimension an index error names",
    /\.\.\.|\[/,
    /^(f32|!IndexError: index)/,
    /^!IndexError: (an index can|index)/,
  ],
  [
    "the end of the message of a write that does not fit",
    /\] = /,
    /The expanded size of the tensor \(0\)/,
    /The expanded size of the tensor \(0\)/,
  ],
  [
    "functions that PyTorch does not have for a dtype",
    /\(/,
    /not implemented for '(Long|Bool|Int)'/,
    /./,
  ],
  ["huber_loss of mixed dtypes", /huber_loss/, /./, /./],
  ["bool ** bool", /\*\*|pow/, /./, /"pow" not implemented for 'Bool'/],
  ["batch_norm's gradient of nothing, its weights' checks", /batch_norm/, /./, /./],
  [
    "which of two checks comes first",
    /embedding|nll_loss|linear|index_add_|scatter|trace|std\(|movedim|layer_norm/,
    /^!/,
    /./,
  ],
  ["pos_weight that wants a gradient", /pos_weight/, /^!/, /./],
  [
    "signatures that PyTorch reads more strictly",
    /prod|flip|tile|view_as|sort|log_softmax/,
    /^!TypeError/,
    /./,
  ],
  ["logsumexp over nothing", /logsumexp/, /-inf/, /amax/],

  // Reported: NumPy
  ["messages of einsum, broadcast_to and vdot", /einsum|broadcast_to|vdot/, /^!/, /^!/],
  ["tensordot's kind and messages", /tensordot/, /./, /./],
  ["nanmean's dtype of nothing", /nanmean/, /^np f32.0/, /^np f64.0/],
]).map(([why, statement, theirs, ours]) => ({ why, statement, theirs, ours }));
