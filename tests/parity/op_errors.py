"""Wrong calls for make_op_expected.py, and where our words are not those of PyTorch 1.13."""

ERRORS = [
    'add f@2,3 f@4', 'add f@2,3 f@2,4', 'sub b@2 b@2', 'sub f@2 b@2', 'add i@2 i@2 1.5',
    'add f@2,3,4 f@2,2,4', 'neg b@2', 'pow i@2 -1', 'pow b@2 b@2', 'floor_divide b@2 b@2',
    'remainder b@2 b@2', 'floor_divide i@2 0', 'remainder i@2 0', 'div i@2 i@2 up',
    'div i@2 0 trunc', 'addcdiv i@2 i@2 i@2', 'addcmul b@2 b@2 b@2', 'abs b@2', 'relu b@2',
    'floor b@2', 'ceil b@2', 'round b@2', 'trunc b@2', 'clamp f@2', 'add_ i@2 f@2', 'mul_ b@2 i@2',
    'div_ i@2 i@2', 'add_ f@2 f@3,2', 'add_ f@3 f@2', 'where b@2 f@2 f@3', 'where f@2 f@2 f@2',
    'masked_fill f@2 i@2 1', 'masked_fill f@2 b@2 f@2', 'masked_fill f@2 b@3 1',
    'mse_loss i@2 i@2', 'mse_loss f@2 f@2 avg', 'mse_loss f@2 f@3',
    'smooth_l1_loss f@2 f@2 mean -1', 'huber_loss f@2 f@2 mean 0', 'nll_loss f@3,4 i@2',
    'nll_loss f@3,4 i@3=0,1,5', 'nll_loss f@3,4 i@3=0,1,-1', 'nll_loss f@3,4 f@3',
    'nll_loss f@ i@=0', 'nll_loss f@4 i@2', 'cross_entropy f@3,4 f@3', 'cross_entropy f@3,4 i@2',
    'cross_entropy f@3,4 i@3,1', 'cross_entropy f@3,4 i@3,4', 'cross_entropy f@3,4 f@3,5',
    'cross_entropy f@3,4 i@=1', 'cross_entropy f@2,3,4 i@2,3', 'cross_entropy i@3,4 i@3',
    'cross_entropy f@2,3 i@2=0,1 f@2', 'cross_entropy f@2,3 i@2 - -100 avg',
    'cross_entropy f@2,3 f@2,3 - 1', 'cross_entropy f@2,3 i@2 - -100 mean 2',
    'binary_cross_entropy f@2=2,0.5 f@2=1,1', 'binary_cross_entropy f@2=1,0 f@1=1',
    'binary_cross_entropy f@2=1,0 i@2', 'binary_cross_entropy_with_logits f@2,3 f@3',
    'binary_cross_entropy_with_logits f@2 i@2', 'softmax f@2,3 2', 'softmax i@2 0',
    'log_softmax i@2,2 0', 'logsumexp f@2 1', 'leaky_relu i@2', 'elu i@2', 'gelu i@2',
    'softplus i@2', 'silu i@2', 'gelu f@2 abc', 'dropout f@2 1.5',
    'lerp i@2 i@2 0.5', 'lerp f@2 d@2 0.5', 'isclose f@2 i@2', 'sort f@2,3 2', 'topk f@2,3 4',
    'topk f@2,3 -1', 'flip f@2,3 [0,0]', 'flip f@2,3 2', 'roll f@2,3 [1,1] 0', 'roll f@2 1 5',
    'repeat f@2,3 2', 'repeat f@2,3 [2,-1]', 'tril f@2', 'diagonal f@2,3 0 0 0', 'diagonal f@2',
    'diag f@2,2,2', 'diag f@', 'trace f@2', 'trace b@2,2', 'meshgrid ( f@2 ) a',
    'movedim f@2,3 [0,1] [1]', 'movedim f@2,3 [0,0] [1,0]', 'cumprod f@2 1', 'one_hot i@2=0,-1',
    'one_hot i@2=0,2 2', 'one_hot f@2', 'one_hot i@0=', 'bincount i@2=0,-1', 'bincount f@2',
    'bincount i@2,2=0,1,1,1', 'bincount i@2=0,2 f@3', 'bincount i@1=0 - -1', 'normalize f@3',
    'scatter_ f@2,3 1 i@2=0,1 1', 'scatter_ f@2,3 1 i@1,1=5 1', 'scatter_ f@2,3 1 f@1,1 1',
    'scatter_ f@2,3 0 i@1,4=0,0,0,0 f@1,4', 'scatter_ f@2,3 1 i@1,2=0,1 f@1,1',
    'scatter_ f@2,3 1 i@1,2=0,1 d@1,2', 'scatter_add_ f@2,3 1 i@1,2=0,1 d@1,2',
    'index_add_ f@2,3 0 i@2=0,1 f@3,3', 'index_add_ f@2,3 0 i@2=0,2 f@2,3',
    'index_add_ f@2,3 0 i@2=0,1 d@2,3',
    'mm f@2,3 f@2,3', 'mm f@3 f@3,2', 'mm f@2,3 f@3', 'mm f@2,3 d@3,2', 'mm b@2,2 b@2,2',
    'addmm f@2 f@2,3 f@2,2', 'addmm f@3 f@2,3 f@3,2', 'addmm d@2 f@2,3 f@3,2', 'bmm f@2,3 f@2,3,2',
    'bmm f@2,2,3 f@2,2,3', 'bmm f@2,2,3 f@3,3,2', 'bmm f@1,1,1 d@1,1,1', 'mv f@2,3 f@2',
    'mv f@3 f@3', 'mv f@2,3 d@3', 'dot f@2 f@3', 'dot f@2,2 f@2', 'dot f@2 d@2', 'outer f@2,2 f@2',
    'matmul f@ f@2', 'matmul f@2,3 f@2,3', 'matmul f@2,2,3 f@3,3,2', 'matmul f@2,3 d@3,2',
    'linear f@2,3 f@2,4', 'linear f@2,3 f@2,4 f@2',
    'linalg_det f@2,3', 'linalg_det f@3', 'linalg_inv f@2,3', 'linalg_inv d@2,2=1,2,2,4',
    'linalg_solve d@2,2=1,2,2,4 d@2', 'linalg_solve d@2,2 d@3', 'linalg_solve d@2,2 f@2',
    'linalg_inv i@2,2', 'linalg_svdvals f@3', 'linalg_qr f@3', 'linalg_qr i@2,2',
    'linalg_qr f@2,2 abc', 'linalg_norm f@2,2,2 1', 'linalg_norm f@2,2 3', 'linalg_svdvals i@2,2',
    'sum f@2,3 2', 'sum f@2,3 [0,0]', 'sum f@2,3 [0,-2]', 'mean i@2', 'mean f@2,3 -3', 'var i@2',
    'std i@2', 'max f@0', 'max f@2,0 1', 'amax f@2,0 1', 'amin f@0', 'argmax f@0', 'argmax f@2,0 1',
    'min f@2 1', 'norm i@2', 'cumsum f@2 1',
    'view f@2,3 [4]', 'view f@2,3 [-1,-1]', 'view f@2,3 [-1,4]', 'view f@2,3 [-2,3]',
    'view f@0,3 [-1,0]', 'reshape f@2,3 [5]', 'flatten f@2,3 1 0', 'squeeze f@2 1',
    'unsqueeze f@2 2', 'transpose f@2,3 0 2', 't f@2,2,2', 'permute f@2,3 [0]',
    'permute f@2,3 [0,0]',
    'permute f@2,3 [0,2]', 'expand f@2,3 [3]', 'expand f@2,3 [2,4]', 'expand f@3 [-1,3]',
    'select f@2,3 0 2', 'select f@ 0 0', 'select f@2 1 0', 'slice f@ 0 0 1',
    'narrow f@3 0 2 2', 'narrow f@3 0 4 0', 'narrow f@3 0 0 -1', 'as_strided f@3 [2,2] [1]',
    'as_strided f@3 [2,2] [2,2]', 'as_strided f@3 [2] [-1]', 'cat ( f@2 f@ )', 'cat ( f@2,2 f@2 )',
    'cat ( f@2,2 f@2,3 )', 'cat ( f@2 ) 1', 'stack ( f@2 f@3 )', 'stack ( f@2 ) 2', 'split f@ 1',
    'split f@3 -1', 'split f@3 0', 'chunk f@3 0', 'unbind f@2 1',
    'index f@2,3 < 2 >', 'index f@2,3 < 0 3 >', 'index f@2,3 < 0 0 0 >', 'index f@ < 0 >',
    'index f@2,3 < ::-1 >', 'index f@2,3 < i@1=2 >', 'index f@2,3 < b@3 >', 'index f@2,3 < f@2 >',
    'index f@4,3 < i@2=0,1 i@3=0,1,2 >', 'index_put_ f@4,3 < 0 > f@2',
    'index_put_ f@4,3 < i@2=0,1 > f@2', 'index_put_ f@3 < i@2=0,1 > d@2',
    'index_put_ f@3 < i@2=0,5 > f@2', 'masked_select f@2 i@2', 'index_select f@2,3 2 i@1=0',
    'index_select f@2,3 0 i@1,1=0', 'index_select f@2,3 0 f@1', 'index_select f@2,3 0 i@1=2',
    'gather f@2,3 0 i@2=0,1', 'gather f@2,3 0 i@1,4=0,0,0,0', 'gather f@2,3 1 i@1,1=3',
    'gather f@2 0 f@1', 'zeros [-1]', 'arange 0 5 0', 'arange 0 5 -1', 'arange 0 inf',
    'linspace 0 1 -1', 'eye -1', 'eye 2 -1', 'fill_ f@2 f@1', 'copy_ f@2 f@3', 'randint 3 3 [2]',
    'uniform_ f@2 2 1', 'uniform_ i@2', 'normal_ f@2 0 -1', 'normal_ i@2', 'bernoulli_ f@2 2',
    'randperm -1',
]

