"""The calls make_op_expected.py asks of PyTorch, and how our signatures map to its own."""

import torch
import torch.nn.functional as F

import op_cases_layers
from op_errors import DEVIATIONS, ERRORS  # noqa: F401 (read by make_op_expected.py)


def dtype(name):
    return getattr(torch, name) if isinstance(name, str) else name


def own(x):
    return x.clone()


def set_item(x, index, value, accumulate=False):
    x = own(x)
    if accumulate:
        return x.index_put_([i for i in index], value, accumulate=True)
    x[index] = value
    return x


def reduced(f):
    """f(x, dim, keepdim) where a missing dim must not be passed."""
    def call(x, dim=None, keepdim=False):
        return f(x) if dim is None else f(x, dim=dim, keepdim=keepdim)
    return call


def whole_or_dim(f):
    def call(x, dim=None, keepdim=False):
        return f(x) if dim is None else list(f(x, dim, keepdim))
    return call


def typed(f):
    def call(x, dim=None, keepdim=False, kind=None):
        if dim is None:
            return f(x, dtype=dtype(kind))
        return f(x, dim=dim, keepdim=keepdim, dtype=dtype(kind))
    return call


def seeded(f):
    torch.manual_seed(7)
    return f()


def norm(x, p=2, dim=None, keepdim=False):
    return torch.linalg.vector_norm(x, p, dim, keepdim)


UNARY = ['neg', 'square', 'exp', 'expm1', 'log', 'log1p', 'log2', 'log10', 'sqrt', 'rsqrt',
         'reciprocal', 'sin', 'cos', 'tan', 'sinh', 'cosh', 'tanh', 'atan', 'erf', 'sigmoid', 'abs',
         'sign', 'floor', 'ceil', 'round', 'trunc', 'relu']
BINARY = ['mul', 'floor_divide', 'remainder', 'pow', 'maximum', 'minimum', 'eq', 'ne', 'lt', 'le',
          'gt', 'ge']
CALLS = {name: getattr(torch, name) for name in UNARY + BINARY + [
    'logical_not', 'logical_and', 'logical_or', 'logical_xor', 'isnan', 'isinf', 'isfinite',
    'where', 'masked_fill', 'mm', 'bmm', 'mv', 'dot', 'outer', 'matmul', 'cumsum', 'flatten',
    'unsqueeze', 'transpose', 't', 'permute', 'select', 'narrow', 'as_strided', 'detach', 'cat',
    'stack', 'split', 'chunk', 'unbind', 'nonzero', 'masked_select', 'index_select', 'gather',
    'clone']}
CALLS |= {name: getattr(torch, name) for name in [
    'asin', 'acos', 'atan2', 'lerp', 'isclose', 'tril', 'triu', 'diagonal', 'diag', 'trace',
    'movedim', 'cumprod', 'count_nonzero', 'argsort', 'unique', 'vstack', 'hstack', 'tile']}
