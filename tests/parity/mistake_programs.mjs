/** Pairs of programs that make a beginner's mistakes: the errors read alike. */

/** @type {import("./programs.mjs").Pair[]} */
export const mistakePrograms = [
  {
    name: "messages of typical mistakes with tensors",
    js({ torch, refused }) {
      const a = torch.ones(2, 3);
      refused(() => a.mm(a));
      refused(() => a.add(torch.ones(4)));
      refused(() => a.view(4));
      refused(() => a.reshape(-1, 4));
      refused(() => a.at(2));
      refused(() => a.at(0, 0, 0));
      refused(() => a.sum(2));
      refused(() => a.item());
      refused(() => torch.cat([]));
      refused(() => torch.stack([a, torch.ones(2)]));
      refused(() => torch.zeros(-1));
      refused(() => torch.tensor([[1, 2], [3]]));
      refused(() => torch.tensor("x"));
      refused(() => torch.arange(3).mean());
      refused(() => torch.arange(3).mul_(0.5));
      refused(() => a.mm(3));
      refused(() => torch.exp(5));
      refused(() => torch.add("a", a));
      refused(() => torch.matmul(a));
      refused(() => a.mm(a, a));
      refused(() => a.add(null));
      refused(() => torch.zeros(2, "3"));
      refused(() => a.set(0, [1, 2]));
      refused(() => a.to("cuda"));
      refused(() => torch.tensor(1).length);
      refused(() => [...torch.tensor(1)]);
      refused(() => a.unsqueeze(9));
      refused(() => a.T.view(6));
      refused(() => torch.randint(5, 5, [1]));
    },
    py: `
a = torch.ones(2, 3)
def set_row(): a[0] = [1, 2]
refused(lambda: a.mm(a))
refused(lambda: a + torch.ones(4))
refused(lambda: a.view(4))
refused(lambda: a.reshape(-1, 4))
refused(lambda: a[2])
refused(lambda: a[0, 0, 0])
refused(lambda: a.sum(2))
refused(lambda: a.item())
refused(lambda: torch.cat([]))
refused(lambda: torch.stack([a, torch.ones(2)]))
refused(lambda: torch.zeros(-1))
refused(lambda: torch.tensor([[1, 2], [3]]))
refused(lambda: torch.tensor("x"))
refused(lambda: torch.arange(3).mean())
refused(lambda: torch.arange(3).mul_(0.5))
refused(lambda: a.mm(3))
refused(lambda: torch.exp(5))
refused(lambda: torch.add("a", a))
refused(lambda: torch.matmul(a))
refused(lambda: a.mm(a, a))
refused(lambda: a.add(None))
refused(lambda: torch.zeros(2, "3"))
refused(set_row)
refused(lambda: a.to("cuda"))
refused(lambda: len(torch.tensor(1)))
refused(lambda: list(torch.tensor(1)))
refused(lambda: a.unsqueeze(9))
refused(lambda: a.T.view(6))
refused(lambda: torch.randint(5, 5, [1]))
`,
  },
  {
    name: "messages of typical mistakes with autograd",
    js({ torch, refused }) {
      const w = torch.ones(2, { requires_grad: true });
      const y = w.mul(w).sum();
      y.backward();
      refused(() => y.backward());
      refused(() => w.mul(2).backward());
      refused(() => torch.ones(1).backward());
      refused(() => w.sub_(1));
      refused(() => w.numpy());
      refused(() => torch.arange(2).requires_grad_());
      refused(() => {
        w.mul(2).requires_grad = false;
      });
      refused(() => {
        const e = w.exp();
        e.add_(1);
        e.sum().backward();
      });
      refused(() => w.mul(2).backward(torch.ones(3)));
      refused(() => {
        w.grad = torch.ones(5);
      });
    },
    py: `
w = torch.ones(2, requires_grad=True)
y = (w * w).sum()
y.backward()
def in_place():
    e = w.exp()
    e.add_(1)
    e.sum().backward()
refused(lambda: y.backward())
refused(lambda: (w * 2).backward())
refused(lambda: torch.ones(1).backward())
refused(lambda: w.sub_(1))
refused(lambda: w.numpy())
refused(lambda: torch.arange(2).requires_grad_())
refused(lambda: setattr(w * 2, "requires_grad", False))
refused(in_place)
refused(lambda: (w * 2).backward(torch.ones(3)))
refused(lambda: setattr(w, "grad", torch.ones(5)))
`,
  },
  {
    name: "messages of typical mistakes with modules and optimizers",
    js({ torch, nn, optim, refused }) {
      class Net extends nn.Module {
        constructor() {
          super();
          this.fc = nn.Linear(2, 3);
        }
      }
      const net = new Net();
      const state = net.state_dict();
      refused(() => net(torch.ones(2)));
      refused(() => net.fc(torch.ones(4, 3)));
      refused(() => net.fc(torch.ones(3)));
      refused(() => net.fc());
      refused(() => net.fc(torch.ones(2), 1));
      refused(() => nn.Linear(2, -3));
      refused(() => nn.Sequential(net, 5));
      refused(() => nn.MSELoss({ reduction: "foo" })(torch.ones(1), torch.ones(1)));
      refused(() => nn.MSELoss()(torch.ones(1)));
      refused(() => net.load_state_dict({}));
      refused(() => net.load_state_dict({ ...state, "fc.bias": torch.ones(1) }));
      refused(() => net.train(5));
      refused(() => {
        net.fc.weight = torch.ones(3, 2);
      });
      refused(() => nn.init.xavier_uniform_(net.fc.bias));
      refused(() => optim.SGD([], { lr: 1 }));
      refused(() => optim.SGD(net.fc.weight, { lr: 1 }));
      refused(() => optim.SGD([1, 2], { lr: 1 }));
      refused(() => optim.SGD([net.fc.weight.mul(2)], { lr: 1 }));
      refused(() => optim.SGD(net.parameters(), { lr: 1, nesterov: true }));
      refused(() => optim.Adam(net.parameters(), { betas: [0.9, 1.5] }));
      refused(() => optim.SGD(net.parameters(), { lr: -0.1 }));
    },
    py: `
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(2, 3)
net = Net()
state = net.state_dict()
refused(lambda: net(torch.ones(2)))
refused(lambda: net.fc(torch.ones(4, 3)))
refused(lambda: net.fc(torch.ones(3)))
refused(lambda: net.fc())
refused(lambda: net.fc(torch.ones(2), 1))
refused(lambda: nn.Linear(2, -3))
refused(lambda: nn.Sequential(net, 5))
refused(lambda: nn.MSELoss(reduction="foo")(torch.ones(1), torch.ones(1)))
refused(lambda: nn.MSELoss()(torch.ones(1)))
refused(lambda: net.load_state_dict({}))
refused(lambda: net.load_state_dict({**state, "fc.bias": torch.ones(1)}))
refused(lambda: net.train(5))
refused(lambda: setattr(net.fc, "weight", torch.ones(3, 2)))
refused(lambda: nn.init.xavier_uniform_(net.fc.bias))
refused(lambda: optim.SGD([], lr=1))
refused(lambda: optim.SGD(net.fc.weight, lr=1))
refused(lambda: optim.SGD([1, 2], lr=1))
refused(lambda: optim.SGD([net.fc.weight * 2], lr=1))
refused(lambda: optim.SGD(net.parameters(), lr=1, nesterov=True))
refused(lambda: optim.Adam(net.parameters(), betas=(0.9, 1.5)))
refused(lambda: optim.SGD(net.parameters(), lr=-0.1))
`,
  },
];
