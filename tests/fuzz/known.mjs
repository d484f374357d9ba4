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

  // Reported: plain Python
  [
    "places and sizes beyond 32 bits: another error",
    /./,
    /^/,
    /OverflowError: overflow converting long int to machine word/,
  ],
  ["the same where CPython refuses", /./, /OverflowError: (Python int too large|cannot fit)/, /./],
  ["what has no hash, asked of an empty dict's pop", /\.pop\(/, /./, /TypeError: unhashable type/],
  ["list.insert far before the first place", /inserted\(/, /./, /./],

  // Reported: tensors
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
  [
    "keywords that PyTorch wants only together with others",
    /(sum|mean|std|var|hamming_window|kaiser_window|matrix_norm|gradient|rot90)\(/,
    /^!TypeError: \w+\(\) (received an invalid combination|missing \d)|^!TypeError: rot90/,
    /./,
  ],
  [
    "a dtype in the place of _stacklevel, which PyTorch takes and forgets",
    /F\.(log_softmax|softmax|softmin)\(\w, -?\d, torch/,
    /./,
    /^!TypeError/,
  ],

  ["soft_margin_loss's gradient where the target is bool", /soft_margin_loss/, /Negation/, /./],

  // By decision, and PyTorch's own weakness, or the memory behind a tensor
  ["options of printing that mean nothing", /set_printoptions/, /^None/, /^!ValueError/],
  [
    "what PyTorch's Python uses before it looks at the types",
    /lp_pool|max_unpool|hardtanh|group_norm|multi_head|trunc_normal/,
    /norm_type must|tuple index|min_val cannot|Bool inputs|division by zero|should be unbatched|embedding dimension/,
    /^!/,
  ],
  ["init.eye_ of elements that lie in one place", /eye_\(/, /^\w/, /single memory location/],
  ["a root of an order that float32 cannot tell from 0", /normalize\(\w, 0\.0000/, /./, /./],
  ["norms whose powers float32 does not hold", /norm\(/, /\] (0\.|inf)$/, /e[+-]\d\d/],
  ["the ranks that LAPACK's gelsy finds", /lstsq\(.*, (1|0\.5|2)\)/, /i64/, /i64/],
  ["the rounding of a window's ends", /hann_window/, /e-08/, /^f32/],
  [
    "a number for a tensor, over which PyTorch's Python stumbles",
    /tensordot|gaussian_nll_loss|multilabel_soft|binary_cross_entropy|cdist|grid_sample|instance_norm|embedding|multi_head/,
    /./,
    /^!TypeError: \w+\(\):? (argument '\w+' \(position \d+\) must be Tensor|received)/,
  ],
  ["means of infinity by Welford's update", /(std|var)_mean\(/, /nan/, /inf/],
  ["poles by reflection in rounded sines", /gamma\(/, /e\+(1[5-9]|3\d)/, /inf/],
  ["i0 of infinity", /\bi0\(/, /nan/, /inf/],
  ["integers that require a gradient", /\] = /, /(i64|bol)g\[/, /(i64|bol)\[/],
  ["histograms that require a gradient", /histogram\(/, /^\(f\d\dg/, /^\(f\d\d\[/],
  ["vander's powers, which PyTorch writes in place", /vander\(/, /^f\d\d\[|in-?place/, /./],
  ["what is written while it is read", /^(\w)\.masked_scatter_\(\w, \1\)|^a \S+= v$/, /^\w/, /^\w/],
  [
    "an element written over itself, whose strides alone differ",
    /^(\w)\[.*\] = \1$/,
    /some elements of the input tensor/,
    /^\w+\[(1x)*\d+\] /,
  ],
  ["a place beyond a dimension of size 1", /take_along_dim/, /^\w/, /out of bounds/],
]).map(([why, statement, theirs, ours]) => ({ why, statement, theirs, ours }));
