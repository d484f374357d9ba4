/** torch.func: functions of functions. Products with Jacobians are backward passes, vmap is a loop. */
import { TorchError, typeName } from "../errors.js";
import { isOptions } from "../functions.js";
import { Tensor } from "../tensor.js";
import { named, valueError } from "./call.js";

/** fn of each leaf of nested arrays and objects. @param {(leaf: any) => any} fn @param {any} tree @returns {any} */
function map(fn, tree) {
  if (Array.isArray(tree)) return tree.map((item) => map(fn, item));
  if (!isOptions(tree)) return fn(tree);
  return Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, map(fn, value)]));
}

/** @param {any} tree @returns {any[]} */
function leaves(tree) {
  if (Array.isArray(tree)) return tree.flatMap(leaves);
  return isOptions(tree) ? Object.values(tree).flatMap(leaves) : [tree];
}

/** The same nesting with other leaves, in order. @param {any} tree @param {any[]} values */
function refill(tree, values) {
  let at = 0;
  return map(() => values[at++], tree);
}

/** @param {any} argnums @param {number} count @returns {[boolean, number[]]} */
function numbersOf(argnums, count) {
  const several = Array.isArray(argnums);
  const numbers = several ? argnums : [argnums];
  for (const n of numbers) {
    if (!Number.isInteger(n)) throw new TorchError(`argnum must be int, got: ${typeName(n)}`);
    if (n >= -count && n < count) continue;
    throw new TorchError(`Got argnum=${n}, but only ${count} positional inputs`);
  }
  return [several, numbers.map((n) => (n + count) % count)];
}

/** @param {any[]} args @param {number[]} numbers @param {any[]} trees */
function replaced(args, numbers, trees) {
  const all = [...args];
  numbers.forEach((n, i) => (all[n] = trees[i]));
  return all;
}

