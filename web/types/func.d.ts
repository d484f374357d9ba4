/** torch.func: functions of functions. https://pytorch.org/docs/stable/func.api.html */
import type { ModuleBase } from "./nn.js";
import type { Tensor } from "./tensor.js";

type Fn = (...args: any[]) => any;
interface Argnums {
  argnums?: number | number[];
}
interface GradSettings extends Argnums {
  /** func gives [output, aux], and so does what is made of it. */
  has_aux?: boolean;
}

export interface Func {
  /** args -> the gradient of func, which gives one number. */
  grad(func: Fn, settings?: number | GradSettings): Fn;
  grad_and_value(func: Fn, settings?: number | GradSettings): Fn;
  /** The value, and the function that gives v times the Jacobian. */
  vjp(func: Fn, ...primals: any[]): [output: any, vjp: (...cotangents: any[]) => any[]];
  /** The value, and the Jacobian times the tangents. */
  jvp(func: Fn, primals: any[], tangents: any[]): [output: any, tangent: any];
  jacrev(func: Fn, settings?: number | Argnums): Fn;
  jacfwd(func: Fn, settings?: number | Argnums): Fn;
  hessian(func: Fn, settings?: number | Argnums): Fn;
  linearize(func: Fn, ...primals: any[]): [output: any, jvp: Fn];
  /** func for each slice of its inputs along in_dims, the results stacked along out_dims. */
  vmap(
    func: Fn,
    settings?: {
      in_dims?: any;
      out_dims?: any;
      randomness?: "error" | "different" | "same";
    },
  ): Fn;
  /** module(...args) with other tensors in the place of its parameters and buffers. */
  functional_call(
    module: ModuleBase,
    tensors: Record<string, Tensor> | Record<string, Tensor>[],
    args?: any,
  ): any;
  /** Parameters and buffers of models of one kind, stacked. */
  stack_module_state(
    models: ModuleBase[],
  ): [params: Record<string, Tensor>, buffers: Record<string, Tensor>];
}