CALLS |= {
    'sort': lambda x, dim=-1, descending=False: list(
        torch.sort(x, dim=dim, descending=descending, stable=True)),
    'topk': lambda x, *more: list(torch.topk(x, *more)),
    'flip': lambda x, dims: x.flip(dims),
    'roll': lambda x, shifts, dims=None: torch.roll(x, shifts, dims) if dims is not None
        else torch.roll(x, shifts),
    'repeat': lambda x, n: x.repeat(n),
    'meshgrid': lambda x, indexing='ij': list(torch.meshgrid(x, indexing=indexing)),
    'normalize': F.normalize,
    'one_hot': F.one_hot,
    'bincount': lambda x, w=None, n=0: torch.bincount(x, w, n),
    'scatter_': lambda x, dim, i, src: own(x).scatter_(dim, i, src),
    'scatter_add_': lambda x, dim, i, src: own(x).scatter_add_(dim, i, src),
    'index_add_': lambda x, dim, i, src, alpha=1: own(x).index_add_(dim, i, src, alpha=alpha),
    'add': lambda x, y, alpha=1: torch.add(x, y, alpha=alpha),
    'sub': lambda x, y, alpha=1: torch.sub(x, y, alpha=alpha),
    'rsub': lambda x, y, alpha=1: torch.rsub(x, y, alpha=alpha),
    'div': lambda x, y, mode=None: torch.div(x, y, rounding_mode=mode) if mode else torch.div(x, y),
    'addcmul': lambda x, y, z, value=1: torch.addcmul(x, y, z, value=value),
    'addcdiv': lambda x, y, z, value=1: torch.addcdiv(x, y, z, value=value),
    'add_': lambda x, y, alpha=1: own(x).add_(y, alpha=alpha),
    'sub_': lambda x, y, alpha=1: own(x).sub_(y, alpha=alpha),
    'mul_': lambda x, y: own(x).mul_(y),
    'div_': lambda x, y: own(x).div_(y),
    'relu_': lambda x: own(x).relu_(),
    'copy_': lambda x, y: own(x).copy_(y),
    'fill_': lambda x, y: own(x).fill_(y),
    'zero_': lambda x: own(x).zero_(),
    'masked_fill_': lambda x, m, v: own(x).masked_fill_(m, v),
    'clamp': lambda x, low=None, high=None: torch.clamp(x, low, high),
    'clamp_min': torch.clamp_min,
    'clamp_max': torch.clamp_max,
    'threshold_backward': torch.ops.aten.threshold_backward,
    'mse_loss': lambda x, y, reduction='mean': F.mse_loss(x, y, reduction=reduction),
    'l1_loss': lambda x, y, r='mean': F.l1_loss(x, y, reduction=r),
    'huber_loss': lambda x, y, r='mean', d=1.0: F.huber_loss(x, y, r, d),
    'smooth_l1_loss': lambda x, y, r='mean', b=1.0: F.smooth_l1_loss(x, y, reduction=r, beta=b),
    'nll_loss': lambda x, y, w=None, i=-100, r='mean':
        F.nll_loss(x, y, w, ignore_index=i, reduction=r),
    'cross_entropy': lambda x, y, w=None, i=-100, r='mean', s=0.0:
        F.cross_entropy(x, y, w, ignore_index=i, reduction=r, label_smoothing=s),
    'binary_cross_entropy': lambda x, y, w=None, r='mean':
        F.binary_cross_entropy(x, y, w, reduction=r),
    'binary_cross_entropy_with_logits': lambda x, y, w=None, r='mean', p=None:
        F.binary_cross_entropy_with_logits(x, y, w, reduction=r, pos_weight=p),
    'softmax': lambda x, dim, kind=None: torch.softmax(x, dim, dtype=dtype(kind)),
    'log_softmax': lambda x, dim, kind=None: torch.log_softmax(x, dim, dtype=dtype(kind)),
    'logsumexp': torch.logsumexp,
    'leaky_relu': lambda x, s=0.01, inplace=False: F.leaky_relu(own(x), s, inplace),
    'elu': lambda x, a=1.0, inplace=False: F.elu(own(x), a, inplace),
    'silu': lambda x, inplace=False: F.silu(own(x), inplace),
    'gelu': lambda x, kind='none': F.gelu(x, approximate=kind),
    'softplus': F.softplus,
    'dropout': lambda x, p=0.5, training=True, inplace=False: seeded(
        lambda: F.dropout(own(x) if inplace else x, p, training, inplace)),
    'addmm': lambda x, a, b, beta=1, alpha=1: torch.addmm(x, a, b, beta=beta, alpha=alpha),
    'linear': F.linear,
    'linalg_det': torch.linalg.det,
    'linalg_inv': torch.linalg.inv,
    'linalg_eigh': lambda x: (lambda w, v: [w, v * v])(*torch.linalg.eigh(x + x.T)),
    'linalg_eigvalsh': lambda x: torch.linalg.eigvalsh(x + x.T),
    'linalg_svd': lambda x, full=False: (lambda u, s, v: [u * u, s, v * v])(
        *torch.linalg.svd(x, full_matrices=full)),
    'linalg_svdvals': torch.linalg.svdvals,
    'linalg_qr': lambda x, mode='reduced': list(torch.linalg.qr(x, mode)),
    'linalg_norm': torch.linalg.norm,
    'linalg_solve': torch.linalg.solve,
    'sum': typed(torch.sum),
    'mean': typed(torch.mean),
    'var': lambda x, dim=None, correction=1, keepdim=False:
        torch.var(x, dim, correction=correction, keepdim=keepdim),
    'std': lambda x, dim=None, correction=1, keepdim=False:
        torch.std(x, dim, correction=correction, keepdim=keepdim),
    'prod': reduced(torch.prod),
    'norm': norm,
    'all': reduced(torch.all),
    'any': reduced(torch.any),
    'max': whole_or_dim(torch.max),
    'min': whole_or_dim(torch.min),
    'amax': reduced(torch.amax),
    'amin': reduced(torch.amin),
    'argmax': lambda x, dim=None, keepdim=False: torch.argmax(x, dim, keepdim),
    'argmin': lambda x, dim=None, keepdim=False: torch.argmin(x, dim, keepdim),
    'view': lambda x, size: x.view(size),
    'reshape': lambda x, size: x.reshape(size),
    'squeeze': lambda x, dim=None: x.squeeze() if dim is None else x.squeeze(dim),
    'numpy_T': lambda x: x.T,
    'expand': lambda x, size: x.expand(size),
    'expand_as': lambda x, y: x.expand_as(y),
    'slice': lambda x, dim, start, end, step=1: torch.ops.aten.slice(x, dim, start, end, step),
    'view_as': lambda x, y: x.view_as(y),
    'reshape_as': lambda x, y: x.reshape_as(y),
    'index': lambda x, index: x[index],
    'index_put_': set_item,
    'zeros': lambda size, kind=None: torch.zeros(size, dtype=dtype(kind)),
    'ones': lambda size, kind=None: torch.ones(size, dtype=dtype(kind)),
    'full': lambda size, v, kind=None: torch.full(size, v, dtype=dtype(kind)),
    'zeros_like': lambda x, kind=None: torch.zeros_like(x, dtype=dtype(kind)),
    'ones_like': lambda x, kind=None: torch.ones_like(x, dtype=dtype(kind)),
    'full_like': lambda x, v, kind=None: torch.full_like(x, v, dtype=dtype(kind)),
    'new_zeros': lambda x, size, kind=None: x.new_zeros(size, dtype=dtype(kind)),
    'new_ones': lambda x, size, kind=None: x.new_ones(size, dtype=dtype(kind)),
    'new_full': lambda x, size, v, kind=None: x.new_full(size, v, dtype=dtype(kind)),
    'eye': lambda n, m=None, kind=None: torch.eye(n, n if m is None else m, dtype=dtype(kind)),
    'arange': lambda a, b, step=1, kind=None: torch.arange(a, b, step, dtype=dtype(kind)),
    'linspace': lambda a, b, n, kind=None: torch.linspace(a, b, n, dtype=dtype(kind)),
    'tensor': lambda v, kind=None: torch.tensor(v, dtype=dtype(kind)),
    'to': lambda x, kind: x.to(dtype(kind)),
    'sum_to_size': lambda x, size: x.sum_to_size(size),
    'randint': lambda low, high, size: torch.randint(low, high, size),
    'uniform_': lambda x, a=0, b=1: own(x).uniform_(a, b),
    'normal_': lambda x, mean=0, std=1: own(x).normal_(mean, std),
    'bernoulli_': lambda x, p=0.5: own(x).bernoulli_(p),
    'randperm': torch.randperm,
}