/** @param {any} torch */
export function makeFunc(torch) {
  /** One transform: the leaves it has made, and its results, cut off those. */
  class Level {
    constructor() {
      /** @type {any[]} */
      this.made = [];
    }

    /** @param {any} x */
    track(x) {
      if (!(x instanceof Tensor)) {
        throw valueError(`Thing passed to transform API must be Tensor, got ${typeName(x)}`);
      }
      if (!x.dtype.is_floating_point) {
        throw new TorchError("only Tensors of floating point dtype can require gradients");
      }
      const tensor = /** @type {any} */ (x);
      if (tensor.requires_grad) return tensor.view_as(tensor);
      const leaf = tensor.detach().requires_grad_();
      this.made.push(leaf);
      return leaf;
    }

    /** Without the graph, unless that leads to a leaf of another's: of an outer transform, a parameter. @param {any} tree */
    result(tree) {
      return map((x) => {
        if (!(x instanceof Tensor)) return x;
        const tensor = /** @type {any} */ (x);
        return tensor._has_other_leaves(this.made) ? tensor : tensor.detach();
      }, tree);
    }
  }

  /** @template T @param {(level: Level) => T} fn @returns {T} */
  const transform = (fn) => torch.enable_grad(() => fn(new Level()));

  /** @param {any[]} grads @param {any[]} like */
  const zeros = (grads, like) => grads.map((grad, i) => grad ?? torch.zeros_like(like[i]));

  /** Gradients that are differentiable again; zeros where the output does not depend on an input. @param {any} output @param {any[]} inputs @param {any} [vector] @returns {any[]} */
  function back(output, inputs, vector = null) {
    if (!output.requires_grad) return inputs.map((x) => torch.zeros_like(x));
    const options = { grad_outputs: vector, create_graph: true, allow_unused: true };
    return zeros(torch.autograd.grad(output, inputs, options), inputs);
  }

  /** args -> [gradient of func, its value]. @param {any[]} given */
  function grad_and_value(...given) {
    const { func, argnums, has_aux } = named(
      "grad_and_value",
      "func argnums=0 has_aux=False",
      given,
    );
    return (/** @type {any[]} */ ...args) =>
      transform((level) => {
        const [several, numbers] = numbersOf(argnums, args.length);
        const inputs = numbers.map((n) => map((x) => level.track(x), args[n]));
        let output = func(...replaced(args, numbers, inputs));
        let aux;
        if (has_aux) {
          if (!Array.isArray(output) || output.length !== 2) {
            throw new TorchError(
              "grad_and_value(f)(*args): output of function f should be a tuple: (output, aux) if has_aux is True",
            );
          }
          [output, aux] = output;
        }
        if (!(output instanceof Tensor)) {
          throw new TorchError(
            `grad_and_value(f)(*args): Expected f(*args) to return a Tensor, got ${typeName(output)}`,
          );
        }
        if (output.dim() !== 0) {
          throw new TorchError(
            "grad_and_value(f)(*args): Expected f(*args) to return a scalar Tensor, got tensor with " +
              `${output.dim()} dims. Maybe you wanted to use the vjp or jacrev APIs instead?`,
          );
        }
        const found = refill(inputs, back(output, leaves(inputs)));
        const results = level.result([several ? found : found[0], output]);
        return has_aux ? [results[0], [results[1], level.result(aux)]] : results;
      });
  }

  /** args -> the gradient of func, which gives one number. @param {any[]} given */
  function grad(...given) {
    const { has_aux } = named("grad", "func argnums=0 has_aux=False", given);
    const both = grad_and_value(...given);
    return (/** @type {any[]} */ ...args) => {
      const [found, output] = both(...args);
      return has_aux ? [found, output[1]] : found;
    };
  }

  /** func(...primals), and the function that gives v times its Jacobian. @param {(...args: any[]) => any} func @param {any[]} primals */
  function vjp(func, ...primals) {
    return transform((level) => {
      const given = primals.map((x) => map((leaf) => level.track(leaf), x));
      const output = func(...given);
      const flat = leaves(output);
      for (const out of flat) {
        if (out instanceof Tensor) continue;
        throw new TorchError(
          `vjp(f, *primals): Expected f(*primals) to return a Tensor, got unsupported type ${typeName(out)}`,
        );
      }
      const product = (/** @type {any[]} */ ...cotangents) =>
        torch.enable_grad(() => {
          const vectors = leaves(cotangents.length === 1 ? cotangents[0] : cotangents);
          const inputs = leaves(given);
          const used = flat.flatMap((out, i) => (out.requires_grad ? [i] : []));
          let found = inputs.map(() => null);
          if (used.length) {
            found = torch.autograd.grad(
              used.map((i) => flat[i]),
              inputs,
              {
                grad_outputs: used.map((i) => vectors[i]),
                create_graph: true,
                retain_graph: true,
                allow_unused: true,
              },
            );
          }
          return level.result(refill(given, zeros(found, inputs)));
        });
      return [level.result(output), product];
    });
  }

  /** func(...primals), and its Jacobian times the tangents. @param {(...args: any[]) => any} func @param {any[]} primals @param {any[]} tangents */
  function jvp(func, primals, tangents) {
    for (const [name, value] of Object.entries({ primals, tangents })) {
      if (Array.isArray(value)) continue;
      throw new TorchError(
        `jvp(f, primals, tangents): Expected ${name} to be a tuple. E.g. it should be valid to call f(*primals).`,
      );
    }
    return transform((level) => {
      const given = primals.map((x) => map((leaf) => level.track(leaf), x));
      const output = func(...given);
      const [inputs, vectors] = [leaves(given), leaves(tangents)];
      const found = leaves(output).map((out) => {
        // A backward pass is linear in its vector: differentiated by that it goes forward.
        const at = level.track(torch.zeros_like(out).detach());
        const rows = back(out, inputs, at);
        const used = rows.flatMap((row, i) => (row.requires_grad ? [i] : []));
        if (!used.length) return torch.zeros_like(out);
        const got = torch.autograd.grad(
          used.map((i) => rows[i]),
          [at],
          { grad_outputs: used.map((i) => vectors[i]), create_graph: true, allow_unused: true },
        );
        return zeros(got, [out])[0];
      });
      return [level.result(output), level.result(refill(output, found))];
    });
  }

  /** args -> the Jacobian of func, row by row of its output. @param {any[]} settings */
  function jacrev(...settings) {
    const { func, argnums } = named("jacrev", "func argnums=0", settings);
    return (/** @type {any[]} */ ...args) =>
      transform((level) => {
        const [several, numbers] = numbersOf(argnums, args.length);
        const given = numbers.map((n) => map((x) => level.track(x), args[n]));
        const inputs = leaves(given);
        const output = func(...replaced(args, numbers, given));
        const jacobians = leaves(output).map((out) => {
          if (!(out instanceof Tensor)) {
            throw new TorchError(
              `jacrev: Expected f(*args) to return Tensors, got ${typeName(out)}`,
            );
          }
          const flat = /** @type {any} */ (out).reshape(-1);
          const rows = Array.from({ length: out.numel() }, (_, i) => back(flat.at(i), inputs));
          const parts = inputs.map((x, j) => {
            const sizes = [...out.shape, ...x.shape];
            return rows.length
              ? torch.stack(rows.map((row) => row[j])).reshape(sizes)
              : x.new_zeros(sizes);
          });
          const found = refill(given, parts);
          return several ? found : found[0];
        });
        return level.result(refill(output, jacobians));
      });
  }

  /** func for each slice of its inputs along in_dims, the results stacked along out_dims. @param {any[]} settings */
  function vmap(...settings) {
    const { func, in_dims, out_dims, randomness } = named(
      "vmap",
      "func in_dims=0 out_dims=0 randomness='error'",
      settings,
    );
    const name = func?.name || "func";
    /** @param {string} text */
    const refuse = (text) =>
      valueError(`vmap(${name}, in_dims=${JSON.stringify(in_dims)}, ...)(<inputs>): ${text}`);
    /** Pairs of leaf and dimension. @param {any} dim @param {any} tree @returns {[any, number | null][]} */
    const spread = (dim, tree) => {
      if (Array.isArray(tree) && Array.isArray(dim)) {
        if (dim.length !== tree.length) {
          throw refuse("in_dims is not compatible with the structure of `inputs`.");
        }
        return dim.flatMap((d, i) => spread(d, tree[i]));
      }
      if (isOptions(tree) && isOptions(dim)) {
        return Object.keys(tree).flatMap((key) => spread(dim[key], tree[key]));
      }
      return leaves(tree).map((leaf) => [leaf, dim]);
    };
    return (/** @type {any[]} */ ...args) => {
      if (!args.length) {
        throw valueError(
          `vmap(${name})(<inputs>): got no inputs. Maybe you forgot to add inputs, or you are trying to vmap over a ` +
            "function with no inputs. The latter is unsupported.",
        );
      }
      const pairs = spread(in_dims, args);
      const sizes = pairs.flatMap(([leaf, dim]) => {
        if (dim === null) return [];
        if (!(leaf instanceof Tensor)) {
          throw refuse(
            `Got in_dim=${dim} for an input but the input is of type ${typeName(leaf)}. We cannot vmap over ` +
              "non-Tensor arguments, please use None as the respective in_dim",
          );
        }
        if (dim < -leaf.dim() || dim >= leaf.dim()) {
          throw refuse(
            `Got in_dim=${dim} for some input, but that input is a Tensor of dimensionality ${leaf.dim()} so expected ` +
              `in_dim to satisfy -${leaf.dim()} <= in_dim < ${leaf.dim()}.`,
          );
        }
        return [leaf.size(dim)];
      });
      if (!sizes.length) throw refuse("at least one input must be mapped");
      if (sizes.some((size) => size !== sizes[0])) {
        throw valueError(
          "vmap: Expected all tensors to have the same size in the mapped dimension, got sizes " +
            `[${sizes.join(", ")}] for the mapped dimension`,
        );
      }
      const results = Array.from({ length: sizes[0] }, (_, i) => {
        const state = randomness === "same" && i + 1 < sizes[0] ? torch.get_rng_state() : null;
        const given = pairs.map(([leaf, dim]) => (dim === null ? leaf : leaf.select(dim, i)));
        const result = func(...refill(args, given));
        if (state) torch.set_rng_state(state);
        return result;
      });
      const rows = results.map(leaves);
      for (const out of rows[0] ?? []) {
        if (out instanceof Tensor) continue;
        throw valueError(
          `vmap(${name}, ...): \`${name}\` must only return Tensors, got type ${typeName(out)}. Did you mean to set ` +
            "out_dims= to None for output?",
        );
      }
      const dims = Array.isArray(out_dims) ? leaves(out_dims) : rows[0].map(() => out_dims);
      const made = rows[0].map((first, j) =>
        dims[j] === null
          ? first
          : torch.stack(
              rows.map((row) => row[j]),
              dims[j],
            ),
      );
      return refill(results[0], made);
    };
  }

  /** module(...args) with other tensors in the place of its parameters and buffers. @param {any} module @param {any} given @param {any} [args] */
  function functional_call(module, given, args = []) {
    const tensors = Object.assign({}, ...(Array.isArray(given) ? given : [given]));
    /** @type {(() => void)[]} */
    const restore = [];
    try {
      for (const [path, value] of Object.entries(tensors)) {
        const at = path.lastIndexOf(".");
        const home = module.get_submodule(path.slice(0, Math.max(at, 0)));
        const name = path.slice(at + 1);
        if (home._buffers.has(name)) {
          const before = home._buffers.get(name);
          home._buffers.set(name, value);
          restore.push(() => home._buffers.set(name, before));
        } else if (name in home) {
          const before = home[name];
          Object.defineProperty(home, name, {
            value,
            writable: true,
            enumerable: true,
            configurable: true,
          });
          restore.push(() =>
            Object.defineProperty(home, name, {
              value: before,
              writable: true,
              enumerable: true,
              configurable: true,
            }),
          );
        }
      }
      return module(...(Array.isArray(args) ? args : [args]));
    } finally {
      for (const put of restore.reverse()) put();
    }
  }

  /** Parameters and buffers of models of one kind, stacked for vmap over functional_call. @param {any[]} models */
  function stack_module_state(models) {
    if (!models.length) {
      throw new TorchError("stack_module_state: Expected at least one model, got 0.");
    }
    /** @param {[string, any][][]} tables @param {boolean} leaf */
    const stacked = (tables, leaf) =>
      Object.fromEntries(
        tables[0].map(([name, value], i) => {
          const made = torch.stack(tables.map((table) => table[i][1])).detach();
          return [name, leaf ? made.requires_grad_(value.requires_grad) : made];
        }),
      );
    return [
      stacked(
        models.map((model) => model.named_parameters()),
        true,
      ),
      stacked(
        models.map((model) => model.named_buffers()),
        false,
      ),
    ];
  }

  return {
    grad,
    grad_and_value,
    vjp,
    jvp,
    jacrev,
    /** The same Jacobian; here it is made in the same way. */
    jacfwd: jacrev,
    /** @param {any[]} settings */
    hessian(...settings) {
      const { func, argnums } = named("hessian", "func argnums=0", settings);
      return jacrev(jacrev(func, argnums), argnums);
    },
    /** func(...primals), and the function of tangents that is its derivative there. @param {any} func @param {any[]} primals */
    linearize: (func, ...primals) => [
      func(...primals),
      (/** @type {any[]} */ ...tangents) => jvp(func, primals, tangents)[1],
    ],
    vmap,
    functional_call,
    stack_module_state,
  };
}
