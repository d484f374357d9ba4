import { load } from "gradlet";
const torch = await load();
const nn = torch.nn;

/** Batch norm by hand, without the two parameters that can be learnt. */
class Norm extends nn.Module {
  constructor(width) {
    super();
    this.register_buffer("mean", torch.zeros(width));
    this.register_buffer("var", torch.ones(width));
  }
  forward(x) {
    let [mean, variance] = [this.mean, this.var];
    if (this.training) {
      [mean, variance] = [x.mean(0), x.var(0, { unbiased: false })];
      torch.no_grad(() => {
        this.mean.add_(mean.sub(this.mean).mul(0.1));
        this.var.add_(x.var(0).sub(this.var).mul(0.1));
      });
    }
    return x.sub(mean).div(variance.add(1e-5).sqrt());
  }
}

torch.manual_seed(0);
const norm = new Norm(3);
const [spread, middle] = [torch.tensor([1, 5, 0.2]), torch.tensor([0, 10, -1])];
for (let i = 0; i < 50; i++) norm(torch.randn(32, 3).mul(spread).add(middle));
console.log("mean", norm.mean.tolist());
console.log("spread", norm.var.sqrt().tolist());