POSITIVE = '=0.5,1,2.25,3,0.125,7'
CASES = []
for op in UNARY:
    positive = op in ('log', 'log1p', 'log2', 'log10', 'sqrt', 'rsqrt')
    CASES += [f'{op} f@2,3{POSITIVE if positive else ""}!', f'{op} d@!', f'{op} i@3']
    if op not in ('neg', 'abs', 'floor', 'ceil', 'round', 'trunc', 'relu'):
        CASES += [f'{op} b@2']
    CASES += [f'{op} f@7=nan,inf,-inf,0,-0.0,0.5,-2.5']
for op in BINARY:
    grad = '' if op in ('eq', 'ne', 'lt', 'le', 'gt', 'ge', 'floor_divide') else '!'
    base = POSITIVE if op == 'pow' else ''
    CASES += [f'{op} f@2,3{base}{grad} f@3{grad}', f'{op} d@2,1=1,2{grad} f@3=1,2,3{grad}',
              f'{op} i@3 f@', f'{op} i@3=4,5,-6 i@3=2,{3 if op == "pow" else -3},4']
    if op not in ('maximum', 'minimum'):
        CASES += [f'{op} f@3=1,2,3{grad} 2', f'{op} b@2=1,0 3']
        CASES += [f'{op} i@3=4,5,6 2.5']
for op in ('add', 'sub', 'rsub'):
    CASES += [f'{op} f@2,3! f@3!', f'{op} d@2,1! f@! 2', f'{op} i@3 2.5', f'{op} i@3 i@3 2',
              f'{op} f@3! i@3', f'{op} f@0,3! f@3!', f'{op} i@ f@1']
CASES += ['add b@2=1,0 b@2=1,1', 'add b@2 1', 'add b@2 1.5', 'add f@2! d@!', 'add i@2 d@']
CASES += ['div f@2,3! f@3!', 'div i@3 i@3=2,3,4', 'div i@3 2', 'div b@2 2', 'div d@! f@2!',
          'div i@4=7,-7,7,-7 i@4=2,2,-2,-2 floor', 'div i@4=7,-7,7,-7 i@4=2,2,-2,-2 trunc',
          'div f@4=7,-7,7,-7! f@4=2,2,-2,-2 floor', 'div f@4=7,-7,7,-7! 2 trunc',
          'div f@3=1,-1,0 0']
for op in ('add_', 'sub_', 'mul_', 'div_'):
    CASES += [f'{op} f@2,3! f@3!', f'{op} f@2,3! d@2,3', f'{op} d@2 f@2', f'{op} f@3! 2',
              f'{op} f@3 i@3=1,2,3']
CASES += ['add_ i@3 i@3 2', 'mul_ b@2 b@2', 'mul_ i@2 b@2', 'relu_ f@2,3!']
CASES += ['copy_ f@2,3! f@3!', 'copy_ i@3 f@3=1.5,-2.5,3', 'copy_ f@2 d@2!', 'copy_ b@2 f@2',
          'fill_ f@2,3! 2', 'fill_ f@2! f@!', 'zero_ f@2,3!', 'fill_ i@2 2.7']
CASES += ['addcmul f@2,3! f@3! f@2,1!', 'addcmul d@2! d@2! d@2! 0.5', 'addcmul i@2 i@2 i@2 3',
          'addcdiv f@2,3! f@3! f@2,1!', 'addcdiv d@2! d@2! d@2! 0.5']