# (call) -> (what we raise, why).
MM = 'RuntimeError: expected m1 and m2 to have the same dtype, but got: float != double'
NEWER = 'the words of PyTorch 2'
DEVIATIONS = {
    ('mm', 'f@2,3 d@3,2'): (MM, NEWER),
    ('matmul', 'f@2,3 d@3,2'): (MM, NEWER),
    ('addmm', 'd@2 f@2,3 f@3,2'): (
        'RuntimeError: self and mat2 must have the same dtype, but got Double and Float', NEWER),
    ('mv', 'f@2,3 f@2'): (
        'RuntimeError: size mismatch, got input (2), mat (2x3), vec (2)', NEWER),
    ('masked_fill', 'f@2 i@2 1'): (
        'RuntimeError: masked_fill_ only supports boolean masks, but got mask with dtype long int',
        NEWER),
    ('masked_select', 'f@2 i@2'): (
        'RuntimeError: masked_select: expected BoolTensor for mask', NEWER),
    ('narrow', 'f@3 0 4 0'): (
        'IndexError: start out of range (expected to be in range of [-3, 3], but got 4)', NEWER),
    ('narrow', 'f@3 0 0 -1'): ('RuntimeError: narrow(): length must be non-negative.', NEWER),
    ('linalg_inv', 'd@2,2=1,2,2,4'): (
        'RuntimeError: linalg.inv: The diagonal element 2 is zero, the inversion could not be '
        'completed because the input matrix is singular.',
        'LinAlgError is a RuntimeError and has no class of its own here'),
    ('linalg_solve', 'd@2,2=1,2,2,4 d@2'): (
        'RuntimeError: torch.linalg.solve: The solver failed because the input matrix is singular.',
        'LinAlgError is a RuntimeError and has no class of its own here'),
    ('index', 'f@ < 0 >'): (
        'IndexError: invalid index of a 0-dim tensor. Use `tensor.item()` in Python or '
        '`tensor.item<T>()` in C++ to convert a 0-dim tensor to a number',
        "what PyTorch says to x[0]; the engine cannot tell it from the rarer x[0,]"),
}
