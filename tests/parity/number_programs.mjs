/** Pairs of programs about random streams and NumPy. */

/** @type {import("./programs.mjs").Pair[]} */
export const numberPrograms = [
  {
    name: "rand and randn of 1 to 20 elements from one stream",
    tolerance: 1e-4, // printed to four digits; PyTorch's Box-Muller is about 1 ULP away
    js({ torch, print }) {
      torch.manual_seed(42);
      for (let n = 1; n <= 20; n++) print(torch.rand(n), torch.randn(n));
      print(torch.randn(3, 3), torch.randn(2, { dtype: torch.float64 }), torch.rand(2, 2));
    },
    py: `
torch.manual_seed(42)
for n in range(1, 21):
    print(torch.rand(n), torch.randn(n))
print(torch.randn(3, 3), torch.randn(2, dtype=torch.float64), torch.rand(2, 2))
`,
  },
  {
    name: "randint, randperm, bernoulli and the methods that fill",
    tolerance: 1e-4, // normal_ as randn
    js({ torch, print }) {
      torch.manual_seed(7);
      print(torch.randint(10, [12]), torch.randint(-5, 5, [2, 3]), torch.randperm(10));
      print(torch.bernoulli(torch.full([8], 0.3)), torch.zeros(6).bernoulli_(0.5));
      print(torch.zeros(4).uniform_(-1, 1), torch.zeros(4).normal_(5, 0.1), torch.randperm(1));
      print(torch.rand_like(torch.zeros(2)), torch.randn_like(torch.zeros(2)), torch.rand(1));
    },
    py: `
torch.manual_seed(7)
print(torch.randint(10, (12,)), torch.randint(-5, 5, (2, 3)), torch.randperm(10))
print(torch.bernoulli(torch.full([8], 0.3)), torch.zeros(6).bernoulli_(0.5))
print(torch.zeros(4).uniform_(-1, 1), torch.zeros(4).normal_(5, 0.1), torch.randperm(1))
print(torch.rand_like(torch.zeros(2)), torch.randn_like(torch.zeros(2)), torch.rand(1))
`,
  },
  {
    name: "NumPy arrays print alike",
    js({ np, print }) {
      print(
        np.array([1, 2, 3]),
        np.array([1.5, 2]),
        np.array([
          [1, 2],
          [3, 4],
        ]),
      );
      print(
        np.array([0.1, 0.22222222222, 1 / 3]),
        np.array([1e-5, 1.0, 0.5]),
        np.array([123456.789, 0.5]),
      );
      print(np.array([true, false]), np.zeros([2, 3]), np.ones(3), np.eye(2), np.arange(5));
      print(np.linspace(0, 1, 5), np.arange(0, 1, 0.1), np.array([NaN, Infinity, 1.5]));
      print(
        np.array([
          [1.5, -2],
          [1000, 3],
        ]),
        np.array([-0.5, 100.25]),
        np.array([1e-300, 1.5]),
      );
      print(
        np.arange(2000),
        np.arange(30).mul(1.1),
        np.array([
          [
            [1, 2],
            [3, 4],
          ],
          [
            [5, 6],
            [7, 8],
          ],
        ]),
      );
      print(np.arange(1200).reshape(30, 40).div(8), np.array([]), np.array([[0.5], [-1.25]]).T);
    },
    py: `
print(np.array([1, 2, 3]), np.array([1.5, 2]), np.array([[1, 2], [3, 4]]))
print(np.array([0.1, 0.22222222222, 1 / 3]), np.array([1e-5, 1.0, 0.5]), np.array([123456.789, 0.5]))
print(np.array([True, False]), np.zeros([2, 3]), np.ones(3), np.eye(2), np.arange(5))
print(np.linspace(0, 1, 5), np.arange(0, 1, 0.1), np.array([np.nan, np.inf, 1.5]))
print(np.array([[1.5, -2], [1000, 3]]), np.array([-0.5, 100.25]), np.array([1e-300, 1.5]))
print(np.arange(2000), np.arange(30) * 1.1, np.array([[[1, 2], [3, 4]], [[5, 6], [7, 8]]]))
print(np.arange(1200).reshape(30, 40) / 8, np.array([]), np.array([[0.5], [-1.25]]).T)
`,
  },
  {
    name: "np.random gives NumPy's numbers to the bit",
    js({ np, print }) {
      np.random.seed(0);
      print(np.random.rand(5), np.random.randn(3, 3), np.random.randint(0, 100, [10]));
      np.random.seed(12345);
      for (let n = 1; n < 8; n++) print(np.random.randn(n), np.random.rand(n));
      print(np.random.randn() > 0, np.random.randint(5), np.random.randint(-3, 4, [2, 2]));
      for (const value of np.random.randn(20).tolist()) print(value);
      np.random.seed(3);
      print(np.random.permutation(12), np.random.choice(10, 6), np.random.choice(5));
      print(np.random.choice(10, 6, false), np.random.choice([2.5, 3.5, 4.5], [2, 2]));
      print(np.random.choice(4, 8, { p: [0.1, 0.2, 0.3, 0.4] }));
      print(np.random.choice(5, 4, false, [0.1, 0.5, 0.1, 0.1, 0.2]));
      const rows = np.arange(12).reshape(4, 3);
      np.random.shuffle(rows);
      print(rows, np.random.permutation(rows));
      for (const value of np.random.normal(1.5, 0.25, 6).tolist()) print(value);
      for (const value of np.random.uniform(-0.3, 0.71, 6).tolist()) print(value);
      print(np.random.random(3), np.random.random_sample([2, 2]), np.random.normal() > 0);
    },
    py: `
np.random.seed(0)
print(np.random.rand(5), np.random.randn(3, 3), np.random.randint(0, 100, [10]))
np.random.seed(12345)
for n in range(1, 8):
    print(np.random.randn(n), np.random.rand(n))
print(np.random.randn() > 0, np.random.randint(5), np.random.randint(-3, 4, [2, 2]))
for value in np.random.randn(20).tolist():
    print(value)
np.random.seed(3)
print(np.random.permutation(12), np.random.choice(10, 6), np.random.choice(5))
print(np.random.choice(10, 6, False), np.random.choice([2.5, 3.5, 4.5], [2, 2]))
print(np.random.choice(4, 8, p=[0.1, 0.2, 0.3, 0.4]))
print(np.random.choice(5, 4, False, [0.1, 0.5, 0.1, 0.1, 0.2]))
rows = np.arange(12).reshape(4, 3)
np.random.shuffle(rows)
print(rows, np.random.permutation(rows))
for value in np.random.normal(1.5, 0.25, 6).tolist():
    print(value)
for value in np.random.uniform(-0.3, 0.71, 6).tolist():
    print(value)
print(np.random.random(3), np.random.random_sample([2, 2]), np.random.normal() > 0)
`,
  },
  {
    name: "NumPy's arithmetic, reductions and mistakes",
    js({ np, print, refused }) {
      const a = np.array([
        [1, 2],
        [3, 4],
      ]);
      print(
        a.add(1),
        a.div(2),
        a.mul(a),
        a.dot(a),
        a.T,
        a.sum(),
        a.sum({ axis: 0 }),
        a.mean({ axis: 1 }),
      );
      print(
        np.maximum(a, 2),
        np.square(a),
        np.exp(a),
        np.sqrt(a),
        a.gt(2),
        a.argmax(),
        a.max({ axis: 0 }),
      );
      print(
        np.where(a.gt(2), a, 0),
        np.dot([1, 2], [3, 4]),
        a.neg(),
        a.sum({ axis: 1, keepdims: true }),
      );
      const b = a.copy();
      b.set(b.lt(3), 0);
      b.isub(1);
      print(a, b, a.dtype, a.div(1).dtype, a.shape.length, a.at(0, 1), a.at(":", 0));
      refused(() => a.dot(np.ones(3)));
      refused(() => a.add(np.ones(3)));
      refused(() => np.zeros(2, 3));
      refused(() => np.random.seed(-1));
      refused(() => np.random.randint(5, 5));
    },
    py: `
a = np.array([[1, 2], [3, 4]])
print(a + 1, a / 2, a * a, a.dot(a), a.T, a.sum(), a.sum(axis=0), a.mean(axis=1))
print(np.maximum(a, 2), np.square(a), np.exp(a), np.sqrt(a), a > 2, a.argmax(), a.max(axis=0))
print(np.where(a > 2, a, 0), np.dot([1, 2], [3, 4]), -a, a.sum(axis=1, keepdims=True))
b = a.copy()
b[b < 3] = 0
b -= 1
print(a, b, a.dtype, (a / 1).dtype, len(a.shape), a[0, 1], a[:, 0])
refused(lambda: a.dot(np.ones(3)))
refused(lambda: a + np.ones(3))
refused(lambda: np.zeros(2, 3))
refused(lambda: np.random.seed(-1))
refused(lambda: np.random.randint(5, 5))
`,
  },
];
