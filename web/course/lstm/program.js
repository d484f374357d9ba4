import { load } from "gradlet";
const torch = await load();
const { nn } = torch;

const text = "the cat sat on the mat. the dog sat on the log. the cow sat in the row. ";
const letters = [...new Set(text)].sort();
const numbers = (part) => torch.tensor([...part].map((c) => letters.indexOf(c)));
const data = numbers(text);
const [x, y] = [data.at(":-1"), data.at("1:")]; // each letter, and the one that comes next
const V = letters.length;

/** Reads letter by letter, and keeps a state between them. */
class Reader extends nn.Module {
  constructor() {
    super();
    this.embedding = nn.Embedding(V, 16);
    this.lstm = nn.LSTM(16, 32);
    this.out = nn.Linear(32, V);
  }
  forward(x, state = null) {
    const [h, next] = this.lstm(this.embedding(x), state);
    return [this.out(h), next];
  }
}

torch.manual_seed(0);
const reader = new Reader();
const table = nn.Embedding(V, V); // sees one letter only
const groups = [{ params: reader.parameters() }, { params: table.parameters(), lr: 0.3 }];
const optimizer = torch.optim.Adam(groups, { lr: 0.02 });
for (let t = 0; t <= 80; t++) {
  const [logits] = reader(x);
  const with_state = nn.functional.cross_entropy(logits, y);
  const without = nn.functional.cross_entropy(table(x), y);
  if (t % 4 === 0) {
    const [a, b] = [with_state, without].map((loss) => loss.item().toFixed(4));
    console.log(`step ${t}: lstm=${a} letter=${b}`);
  }
  optimizer.zero_grad();
  with_state.add(without).backward();
  optimizer.step();
}

torch.no_grad(() => {
  let [written, last, state] = ["the d", "the d", null];
  for (let i = 0; i < 40; i++) {
    const [logits, next] = reader(numbers(last), state);
    state = next;
    last = letters[logits.at(-1).argmax().item()];
    written += last;
  }
  console.log(written);
});
