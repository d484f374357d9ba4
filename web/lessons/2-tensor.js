import { load } from "gradlet";
const torch = await load();

const [N, D_in, H, D_out] = [64, 1000, 100, 10];

torch.manual_seed(0);
const x = torch.randn(N, D_in);
const y = torch.randn(N, D_out);
const w1 = torch.randn(D_in, H, { requires_grad: true });
const w2 = torch.randn(H, D_out, { requires_grad: true });

const learning_rate = 1e-6;
for (let t = 0; t < 500; t++) {
  const y_pred = x.mm(w1).clamp({ min: 0 }).mm(w2);
  const loss = y_pred.sub(y).pow(2).sum();
  console.log(t, loss.item());

  // fills w1.grad and w2.grad
  loss.backward();

  // change the weights without recording it
  torch.no_grad(() => {
    // w -= learning_rate * w.grad
    w1.sub_(w1.grad, { alpha: learning_rate });
    w2.sub_(w2.grad, { alpha: learning_rate });
    w1.grad.zero_();
    w2.grad.zero_();
  });
}
