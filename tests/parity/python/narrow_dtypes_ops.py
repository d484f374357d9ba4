"""What the operations make of dtypes that only store: the result's dtype and its values."""
import torch

UNARY = """abs neg sign square floor ceil round trunc relu logical_not bitwise_not sum prod max min argmax argmin cumsum
cumprod sort argsort unique flatten ravel diff nonzero count_nonzero all any trace tril triu t isnan isinf isfinite aminmax
positive cummax diag clone sgn mean sqrt exp softmax""".split()
BINARY = """add sub mul div floor_divide remainder fmod pow eq ne lt le gt ge bitwise_and bitwise_or bitwise_xor
bitwise_left_shift bitwise_right_shift true_divide dot""".split()
DTYPES = [torch.uint8, torch.int8, torch.int16, torch.int32, torch.float16, torch.bfloat16]


def text(result):
    if isinstance(result, torch.Tensor):
        values = result.double() if result.is_floating_point() else result
        return "%s %s" % (result.dtype, str(values.tolist() if values is result else (values * 100).round().tolist()))
    if isinstance(result, (tuple, list)):
        return " ".join([text(one) for one in result])
    return str(result)


def show(name, *args):
    try:
        result = text(getattr(torch, name)(*args))
    except (RuntimeError, TypeError, NotImplementedError, IndexError):
        return  # PyTorch refuses some that are computed here
    print(name, [str(getattr(a, "dtype", a)) for a in args], args[0].dim(), result)


for dtype in DTYPES:
    x = torch.tensor([[3, 1, 2], [5, 4, 7], [1, 6, 2]]).to(dtype)
    y = torch.tensor([[2, 3, 1], [4, 2, 2], [7, 1, 3]]).to(dtype)
    for name in UNARY:
        show(name, x)
        show(name, x, 1)
        show(name, x[0])
    for name in BINARY:
        for other in (y, y.long(), y.float(), 3, torch.tensor(3)):
            show(name, x, other)
        show(name, x[0], y[0])
