import { load } from "gradlet";
const torch = await load();
const nn = torch.nn;

torch.manual_seed(0);
const x = torch.linspace(-2, 2, 64).unsqueeze(1);
const y = x.mul(2).sin();
const model = nn.Sequential(nn.Linear(1, 32), nn.Tanh(), nn.Linear(32, 1));
const optimizer = torch.optim.SGD(model.parameters(), { lr: 0.1 });
// Half the rate every 10 epochs.
const { StepLR } = torch.optim.lr_scheduler;
const scheduler = StepLR(optimizer, { step_size: 10, gamma: 0.5 });

for (let epoch = 0; epoch < 30; epoch++) {
  for (let k = 0; k < 64; k += 8) {
    const batch = `${k}:${k + 8}`;
    const loss = nn.functional.mse_loss(model(x.at(batch)), y.at(batch));
    optimizer.zero_grad();
    loss.backward();
    optimizer.step();
    scheduler.step();
  }
  console.log(epoch, nn.functional.mse_loss(model(x), y).item());
}
console.log("rate at the end:", scheduler.get_last_lr()[0]);