CASES += ['clamp f@2,3! -1 1', 'clamp f@4=-1,0,1,2! 0 1', 'clamp f@3! - 0.5', 'clamp i@4 -1 2',
          'clamp i@4 0.5', 'clamp f@3=nan,inf,-inf 0 1', 'clamp f@3! 2 1', 'clamp_min f@3! 0',
          'clamp_max f@3! 0', 'clamp_min i@3 1']
CASES += ['maximum f@3=1,2,3! f@3=1,3,2!', 'minimum f@3=1,2,3! f@3=1,3,2!',
          'maximum f@3=nan,1,2 f@3=1,nan,2', 'minimum f@3=nan,1,2 f@3=1,nan,2', 'maximum b@2 b@2']
CASES += ['logical_not f@3=0,1,-2', 'logical_and f@3=0,1,2 b@3=1,1,0', 'logical_or i@3=0,1,2 b@3',
          'logical_xor f@3=0,1,2 f@3=0,0,1', 'isnan f@3=nan,inf,1', 'isinf f@3=nan,inf,1',
          'isfinite f@3=nan,inf,1', 'isnan i@2']
CASES += ['where b@2,3 f@2,3! f@3!', 'where b@3=1,0,1 f@! f@3!', 'where b@2 i@2 f@2',
          'masked_fill f@2,3! b@2,3 0', 'masked_fill f@2,3! b@3=1,0,1 f@!',
          'masked_fill f@3! b@2,3 1.5', 'masked_fill i@3 b@3 2', 'masked_fill_ f@2,3! b@3=1,0,1 2',
          'masked_fill_ f@3! b@3=1,0,1 f@!', 'threshold_backward f@4! f@4 0']
CASES += [f'mse_loss d@2,3! d@2,3! {r}' for r in ('mean', 'sum', 'none')]
CASES += ['mse_loss f@2,3! f@2,3', 'mse_loss f@2 i@2']
for r in ('mean', 'sum', 'none'):
    CASES += [f'l1_loss d@2,3! d@2,3! {r}', f'huber_loss d@2,3! d@2,3! {r} 0.75',
              f'smooth_l1_loss d@2,3! d@2,3! {r} 0.5', f'nll_loss d@3,4! i@3=0,3,1 - -100 {r}',
              f'nll_loss d@3,4! i@3=0,3,1 d@4=1,2,0.5,3 3 {r}', f'nll_loss d@4! i@=2 - -100 {r}',
              f'nll_loss d@2,3,2! i@2,2=0,2,1,0 d@3=1,2,0.5 2 {r}',
              f'cross_entropy d@3,4! i@3=0,3,1 - -100 {r}',
              f'cross_entropy d@3,4! i@3=0,3,1 d@4=1,2,0.5,3 3 {r}',
              f'cross_entropy d@3,4! i@3=0,3,1 d@4=1,2,0.5,3 3 {r} 0.25',
              f'cross_entropy d@3,4! i@3=0,3,1 - 1 {r} 0.25', f'cross_entropy d@4! i@=2 - -100 {r}',
              f'cross_entropy d@2,3! d@2,3! - -100 {r}',
              f'cross_entropy d@2,3! d@2,3! d@3=1,2,0.5 -100 {r} 0.25',
              f'cross_entropy d@2,3,2! d@2,3,2! - -100 {r}',
              f'cross_entropy d@3! d@3 - -100 {r}',
              f'binary_cross_entropy d@4=0.1,0.5,0.875,0.25! d@4=0,1,0.5,0.25! - {r}',
              f'binary_cross_entropy d@4=0,1,1,0! d@4=0,1,0,1 d@4=1,2,0.5,3 {r}',
              f'binary_cross_entropy_with_logits d@2,3! d@2,3! - {r}',
              f'binary_cross_entropy_with_logits d@2,3! d@2,3! d@3=1,2,0.5 {r} d@3=2,3,0.25']
CASES += ['l1_loss f@2,3! f@3', 'huber_loss f@3=1,2,3 f@3=1,3,7!', 'smooth_l1_loss f@2! f@2 mean 0',
          'cross_entropy f@2,3! i@2=0,2', 'nll_loss f@2,3! i@2=1,1 - 1', 'nll_loss f@0,3! i@0=',
          'cross_entropy f@2,3,2,2! i@2,2,2=0,1,2,0,1,2,0,1', 'cross_entropy f@2=1000,-1000! i@=1',
          'binary_cross_entropy_with_logits f@4=1000,-1000,0,80! f@4=0,0,1,1']
CASES += ['dropout f@2,3!', 'dropout d@40! 0.2', 'dropout f@3! 1', 'dropout f@3! 0.5 F',
          'dropout f@6! 0.25 T T', 'logsumexp f@2,3! 1', 'logsumexp d@2,3! [0,1] T',
          'logsumexp f@2=-inf,-inf 0', 'logsumexp i@3 0', 'logsumexp f@2,2=inf,1,2,3 1']
for op in ('softmax', 'log_softmax'):
    CASES += [f'{op} d@2,3! 1', f'{op} d@2,3,2! 0', f'{op} f@2,3! -1 float64', f'{op} f@! 0',
              f'{op} f@3=1000,0,-1000! 0', f'{op} i@3 0 float32', f'{op} f@3=-inf,-inf,-inf 0',
              f'{op} f@0,3! 1', f'{op} f@2,0 1', f'{op} f@3=inf,1,2 0']
