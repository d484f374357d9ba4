import { load } from "gradlet";
const torch = await load();
const { nn } = torch;

torch.manual_seed(0);
const x = torch.randint(0, 15, [4, 20]); // four rows of twenty letters
const y = torch.randint(0, 15, [4, 20]);
const embedding = nn.Embedding(15, 16);
const lstm = nn.LSTM(16, 32, { batch_first: true });
const out = nn.Linear(32, 15);

const [h] = lstm(embedding(x));
const loss = nn.functional.cross_entropy(out(h), y);
console.log(loss.item());
