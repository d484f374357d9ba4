import { load } from "gradlet";
const torch = await load();
const { nn } = torch;

const [LENGTH, KINDS, WIDTH] = [8, 10, 32];

/** Each place asks all places, and takes from those that answer. */
class Attention extends nn.Module {
  constructor() {
    super();
    this.query = nn.Linear(WIDTH, WIDTH);
    this.key = nn.Linear(WIDTH, WIDTH);
    this.value = nn.Linear(WIDTH, WIDTH);
  }
  forward(x) {
    const [q, k, v] = [this.query(x), this.key(x), this.value(x)];
    const scores = q.matmul(k.transpose(-2, -1)).div(Math.sqrt(WIDTH));
    return scores.softmax(-1).matmul(v);
  }
}

class Reverser extends nn.Module {
  constructor() {
    super();
    this.tokens = nn.Embedding(KINDS, WIDTH);
    this.attention = new Attention();
    this.head = nn.Linear(WIDTH, KINDS);
  }
  forward(x) {
    return this.head(this.attention(this.tokens(x)));
  }
}

torch.manual_seed(0);
const model = new Reverser();
const optimizer = torch.optim.Adam(model.parameters(), { lr: 0.01 });
for (let t = 0; t <= 100; t++) {
  const x = torch.randint(0, KINDS, [64, LENGTH]);
  const y = x.flip(1); // the same row from its end
  const loss = nn.functional.cross_entropy(model(x).flatten(0, 1), y.flatten());
  if (t % 10 === 0) console.log(t, loss.item());
  optimizer.zero_grad();
  loss.backward();
  optimizer.step();
}