for op in ('leaky_relu', 'elu', 'silu', 'gelu', 'softplus'):
    CASES += [f'{op} d@2,3!', f'{op} f@!', f'{op} f@9=nan,inf,-inf,0,-0.0,0.5,-2.5,90,-90']
    if op not in ('gelu', 'softplus'):
        CASES += [f'{op} d@2,3! {"" if op == "silu" else "0.25 "}T']
CASES += ['leaky_relu d@2,3! 0.2', 'elu d@2,3! 0.5', 'gelu d@2,3! tanh', 'softplus d@2,3! 2 3',
          'elu f@3=-inf,inf,100!', 'softplus f@3=-inf,100,-100!', 'leaky_relu f@2=0,-0.0!']
CASES += ['mm f@2,3! f@3,2!', 'mm i@2,3 i@3,2', 'mm f@2,0! f@0,2!', 'mm f@0,2! f@2,3!',
          'addmm f@2! f@2,3! f@3,2! 0.5 2', 'addmm d@2,2! d@2,3! d@3,2!', 'bmm f@2,2,3! f@2,3,2!',
          'mv f@2,3! f@3!', 'dot f@3! f@3!', 'dot i@3 i@3', 'outer f@2! f@3!',
          'matmul f@3! f@3!', 'matmul f@2,3! f@3!', 'matmul f@3! f@3,2!', 'matmul f@2,2,3! f@3,2!',
          'matmul f@2,2,3! f@3!', 'matmul f@2,1,2,3! f@2,3,2!', 'matmul f@2,3! f@2,3,2!',
          'matmul f@3! f@2,3,2!', 'linear f@2,3! f@2,3! f@2!', 'linear f@2,3! f@2,3!',
          'linear f@3! f@2,3! f@2!', 'linear f@2,2,3! f@2,3! f@2!']
CASES += ['linalg_det d@2,2=1,2,3,5!', 'linalg_det d@3,3=4,1,2,1,5,1,2,1,6!', 'linalg_det d@0,0',
          'linalg_det d@2,2=1,2,2,4', 'linalg_inv d@2,2=1,2,3,5!', 'linalg_inv f@2,2=0,2,3,5',
          'linalg_solve d@2,2=1,2,3,5! d@2!', 'linalg_solve d@2,2=0,2,3,5! d@2,3!']
M33, M32, M23 = 'd@3,3=4,1,2,0,5,1,2,1,6', 'd@3,2=4,1,2,0,5,1', 'd@2,3=4,1,2,0,5,1'
CASES += [f'linalg_eigh {M33}!', 'linalg_eigh f@2,2=1,2,2,-3!', f'linalg_eigvalsh {M33}!',
          'linalg_eigh d@3,3=0,0,0,0,0,0,0,0,0', 'linalg_eigh d@1,1=-2!',
          f'linalg_svd {M33}!', f'linalg_svd {M32}!', f'linalg_svd {M23}!', f'linalg_svd {M33} T',
          'linalg_svd d@1,1=-3!', f'linalg_svdvals {M32}!', 'linalg_svdvals f@2,2=1,1,1,1',
          f'linalg_qr {M33}!', f'linalg_qr {M32}!', f'linalg_qr {M23}', f'linalg_qr {M32} complete',
          f'linalg_qr {M33} r', 'linalg_qr d@2,2=-1,2,0,-3!', 'linalg_qr f@3,1=0,0,0',
          f'linalg_norm {M23}!', f'linalg_norm {M23}! 2 1', f'linalg_norm {M23}! 1 [0,1] T',
          'linalg_norm d@4! 3', 'linalg_norm d@2,3,2! - 1 T']
CASES += [f'linalg_norm {M33}! {p}' for p in ('1', '-1', '2', '-2', 'inf', '-inf')]
for op in ('sum', 'mean'):
    CASES += [f'{op} f@2,3!', f'{op} f@2,3! 0', f'{op} d@2,3,2! [0,2] T', f'{op} f@!',
              f'{op} f@2,0!', f'{op} f@2,0! 1', f'{op} f@2,3! -1 F float64',
              f'{op} f@2,3! - F float64',
              f'{op} i@3 - F float32', f'{op} d@2,2! []', f'{op} f@! 0']
CASES += ['sum i@3', 'sum b@4 0', 'sum f@3 - F int64', 'sum_to_size f@2,3! [1,3]']
for op in ('var', 'std'):
    CASES += [f'{op} d@2,3!', f'{op} f@2,3! 0', f'{op} d@2,3,2! [0,2] 0 T', f'{op} f@1 - 1',
              f'{op} d@3=1,1,1!']
CASES += ['prod f@2,3!', 'prod f@2,3! 1', 'prod d@2,3=1,0,2,0,0,3! 1', 'prod d@4=1,0,2,3!',
          'prod i@3', 'prod b@3', 'prod f@2,3! 0 T', 'prod d@4=1,0,0,3!', 'prod f@0', 'prod f@!']
