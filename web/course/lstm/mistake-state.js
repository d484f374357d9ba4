import { load } from "gradlet";
const torch = await load();
const { nn } = torch;

const text = "the cat sat on the mat. the dog sat on the log. the cow sat in the row. ";
const letters = [...new Set(text)].sort();
const numbers = (part) => torch.tensor([...part].map((c) => letters.indexOf(c)));
const data = numbers(text);
const [x, y] = [data.at(":-1"), data.at("1:")];

torch.manual_seed(0);
const [embedding, lstm, out] = [nn.Embedding(17, 16), nn.LSTM(16, 32), nn.Linear(32, 17)];
const model = nn.ModuleList([embedding, lstm, out]);
const optimizer = torch.optim.Adam(model.parameters(), { lr: 0.02 });
for (let t = 0; t <= 60; t++) {
  const [h] = lstm(embedding(x));
  const loss = nn.functional.cross_entropy(out(h), y);
  if (t % 10 === 0) console.log(t, loss.item());
  optimizer.zero_grad();
  loss.backward();
  optimizer.step();
}

let written = "t";
torch.no_grad(() => {
  for (let i = 0; i < 40; i++) {
    const last = numbers(written.at(-1));
    const [h, state] = lstm(embedding(last));
    written += letters[out(h).at(-1).argmax().item()];
  }
});
console.log(written);
