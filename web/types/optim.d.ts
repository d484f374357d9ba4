/** torch.optim.lr_scheduler, LBFGS and swa_utils. https://pytorch.org/docs/stable/optim.html */
import type { Made } from "./data.js";
import type { Module, Optimizer, Parameters } from "./nn.js";
import type { Tensor } from "./tensor.js";

/** Base of the schedulers: a class of one's own extends it and has a get_lr(). */
export interface LRScheduler {
  readonly optimizer: Optimizer;
  last_epoch: number;
  base_lrs: number[];
  step(epoch?: number): void;
  get_last_lr(): number[];
  get_lr(): number[];
  state_dict(): Record<string, any>;
  load_state_dict(state_dict: Record<string, any>): void;
}
export interface ReduceLROnPlateau extends Omit<LRScheduler, "step"> {
  best: number;
  num_bad_epochs: number;
  step(metrics: number | Tensor, epoch?: number): void;
}

interface Resumed {
  last_epoch?: number;
}
type Schedule<Options, S = LRScheduler> = Made<
  [optimizer: Optimizer, ...options: (Options | number | number[] | string)[]],
  S
>;
type Rate = (epoch: number) => number;
interface ByFunction extends Resumed {
  lr_lambda?: Rate | Rate[];
}
interface Momentum {
  cycle_momentum?: boolean;
  base_momentum?: number | number[];
  max_momentum?: number | number[];
}

export interface Schedulers {
  readonly LRScheduler: { new (optimizer: Optimizer, last_epoch?: number): LRScheduler };
  readonly LambdaLR: Made<
    [optimizer: Optimizer, lr_lambda: Rate | Rate[] | ByFunction, options?: Resumed],
    LRScheduler
  >;
  readonly MultiplicativeLR: Made<
    [optimizer: Optimizer, lr_lambda: Rate | Rate[] | ByFunction, options?: Resumed],
    LRScheduler
  >;
  readonly StepLR: Schedule<Resumed & { step_size?: number; gamma?: number }>;
  readonly MultiStepLR: Schedule<Resumed & { milestones?: number[]; gamma?: number }>;
  readonly ConstantLR: Schedule<Resumed & { factor?: number; total_iters?: number }>;
  readonly LinearLR: Schedule<
    Resumed & { start_factor?: number; end_factor?: number; total_iters?: number }
  >;
  readonly ExponentialLR: Schedule<Resumed & { gamma?: number }>;
  readonly PolynomialLR: Schedule<Resumed & { total_iters?: number; power?: number }>;
  readonly CosineAnnealingLR: Schedule<Resumed & { T_max?: number; eta_min?: number }>;
  readonly CosineAnnealingWarmRestarts: Schedule<
    Resumed & { T_0?: number; T_mult?: number; eta_min?: number }
  >;
  readonly CyclicLR: Schedule<
    Resumed &
      Momentum & {
        base_lr?: number | number[];
        max_lr?: number | number[];
        step_size_up?: number;
        step_size_down?: number | null;
        mode?: "triangular" | "triangular2" | "exp_range";
        gamma?: number;
        scale_fn?: ((x: number) => number) | null;
        scale_mode?: "cycle" | "iterations";
      }
  >;
  readonly OneCycleLR: Schedule<
    Resumed &
      Momentum & {
        max_lr?: number | number[];
        total_steps?: number | null;
        epochs?: number | null;
        steps_per_epoch?: number | null;
        pct_start?: number;
        anneal_strategy?: "cos" | "linear";
        div_factor?: number;
        final_div_factor?: number;
        three_phase?: boolean;
      }
  >;
  readonly ReduceLROnPlateau: Schedule<
    {
      mode?: "min" | "max";
      factor?: number;
      patience?: number;
      threshold?: number;
      threshold_mode?: "rel" | "abs";
      cooldown?: number;
      min_lr?: number | number[];
      eps?: number;
    },
    ReduceLROnPlateau
  >;
  readonly SequentialLR: Made<
    [
      optimizer: Optimizer,
      schedulers: LRScheduler[],
      milestones: number[] | { milestones: number[] },
    ],
    LRScheduler
  >;
  readonly ChainedScheduler: Made<
    [schedulers: LRScheduler[], options?: Optimizer | { optimizer?: Optimizer }],
    LRScheduler
  >;
}

export interface LBFGSOptions {
  lr?: number;
  max_iter?: number;
  max_eval?: number | null;
  tolerance_grad?: number;
  tolerance_change?: number;
  history_size?: number;
  line_search_fn?: "strong_wolfe" | null;
  maximize?: boolean;
}
/** step(closure) asks for the loss as often as it needs it. */
export type LBFGSClass = Made<
  [params: Parameters, options?: number | LBFGSOptions],
  Omit<Optimizer, "step"> & { step(closure: () => Tensor): Tensor }
>;

/** What averages one parameter. */
type Average = (averaged: Tensor, current: Tensor, num_averaged: Tensor) => Tensor;
/** The same for lists of parameters, whose first it changes. */
type AverageAll = (averaged: Tensor[], current: Tensor[], num_averaged: Tensor) => void;
interface Averaging {
  device?: string | null;
  avg_fn?: Average | null;
  multi_avg_fn?: AverageAll | null;
  use_buffers?: boolean;
}
/** A copy of a model whose parameters follow the model's as their mean. */
export type AveragedModel = Module & {
  readonly module: any;
  readonly n_averaged: Tensor;
  update_parameters(model: Module): void;
};
/** torch.optim.swa_utils. https://pytorch.org/docs/stable/optim.html#weight-averaging-swa-and-ema */
export interface SwaUtils {
  readonly AveragedModel: Made<
    [model: Module, device?: string | null | Averaging, options?: Averaging],
    AveragedModel
  >;
  readonly SWALR: Schedule<
    Resumed & {
      swa_lr?: number | number[];
      anneal_epochs?: number;
      anneal_strategy?: "cos" | "linear";
    }
  >;
  get_ema_avg_fn(decay?: number): Average;
  get_swa_avg_fn(): Average;
  get_ema_multi_avg_fn(decay?: number): AverageAll;
  get_swa_multi_avg_fn(): AverageAll;
  /** Running statistics of the batch norms, anew from one walk over the data. */
  update_bn(loader: Iterable<Tensor | Tensor[]>, model: Module, device?: string | null): void;
}