CASES += ['norm d@2,3!', 'norm d@2,3! 1', 'norm d@2,3! 3 1', 'norm d@2,3! inf 0 T', 'norm d@2=0,0!',
          'norm f@2,3! 2 [0,1]', 'norm d@3=0,1,-2! 0', 'norm d@3=0,1,-2! 1.5', 'norm d@3! -inf',
          'norm d@3! -1']
for op in ('all', 'any'):
    CASES += [f'{op} b@2,2=1,0,1,1', f'{op} b@2,2=1,0,1,1 0',
              f'{op} f@2,2=0,0,1,1 1 T', f'{op} b@0']
for op in ('max', 'min', 'amax', 'amin'):
    CASES += [f'{op} f@2,3!', f'{op} f@2,3! 1', f'{op} f@2,3=1,1,0,1,0,0! 1 T', f'{op} i@2,3 0',
              f'{op} d@4=2,2,1,2!', f'{op} f@4=1,nan,2,0', f'{op} f@2,2=1,nan,2,0 1', f'{op} b@2',
              f'{op} f@!', f'{op} f@0,3! 1']
for op in ('argmax', 'argmin'):
    CASES += [f'{op} f@2,3', f'{op} f@2,3 1', f'{op} f@2,3=1,1,0,1,0,0 1 T', f'{op} i@4=1,2,2,1',
              f'{op} f@4=1,nan,nan,0', f'{op} f@2,3 - T', f'{op} f@ 0']
CASES += ['cumsum f@2,3! 0', 'cumsum i@3 0', 'cumsum b@3 0', 'cumsum d@2,3! -1', 'cumsum f@! 0']
CASES += ['view f@2,3! [3,-1]', 'view f@! [1,1]', 'view f@1! []', 'reshape f@2,3! [6]',
          'reshape f@0,3! [3,0]', 'flatten f@2,3,2! 1', 'flatten f@!', 'flatten f@3!',
          'squeeze f@1,3,1!', 'squeeze f@1,3,1! 0', 'squeeze f@1,3! 1', 'unsqueeze f@3! 0',
          'unsqueeze f@3! -1', 'unsqueeze f@! 0', 'transpose f@2,3! 0 1', 'transpose f@2,3,2! -1 0',
          't f@2,3!', 't f@3!', 't f@!', 'numpy_T f@2,3!', 'permute f@2,3,1! [2,0,1]',
          'permute f@2,3! [-1,0]', 'expand f@3! [2,3]', 'expand f@2,1! [-1,3]', 'expand f@! [2]',
          'expand_as f@3! f@2,3', 'select f@2,3! 1 -1', 'slice f@5! 0 1 9 2', 'slice f@2,3! 1 -2 -',
          'narrow f@5! 0 1 2', 'narrow f@5! 0 -2 1', 'as_strided f@6! [2,2] [1,2] 1',
          'as_strided f@4! [3,2] [1,1]', 'detach f@2!', 'view_as f@6! f@2,3',
          'reshape_as f@6! f@3,2',
          'cat ( f@2,3! f@1,3! )', 'cat ( f@2,1! f@2,2! ) -1', 'cat ( f@2 d@2 )', 'cat ( i@2 f@1 )',
          'cat ( f@0! f@2,2! )', 'stack ( f@2! f@2! )', 'stack ( f@2! f@2! ) 1',
          'stack ( f@! f@! )',
          'stack ( i@2 f@2 )', 'split f@5! 2', 'split f@2,3! 2 1', 'chunk f@5! 3', 'chunk f@2! 4',
          'unbind f@2,3! 1', 'unbind f@2,3!', 'clone f@2,3!', 'to f@2! float64', 'to d@2! float32',
          'to f@3=1.9,-1.9,0 int64', 'to f@3=nan,0,2 bool', 'to i@2 float32', 'to b@2 float64']
CASES += ['index f@4,3! < 1 >', 'index f@4,3! < 1:3 >', 'index f@4,3! < ... 0 >',
          'index f@4,3! < None 2 >', 'index f@4! < ::2 >', 'index f@4! < -3:-1 >',
          'index f@4! < : >',
          'index f@4! < ... >', 'index f@4,3! < i@3=0,-1,0 >', 'index f@4,3! < i@2=0,1 i@2=2,2 >',
          'index f@4,3! < : i@2,1=0,2 >', 'index f@2,3,4! < i@2=0,1 : i@2=3,0 >',
          'index f@3! < b@3=1,0,1 >', 'index f@2,3! < b@2,3 >', 'index f@2,3! < b@2=1,0 1:3 >',
          'index f@2,3! < 1 b@3=0,1,1 >', 'index f@3! < 5:9 >', 'index f@! < None >',
          'index f@2,3! < i@0= >', 'index f@2,3! < i@=1 >']
