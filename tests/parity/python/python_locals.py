# locals(), and what a function sees of the one that calls it.
import inspect


def f(a, b=2, *args, **kw):
    c = 3
    if a > 5:
        d = 1
    for i in range(2):
        pass

    def g(z):
        y = z
        return y

    print(sorted(locals().keys() - {"g"}), locals()["i"], "d" in locals(), locals()["a"], locals()["args"])
    t, (u, v) = 1, (2, 3)
    return locals()


print(sorted(f(1).keys()), f(9)["d"], f(1, 2, 3)["args"], f(1, k=4)["kw"])


class HyperParameters:
    def save_hyperparameters(self, ignore=[]):
        """Save function arguments into class attributes."""
        frame = inspect.currentframe().f_back
        _, _, _, local_vars = inspect.getargvalues(frame)
        self.hparams = {k: v for k, v in local_vars.items()
                        if k not in set(ignore + ["self"]) and not k.startswith("_")}
        for k, v in self.hparams.items():
            setattr(self, k, v)


class B(HyperParameters):
    def __init__(self, a, b, c=None, *, lr=0.1):
        self.save_hyperparameters(ignore=["c"])
        noise = 1
        print("self.a =", self.a, "self.b =", self.b, self.lr, self.hparams)
        print("There is no self.c =", not hasattr(self, "c"), noise, hasattr(self, "noise"))


class C(B):
    def __init__(self, width, a=5):
        super().__init__(a, 2, lr=1)
        self.save_hyperparameters()
        width = 7


c = C(3)
print(c.width, c.a, c.b, c.hparams)


def caller(x):
    y = x + 1
    return named()


def named():
    return sorted(inspect.currentframe().f_back.f_locals.items())


print(caller(3))
total = 0


def count():
    global total
    total += 1
    k = [q for q in range(2)]
    return locals()


print(count())
