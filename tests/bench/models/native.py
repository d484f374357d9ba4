"""The models of tests/bench/models/table.js in PyTorch; goes behind tests/bench/native_peer.py."""


def mlp(x, y, w1, b1, w2, b2):
    return F.mse_loss(F.relu(x.mm(w1) + b1).mm(w2) + b2, y)


def classifier(x, classes, w, b):
    return F.cross_entropy(x.mm(w) + b, classes)


def norm(x, y, scale, shift, w1, w2):
    return F.mse_loss(F.relu(F.layer_norm(x, x.shape[-1:], scale, shift).mm(w1)).mm(w2), y)


def attention(x, y, wq, wk, wv, wo, scale, shift):
    q, k, v = x @ wq, x @ wk, x @ wv
    weights = (q @ k.transpose(1, 2) / 8).softmax(-1)
    return F.mse_loss(F.layer_norm(x + weights @ v @ wo, x.shape[-1:], scale, shift), y)


def lenet(x, classes, k1, k2, w1, b1, w2, b2, w3, b3):
    first = F.max_pool2d(F.relu(F.conv2d(x, k1, padding=2)), 2)
    second = F.max_pool2d(F.relu(F.conv2d(first, k2)), 2)
    hidden = F.relu(second.flatten(1).mm(w1) + b1)
    return F.cross_entropy(F.relu(hidden.mm(w2) + b2).mm(w3) + b3, classes)


def lstm(x, y, wx, wh, bx, bh):
    state = torch.zeros(1, 32, 64), torch.zeros(1, 32, 64)
    return F.mse_loss(torch.lstm(x, state, [wx, wh, bx, bh], True, 1, 0.0, True, False, False)[0], y)


def prepare(hello, request):
    """run(count) trains so many steps; the number is the loss after a few."""
    model = hello["models"][request["row"]]
    tensors, parameters = {}, []
    for i, (name, shape) in enumerate({**model["data"], **model["parameters"]}.items()):
        drawn = uniform(int(np.prod(shape)), 200 + i).reshape(shape)
        learnt = name in model["parameters"]
        bound = 1 / np.sqrt(shape[0]) if learnt else 1
        if name == "classes":
            tensors[name] = torch.from_numpy((10 * drawn).astype(np.int64))
            continue
        values = np.ones(shape) if name == "scale" else bound * (2 * drawn - 1)
        tensors[name] = torch.from_numpy(values.astype(np.float32)).requires_grad_(learnt)
        if learnt:
            parameters.append(tensors[name])
    optimizer = torch.optim.SGD(parameters, lr=model["rate"])
    losses = {"mlp": mlp, "classifier": classifier, "norm": norm, "attention": attention, "lenet": lenet, "lstm": lstm}

    def run(count):
        for _ in range(count):
            loss = losses[model["kind"]](**tensors)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        return loss.item()

    run(hello["checked"])
    return run, [run(1)]


serve(prepare)