CASES += ['index_put_ f@4,3! < 1 > f@3!', 'index_put_ f@4,3! < 1:3 > f@!',
          'index_put_ f@4,3! < i@2=0,2 > f@2,3!', 'index_put_ f@4,3! < i@2=0,2 > f@3!',
          'index_put_ f@3! < i@3=0,0,2 > f@3! T', 'index_put_ f@3! < b@3=1,0,1 > f@!',
          'index_put_ f@2,3! < b@2,3=1,0,0,0,1,1 > 0', 'index_put_ f@2,3! < ... 0 > f@2,1=1,2',
          'index_put_ i@3 < 0 > 7', 'index_put_ f@2,3! < : i@2=0,2 > f@2!']
CASES = [c for c in CASES if c != 'index_put_ f@2,3! < ... 0 > f@2,1=1,2']
CASES += ['nonzero f@2,3=1,0,0,2,0,3', 'nonzero f@=1', 'nonzero b@3', 'masked_select f@2,3! b@2,3',
          'masked_select f@2,1! b@3=1,0,1', 'index_select f@4,2! 0 i@3=1,1,0',
          'index_select f@2,3! 1 i@2=2,0', 'gather f@2,3! 1 i@2,2=0,2,1,1', 'gather f@3! 0 i@2=2,2']
for op in ('asin', 'acos'):
    CASES += [f'{op} d@4=0.5,-0.25,0,0.9!', f'{op} f@8=nan,inf,1,-1,0,-0.0,2,-0.75',
              f'{op} i@2=0,1',
              f'{op} b@2=0,1']
CASES += ['atan2 d@2,3! d@3!', 'atan2 f@4=0,-0.0,0,-0.0 f@4=1,1,-1,-1', 'atan2 i@3 i@3',
          'atan2 f@6=inf,-inf,inf,-inf,nan,1 f@6=inf,inf,-inf,-inf,1,0', 'lerp d@2,3! d@2,3! 0.25',
          'lerp d@3! d@3! 0.75', 'lerp d@2,3! d@3! d@2,1!', 'isclose f@2=1,2 f@2=1,2.1',
          'isclose f@3=nan,inf,1 f@3=nan,inf,2 1 1', 'isclose i@3=1,2,3 i@3=1,3,3 0.5']
CASES += ['sort d@2,3!', 'sort f@6=2,1,2,1,nan,-0.0! 0', 'sort i@5=3,1,3,1,2 0 T', 'sort b@3',
          'sort f@!',
          'sort f@6=2,1,nan,1,inf,-inf 0 T', 'sort d@3,2! 0 T', 'sort f@0,3 0', 'argsort f@2,4',
          'argsort i@4 0 T', 'topk d@2,4! 2', 'topk d@4,2! 3 0 F', 'topk f@! 1', 'topk i@5 5',
          'topk f@3 0',
          'unique i@5=3,1,3,1,2', 'unique f@2,2=1,0.5,1,-3', 'unique b@3', 'unique f@0']
CASES += ['flip d@2,3! 1', 'flip d@2,3! [0,-1]', 'flip i@3 0', 'roll d@2,3! 1',
          'roll d@2,3! [1,-2] [0,1]',
          'roll f@5! -7 0', 'repeat d@2,3! [2,1]', 'repeat f@3! [2,2]', 'repeat f@! [2]',
          'repeat f@2 0',
          'tile d@2,3! [2]', 'tile f@3! [2,2]', 'tril d@3,3!', 'tril d@2,3,3! -1', 'triu d@2,3! 1',
          'triu b@2,2', 'diagonal d@3,3!', 'diagonal d@2,3! 1', 'diagonal d@2,3,3! -1 2 1',
          'diagonal f@2,3 7', 'diag d@3,3!', 'diag d@2,3! -1', 'diag d@3!', 'diag f@2! 1',
          'trace d@3,3!',
          'trace i@2,3', 'movedim d@2,3,2! 0 -1', 'movedim d@2,3,2! [0,1] [1,2]',
          'meshgrid ( d@2! d@3! )', 'meshgrid ( f@2! f@3! ) xy', 'vstack ( f@2,3! f@1,3! )',
          'vstack ( f@3! f@3! )', 'hstack ( f@2! f@3! )', 'hstack ( f@2,1! f@2,2! )',
          'hstack ( f@! f@! )']
CASES += ['cumprod d@2,3! 0', 'cumprod d@4=1,0,2,3! 0', 'cumprod i@3 0', 'cumprod b@3 0',
          'cumprod f@! 0',
          'count_nonzero f@2,3=1,0,2,0,0,3', 'count_nonzero i@2,3=1,0,2,0,0,3 1',
          'count_nonzero b@2,2',
          'normalize d@2,3!', 'normalize d@2,3! 1 0', 'normalize f@2,2=0,0,3,4',
          'one_hot i@3=0,2,1',
          'one_hot i@2,2=0,1,1,0 3', 'one_hot i@=1', 'bincount i@4=0,2,2,5',
          'bincount i@2=0,2 f@2 5',
          'bincount i@2=0,2 i@2=5,1', 'bincount i@0=', 'scatter_ d@2,3! 1 i@2,2=0,2,1,0 d@2,2!',
          'scatter_ d@3,2! 0 i@1,2=2,0 d@1,2!', 'scatter_ d@2,3! 1 i@2,1=0,2 2',
          'scatter_ i@3 0 i@1=1 7',
          'scatter_add_ d@2,3! 1 i@2,2=0,0,1,0 d@2,2!', 'scatter_add_ i@3 0 i@2=1,1 i@2',
          'index_add_ d@2,3! 0 i@3=0,1,1 d@3,3!', 'index_add_ d@2,3! 1 i@2=0,2 d@2,2! 2',
          'scatter_ f@2,3=0,0,0,0,0,0 1 i@2,1=1,2 1']
