"""torch.optim.LBFGS. https://pytorch.org/docs/stable/generated/torch.optim.LBFGS.html"""
import torch
from torch.optim import Optimizer
from torch.optim._schedules import number


def _between(x1, f1, g1, x2, f2, g2, bounds=None):
    """Where the cubic through two points with these slopes is smallest, within the bounds."""
    low, high = bounds or (min(x1, x2), max(x1, x2))
    d1 = g1 + g2 - 3 * (f1 - f2) / (x1 - x2)
    square = d1 * d1 - g1 * g2
    if not square >= 0:
        return (low + high) / 2.0
    d2 = square**0.5
    if x1 <= x2:
        at = x2 - (x2 - x1) * ((g2 + d2 - d1) / (g2 - g1 + 2 * d2))
    else:
        at = x1 - (x1 - x2) * ((g1 + d2 - d1) / (g1 - g2 + 2 * d2))
    return min(max(at, low), high)


class _Point:
    """A step along the direction: its length, value, gradient and slope."""

    def __init__(self, t, f, g, slope):
        self.t, self.f, self.g, self.slope = t, f, g, slope


def _meeting(a, b, bounds=None):
    return _between(a.t, a.f, a.slope, b.t, b.f, b.slope, bounds)


def _strong_wolfe(evaluate, t, d, start, tolerance, most):
    """A step that meets the strong Wolfe conditions (Nocedal & Wright 2006, algorithms 3.5 and 3.6)."""
    c1, c2 = 1e-4, 0.9
    width = d.abs().max().item()
    slope = start.slope
    before, new = start, evaluate(t)
    evaluations, tries, bracket, done = 1, 0, None, False

    def too_high(point):
        return point.f > start.f + c1 * point.t * slope

    while tries < most:
        if too_high(new) or tries > 1 and new.f >= before.f:
            bracket = [before, new]
            break
        if abs(new.slope) <= -c2 * slope:
            bracket, done = [new], True
            break
        if new.slope >= 0:
            bracket = [before, new]
            break
        bounds = (new.t + 0.01 * (new.t - before.t), new.t * 10)
        t = _meeting(before, new, bounds)
        before, new = new, evaluate(t)
        evaluations += 1
        tries += 1
    if bracket is None:
        bracket = [start, new]
    stuck = False
    low, high = (0, 1) if bracket[0].f <= bracket[-1].f else (1, 0)
    while not done and tries < most:
        ends = [point.t for point in bracket]
        left, right = min(ends), max(ends)
        if (right - left) * width < tolerance:
            break
        t = _meeting(bracket[0], bracket[1])
        margin = 0.1 * (right - left)
        if min(right - t, t - left) < margin:
            if stuck or t >= right or t <= left:
                t = right - margin if abs(t - right) < abs(t - left) else left + margin
                stuck = False
            else:
                stuck = True
        else:
            stuck = False
        new = evaluate(t)
        evaluations += 1
        tries += 1
        if too_high(new) or new.f >= bracket[low].f:
            bracket[high] = new
            low, high = (0, 1) if bracket[0].f <= bracket[1].f else (1, 0)
        else:
            if abs(new.slope) <= -c2 * slope:
                done = True
            elif new.slope * (bracket[high].t - bracket[low].t) >= 0:
                bracket[high] = bracket[low]
            bracket[low] = new
    return bracket[low], evaluations


