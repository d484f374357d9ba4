import { load } from "gradlet";
const torch = await load();
const np = torch.numpy;

// N: batch size, D_in: inputs, H: hidden units, D_out: outputs
const [N, D_in, H, D_out] = [64, 1000, 100, 10];

np.random.seed(0);
const x = np.random.randn(N, D_in);
const y = np.random.randn(N, D_out);
const w1 = np.random.randn(D_in, H);
const w2 = np.random.randn(H, D_out);

const learning_rate = 1e-6;
for (let t = 0; t < 500; t++) {
  // forward pass
  const h = x.dot(w1);
  const h_relu = np.maximum(h, 0);
  const y_pred = h_relu.dot(w2);

  const loss = np.square(y_pred.sub(y)).sum();
  console.log(t, loss);

  // backward pass: the chain rule, by hand
  const grad_y_pred = y_pred.sub(y).mul(2);
  const grad_w2 = h_relu.T.dot(grad_y_pred);
  const grad_h_relu = grad_y_pred.dot(w2.T);
  const grad_h = grad_h_relu.copy();
  grad_h.set(h.lt(0), 0);
  const grad_w1 = x.T.dot(grad_h);

  // gradient descent: w -= learning_rate * grad
  w1.isub(grad_w1.mul(learning_rate));
  w2.isub(grad_w2.mul(learning_rate));
}
