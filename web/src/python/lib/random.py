"""CPython's random: the same numbers for the same seed."""
import math

from _builtins import _g


class Random:
    """A generator of its own."""

    def __init__(self, x=None):
        self._t = _g.mt_new()
        self.seed(x)

    def seed(self, a=None, version=2):
        if a is None:
            a = int(_g.epoch() * 1000000)
        if type(a) is not int:
            raise NotImplementedError("random.seed of a %s is not in gradlet: seed with an int" % type(a).__name__)
        a, words = abs(a), []
        while a or not words:
            # In halves: an int that crosses has at most 31 bits.
            words.append(a & 0xFFFF)
            words.append((a >> 16) & 0xFFFF)
            a >>= 32
        _g.mt_seed(self._t, _g.list(*words))
        self._next = None

    def random(self):
        return _g.mt_random(self._t)

    def getrandbits(self, k):
        value, shift = 0, 0
        while k > 0:
            value |= int(_g.mt_bits(self._t, min(k, 32))) << shift
            shift += 32
            k -= 32
        return value

    def _below(self, n):
        k, m = 0, n
        while m:
            k += 1
            m >>= 1
        value = self.getrandbits(k)
        while value >= n:
            value = self.getrandbits(k)
        return value

    def randrange(self, start, stop=None, step=1):
        if stop is None:
            start, stop = 0, start
        width = stop - start if step == 1 else (stop - start + step - (1 if step > 0 else -1)) // step
        if width <= 0:
            raise ValueError("empty range for randrange() (%d, %d, %d)" % (start, stop, stop - start))
        return start + step * self._below(width)

    def randint(self, a, b):
        return self.randrange(a, b + 1)

    def choice(self, seq):
        if not len(seq):
            raise IndexError("Cannot choose from an empty sequence")
        return seq[self._below(len(seq))]

    def shuffle(self, x):
        for i in range(len(x) - 1, 0, -1):
            j = self._below(i + 1)
            x[i], x[j] = x[j], x[i]

    def sample(self, population, k):
        n = len(population)
        if not 0 <= k <= n:
            raise ValueError("Sample larger than population or is negative")
        size = 21
        if k > 5:
            size += 4 ** math.ceil(math.log(k * 3) / math.log(4))
        if n <= size:
            pool, found = list(population), []
            for i in range(k):
                j = self._below(n - i)
                found.append(pool[j])
                pool[j] = pool[n - i - 1]
            return found
        taken = []
        while len(taken) < k:
            j = self._below(n)
            if j not in taken:
                taken.append(j)
        return [population[j] for j in taken]

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        n = len(population)
        if weights is None and cum_weights is None:
            return [population[int(self.random() * n)] for _ in range(k)]
        if cum_weights is None:
            cum_weights, total = [], 0
            for weight in weights:
                total += weight
                cum_weights.append(total)
        found = []
        for _ in range(k):
            place, at = self.random() * (cum_weights[-1] + 0.0), 0
            while at < n - 1 and place >= cum_weights[at]:
                at += 1
            found.append(population[at])
        return found

    def uniform(self, a, b):
        return a + (b - a) * self.random()

    def gauss(self, mu=0.0, sigma=1.0):
        z, self._next = self._next, None
        if z is None:
            angle = self.random() * 2.0 * math.pi
            radius = math.sqrt(-2.0 * math.log(1.0 - self.random()))
            z = math.cos(angle) * radius
            self._next = math.sin(angle) * radius
        return mu + z * sigma

    def normalvariate(self, mu=0.0, sigma=1.0):
        while True:
            u1 = self.random()
            u2 = 1.0 - self.random()
            z = 4 * math.exp(-0.5) / math.sqrt(2.0) * (u1 - 0.5) / u2
            if z * z / 4.0 <= -math.log(u2):
                return mu + z * sigma

    def expovariate(self, lambd=1.0):
        return -math.log(1.0 - self.random()) / lambd


_global = Random()
for _name in "seed random getrandbits randrange randint choice shuffle sample choices uniform gauss normalvariate expovariate".split(" "):
    globals()[_name] = getattr(_global, _name)
