"""The operations of tests/bench/ops/table.js in PyTorch; goes behind tests/bench/native_peer.py."""


def make_input(inputs, name):
    given = inputs[name]
    shape, kind, high = given["shape"], given.get("kind"), given.get("high", 2)
    drawn = uniform(int(np.prod(shape)), list(inputs).index(name) + 1).reshape(shape)
    if kind == "index":
        return torch.from_numpy((drawn * high).astype(np.int64))
    if kind == "mask":
        return torch.from_numpy((2 * drawn).astype(np.int32)) > 0
    low = given.get("low", -2)
    values = (low + (high - low) * drawn).astype(np.float32)
    if kind in ("symmetric", "definite"):
        values = np.triu(values) + np.triu(values, 1).T
        if kind == "definite":
            np.fill_diagonal(values, 2 * shape[0] + np.arange(shape[0]))
    return torch.from_numpy(values.copy())


def first(result):
    return result if isinstance(result, torch.Tensor) else result[0]


def prepare(hello, request):
    """run(count) calls a row's operation; the numbers sum up the result and the gradients."""
    row, half = hello["table"][request["row"]], request["half"]
    names = row["inputs"]
    leaves = row["gradient"] if half == "gradient" else []
    args = [make_input(hello["inputs"], name).requires_grad_(name in leaves) for name in names]
    grown = [arg for name, arg in zip(names, args) if name in leaves]
    forward = eval(f"lambda {', '.join(names)}: {row['torch']}")
    y = first(forward(*args))
    if leaves:
        count = y.numel()
        upstream = torch.from_numpy((2 * uniform(count, 99) - 1).astype(np.float32)).reshape(y.shape)
        y.backward(upstream)

        def run(count):
            for _ in range(count):
                first(forward(*args)).backward(upstream)
                for leaf in grown:
                    leaf.grad = None

    else:

        def run(count):
            for _ in range(count):
                forward(*args)

    values = [y.detach()] + [leaf.grad for leaf in grown]
    summaries = [] if row["random"] else [float(v.double().abs().mean()) for v in values]
    for leaf in grown:
        leaf.grad = None
    return run, summaries


serve(prepare)
