/** gradlet, as a learner writes it. */
import { load } from "gradlet";

export async function create(data) {
  const torch = await load();
  const { nn, optim } = torch;
  const tensor = ({ shape, values }) => torch.tensor(values).reshape(shape);
  const x = tensor(data.x);
  const y = tensor(data.y);

  return {
    rung2(steps) {
      const w1 = tensor(data.w1).requires_grad_();
      const w2 = tensor(data.w2).requires_grad_();
      const learning_rate = 1e-6;
      let value = 0;
      for (let t = 0; t < steps; t++) {
        const y_pred = x.mm(w1).clamp({ min: 0 }).mm(w2);
        const loss = y_pred.sub(y).pow(2).sum();
        value = loss.item();
        loss.backward();
        torch.no_grad(() => {
          w1.sub_(w1.grad, { alpha: learning_rate });
          w2.sub_(w2.grad, { alpha: learning_rate });
          w1.grad.zero_();
          w2.grad.zero_();
        });
      }
      return value;
    },

    rung5(steps) {
      const model = new nn.Sequential(
        new nn.Linear(1000, 100),
        new nn.ReLU(),
        new nn.Linear(100, 10),
      );
      const [w1, b1, w2, b2] = [...model.parameters()];
      torch.no_grad(() => {
        w1.copy_(tensor(data.w1).t());
        b1.copy_(tensor(data.b1));
        w2.copy_(tensor(data.w2).t());
        b2.copy_(tensor(data.b2));
      });
      const loss_fn = new nn.MSELoss({ reduction: "sum" });
      const optimizer = new optim.Adam(model.parameters(), { lr: 1e-4 });
      let value = 0;
      for (let t = 0; t < steps; t++) {
        const loss = loss_fn(model(x), y);
        value = loss.item();
        optimizer.zero_grad();
        loss.backward();
        optimizer.step();
      }
      return value;
    },

    gemm(repetitions, matrix) {
      const a = tensor(matrix);
      let value = 0;
      for (let i = 0; i < repetitions; i++) {
        const c = a.mm(a);
        if (i === repetitions - 1) value = c.select(0, 0).select(0, 0).item();
      }
      return value;
    },

    scalar(repetitions) {
      const w = torch.tensor(2, { requires_grad: true });
      const b = torch.tensor(3, { requires_grad: true });
      const x = torch.tensor(1);
      for (let i = 0; i < repetitions; i++) {
        w.grad = null;
        b.grad = null;
        w.mul(x).add(b).backward();
      }
      return w.grad.item();
    },
  };
}
