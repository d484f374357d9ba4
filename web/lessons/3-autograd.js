import { load } from "gradlet";
const torch = await load();

// three leaves of the graph
const x = torch.tensor(1, { requires_grad: true });
const w = torch.tensor(2, { requires_grad: true });
const b = torch.tensor(3, { requires_grad: true });

// y = w * x + b
const y = w.mul(x).add(b);

// walk the graph from y back to the leaves
y.backward();

console.log("dy/dw =", w.grad.item()); // x
console.log("dy/dx =", x.grad.item()); // w
console.log("dy/db =", b.grad.item()); // 1