CASES += ['new_zeros i@2 [2,3]', 'new_ones d@2 [2]', 'new_full f@2 [2] 3',
          'new_full i@1 [2] 3 float64']
CASES += ['zeros [2,3]', 'ones [2] int64', 'full [2] 3', 'full [2] 2.5', 'full [2] T',
          'full [2] 3 float64', 'zeros_like i@2', 'ones_like f@2 float64', 'full_like f@2 3',
          'eye 3', 'eye 2 3 int64', 'arange 0 5', 'arange 1 2 0.25', 'arange 5 0 -2',
          'arange 0 1 0.1 float64', 'arange 0 0', 'arange 1.0 4.0', 'linspace 0 1 5',
          'linspace 0 1 1', 'linspace 3 -3 4 float64', 'linspace 0 10 4 int64', 'tensor 3',
          'tensor 2.5', 'tensor T', 'tensor 3 float64']


CALLS |= op_cases_layers.CALLS
CASES += op_cases_layers.CASES
ERRORS += op_cases_layers.ERRORS

# The database's (name, variant) -> our row and signature; None where a sample does not map.
def plain(*args, **kwargs):
    return None if kwargs else [list(a) if isinstance(a, tuple) else a for a in args]


def one_matrix(x):
    return [x] if x.dim() == 2 and x.numel() else None


def keywords(*names):
    def signature(*args, **kwargs):
        args = list(args)
        for name in names[len(args) - 1:]:
            args.append(kwargs.pop(name, None))
        while args and args[-1] is None:
            args.pop()
        return None if kwargs else [list(a) if isinstance(a, tuple) else a for a in args]
    return signature


def variance(x, dim=None, unbiased=None, keepdim=False, correction=None):
    if isinstance(dim, bool):
        return None
    n = correction if correction is not None else 0 if unbiased is False else 1
    return [x, list(dim) if isinstance(dim, tuple) else dim, n, keepdim]


def scaled(*args, alpha=None, value=None):
    extra = alpha if alpha is not None else value
    return list(args) + ([] if extra is None else [extra])


DATABASE = {(n, ''): (n, plain) for n in UNARY + BINARY + [
    'logical_not', 'logical_and', 'logical_or', 'logical_xor', 'masked_fill', 'mm', 'bmm',
    'mv', 'dot', 'outer', 'matmul', 'cumsum', 'flatten', 'unsqueeze', 'transpose', 't', 'permute',
    'select', 'narrow', 'split', 'chunk', 'unbind', 'masked_select', 'index_select', 'gather',
    'squeeze', 'expand_as', 'view_as', 'reshape_as']}
DATABASE |= {('sum', ''): ('sum', keywords('dim', 'keepdim')),
             ('mean', ''): ('mean', keywords('dim', 'keepdim')),
             ('prod', ''): ('prod', keywords('dim', 'keepdim')),
             ('amax', ''): ('amax', keywords('dim', 'keepdim')),
             ('amin', ''): ('amin', keywords('dim', 'keepdim')),
             ('argmax', ''): ('argmax', keywords('dim', 'keepdim')),
             ('argmin', ''): ('argmin', keywords('dim', 'keepdim')),
             ('all', ''): ('all', keywords('dim', 'keepdim')),
             ('any', ''): ('any', keywords('dim', 'keepdim')),
             ('var', ''): ('var', variance), ('std', ''): ('std', variance),
             ('add', ''): ('add', scaled), ('sub', ''): ('sub', scaled),
             ('rsub', ''): ('rsub', scaled), ('addcmul', ''): ('addcmul', scaled),
             ('addcdiv', ''): ('addcdiv', scaled),
             ('div', 'no_rounding_mode'): ('div', plain),
             ('linalg.vector_norm', ''): ('norm', lambda *a, **k: None),
             ('nn.functional.mse_loss', ''): ('mse_loss', keywords('y', 'reduction')),
             ('nn.functional.linear', ''): ('linear', plain),
             ('nn.functional.relu', ''): ('relu', plain),
             ('view', ''): ('view', keywords('size')),
             ('reshape', ''): ('reshape', keywords('size')),
             ('expand', ''): ('expand', keywords('size')),
             ('__getitem__', ''): ('index', lambda x, i: [x, tuple(i) if isinstance(
                 i, (list, tuple)) else (i,)]),
             ('max', 'reduction_with_dim'): ('max', plain),
             ('min', 'reduction_with_dim'): ('min', plain),
             # Batches of matrices are not in gradlet.
             ('linalg.det', ''): ('linalg_det', one_matrix),
             ('linalg.inv', ''): ('linalg_inv', one_matrix)}