class LBFGS(Optimizer):
    """Newton's method with a Hessian guessed from the last gradients (Liu & Nocedal 1989)."""

    def __init__(
        self,
        params,
        lr=1,
        max_iter=20,
        max_eval=None,
        tolerance_grad=1e-7,
        tolerance_change=1e-9,
        history_size=100,
        line_search_fn=None,
        *,
        maximize=False,
    ):
        if not 0.0 <= lr:
            raise ValueError("Invalid learning rate: %s" % lr)
        names = ("lr", "max_iter", "max_eval", "tolerance_grad", "tolerance_change", "history_size")
        values = (lr, max_iter, max_iter * 5 // 4 if max_eval is None else max_eval)
        values += (tolerance_grad, tolerance_change, history_size)
        defaults = dict(zip(names, values))
        defaults["line_search_fn"] = line_search_fn
        defaults["maximize"] = maximize
        super().__init__(params, defaults)
        if len(self.param_groups) != 1:
            raise ValueError("LBFGS doesn't support per-parameter options (parameter groups)")
        self._params = self.param_groups[0]["params"]

    def _gradient(self):
        parts = []
        for p in self._params:
            parts.append(torch.zeros(p.numel(), dtype=p.dtype) if p.grad is None else p.grad.reshape(-1))
        flat = torch.cat(parts)
        return -flat if self.param_groups[0]["maximize"] else flat

    def _move(self, t, d):
        start = 0
        for p in self._params:
            p.add_(d[start : start + p.numel()].view_as(p), alpha=t)
            start += p.numel()

    def step(self, closure):
        with torch.no_grad():
            return self._step(closure)

    def _step(self, closure):
        group = self.param_groups[0]
        lr, max_iter, max_eval = number(group["lr"]), group["max_iter"], group["max_eval"]
        least_grad, least_change = group["tolerance_grad"], group["tolerance_change"]
        search = group["line_search_fn"]
        sign = -1 if group["maximize"] else 1

        def called():
            with torch.enable_grad():
                return closure()

        if not self._params:
            return called()
        state = self.state[self._params[0]]
        state.setdefault("func_evals", 0)
        state.setdefault("n_iter", 0)
        first = called()
        loss = sign * first.item()
        evaluations = 1
        state["func_evals"] += 1
        flat = self._gradient()
        small = flat.abs().max().item() <= least_grad
        if small:
            return first
        d, t = state.get("d"), state.get("t")
        old_dirs, old_stps, ro = state.get("old_dirs"), state.get("old_stps"), state.get("ro")
        scale, previous, before = state.get("H_diag"), state.get("prev_flat_grad"), state.get("prev_loss")
        n = 0
        while n < max_iter:
            n += 1
            state["n_iter"] += 1
            if state["n_iter"] == 1:
                d = -flat
                old_dirs, old_stps, ro, scale = [], [], [], 1
            else:
                y = flat - previous
                s = d * t
                ys = y.dot(s)
                if ys.item() > 1e-10:
                    if len(old_dirs) == group["history_size"]:
                        for kept in (old_dirs, old_stps, ro):
                            kept.pop(0)
                    old_dirs.append(y)
                    old_stps.append(s)
                    ro.append(1.0 / ys)
                    scale = ys / y.dot(y)
                al = state.setdefault("al", [None] * group["history_size"])
                q = -flat
                for i in range(len(old_dirs) - 1, -1, -1):
                    al[i] = old_stps[i].dot(q) * ro[i]
                    q = q - old_dirs[i] * al[i]
                d = q * scale
                for i in range(len(old_dirs)):
                    d = d + old_stps[i] * (al[i] - old_dirs[i].dot(d) * ro[i])
            previous, before = flat.clone(), loss
            t = min(1.0, 1.0 / flat.abs().sum().item()) * lr if state["n_iter"] == 1 else lr
            slope = flat.dot(d).item()
            if slope > -least_change:
                break
            more = 0
            if search is not None:
                if search != "strong_wolfe":
                    raise RuntimeError("only 'strong_wolfe' is supported")
                origin = [p.clone() for p in self._params]

                def evaluate(t):
                    self._move(t, d)
                    f = sign * called().item()
                    g = self._gradient()
                    for p, value in zip(self._params, origin):
                        p.copy_(value)
                    return _Point(t, f, g, g.dot(d).item())

                start = _Point(0, loss, flat, slope)
                found, more = _strong_wolfe(evaluate, t, d, start, 1e-9, max_eval - evaluations)
                loss, flat, t = found.f, found.g, found.t
                self._move(t, d)
                small = flat.abs().max().item() <= least_grad
            else:
                self._move(t, d)
                if n != max_iter:
                    loss = sign * called().item()
                    flat = self._gradient()
                    small = flat.abs().max().item() <= least_grad
                    more = 1
            evaluations += more
            state["func_evals"] += more
            if n == max_iter or evaluations >= max_eval or small:
                break
            if (d * t).abs().max().item() <= least_change or abs(loss - before) < least_change:
                break
        state["d"], state["t"] = d, t
        state["old_dirs"], state["old_stps"], state["ro"] = old_dirs, old_stps, ro
        state["H_diag"], state["prev_flat_grad"], state["prev_loss"] = scale, previous, before
        return first
