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
  [
    "one int for a tuple of ints",
    /(flip|tile|rot90|matrix_norm)\(/,
    /must be tuple of ints, not int|matrix_norm\(\) received an invalid combination/,
    /./,
  ],
  [
    "unbiased, keepdim and correction that PyTorch wants in other signatures",
    /(std|var)(_mean)?\(/,
    /received an invalid combination/,
    /./,
  ],
  ["spacing=None beside dims", /gradient\(.*spacing=None/, /received an invalid combination/, /./],
  [
    "a dtype in the place of _stacklevel, which PyTorch takes and forgets",
    /F\.(log_softmax|softmax|softmin)\(\w, -?\d, torch/,
    /./,
    /^!TypeError/,
  ],

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
  ["poles by reflection in rounded sines", /gamma\(/, /e\+(1[3-9]|3\d)/, /inf/],
  ["Bessel functions of infinity", /\bi[01]\(/, /nan/, /inf/],
  ["integers that require a gradient", /\] = /, /(i64|bol)g\[/, /(i64|bol)\[/],
  ["histograms that require a gradient", /histogram\(/, /^\(f\d\dg/, /^\(f\d\d\[/],
  ["vander's powers, which PyTorch writes in place", /vander\(/, /^f\d\d\[|in-?place/, /./],
  ["what is written while it is read", /^(\w)\.masked_scatter_\(\w, \1\)|^a \S+= v$/, /^\w/, /^\w/],
  [
    "an element written over itself, whose strides alone differ",
    /^(\w)\[.*\] = [a-z]$/,
    /some elements of the input tensor/,
    /^\w+\[[\dx]+\] /,
  ],
  [
    "the sign of a NaN, which is the processor's",
    /signbit|copysign/,
    /^np bol|^np f/,
    /^np bol|^np f/,
  ],
  ["a place beyond a dimension of size 1", /take_along_dim/, /^\w/, /out of bounds/],
]).map(([why, statement, theirs, ours]) => ({ why, statement, theirs, ours }));
