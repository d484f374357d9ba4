import { load } from "gradlet";
const torch = await load();
const { nn } = torch;

torch.manual_seed(0);
const data = torch.randint(0, 15, [61]);
const [embedding, lstm, out] = [nn.Embedding(15, 16), nn.LSTM(16, 32), nn.Linear(32, 15)];
const model = nn.ModuleList([embedding, lstm, out]);
const optimizer = torch.optim.Adam(model.parameters(), { lr: 0.02 });

let state = null;
for (let start = 0; start < 60; start += 20) {
  // a long text in pieces, the state goes on
  const x = data.at(`${start}:${start + 20}`);
  const y = data.at(`${start + 1}:${start + 21}`);
  const [h, next] = lstm(embedding(x), state);
  state = next;
  const loss = nn.functional.cross_entropy(out(h), y);
  console.log(start, loss.item());
  optimizer.zero_grad();
  loss.backward();
  optimizer.step();
}
