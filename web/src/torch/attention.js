import { addMethods, makeClass } from "./classes.js";
import { TorchError, typeError, typeName } from "./errors.js";
import { bind } from "./functions.js";
import { isModule, makeParameter, Module, own } from "./module.js";
import { parseSignature } from "./schema.js";
import { keep, Parameter } from "./tensor.js";

/**
 * Attention and transformers, made of other layers. Python's own are in
 * web/src/python/lib/torch/nn/transformer.py. https://pytorch.org/docs/stable/nn.html#transformer-layers
 */

/** Values by the names of a signature. @param {string} text */
function named(text) {
  const signature = parseSignature(`\t${text}`, 0);
  return (/** @type {any[]} */ args) => {
    const values = bind(signature, args);
    return Object.fromEntries(signature.parameters.map(({ name }, i) => [name, values[i] ?? null]));
  };
}

/** @param {boolean} good @param {string} message @param {string} kind */
function require(good, message, kind) {
  if (!good) throw new TorchError(message, { kind });
}

/** A module with copies of all it has. @param {any} module */
function copied(module) {
  const twin = Reflect.construct(Module, [], module.constructor);
  for (const [name, value] of own(module, () => true)) {
    if (value instanceof Parameter) {
      const { requires_grad } = /** @type {any} */ (value);
      twin[name] = makeParameter(/** @type {any} */ (value).detach().clone(), requires_grad);
    } else twin[name] = isModule(value) ? copied(value) : value;
  }
  for (const [name, buffer] of module._buffers) {
    twin.register_buffer(name, buffer && keep(buffer.clone()));
  }
  twin.training = module.training;
  return twin;
}

const SIZES = "int dim_feedforward=2048, float dropout=0.1, str activation='relu', ";
const MANNER =
  "float layer_norm_eps=1e-05, bool batch_first=False, bool norm_first=False, bool bias=True)";
const MASKS = "Tensor? tgt_mask=None, Tensor? memory_mask=None, ";
const PADDING = "Tensor? tgt_key_padding_mask=None, Tensor? memory_key_padding_mask=None, ";

/** @param {Record<string, any>} nn its layers @param {any} torch */
export function addTransformers(nn, torch) {
  const { functional: F, init } = nn;
  /**
   * @param {string} name @param {string} settings the rest of its signature @param {(self: any, settings: any) => void} start
   * @param {string} inputs @param {(self: any, inputs: any) => any} run
   */
  const define = (name, settings, start, inputs, run) => {
    const [made, called] = [named(`${name}(${settings}`), named(`forward(${inputs})`)];
    nn[name] = makeClass(name, Module, (self, args) => start(self, made(args)));
    addMethods(nn[name], {
      /** @this {any} @param {any[]} args */
      forward(...args) {
        return run(this, called(args));
      },
    });
  };
  const Projection = makeClass("NonDynamicallyQuantizableLinear", nn.Linear, () => {});

  define(
    "MultiheadAttention",
    "int embed_dim, int num_heads, float dropout=0.0, bool bias=True, bool add_bias_kv=False, bool " +
      "add_zero_attn=False, int? kdim=None, int? vdim=None, bool batch_first=False)",
    (self, { bias, add_bias_kv, ...settings }) => {
      const { embed_dim, num_heads } = settings;
      require(embed_dim > 0 &&
        num_heads >
          0, `embed_dim and num_heads must be greater than 0, got embed_dim=${embed_dim} and ` +
        `num_heads=${num_heads} instead`, "ValueError");
      settings.kdim ??= embed_dim;
      settings.vdim ??= embed_dim;
      Object.assign(self, settings);
      self.head_dim = Math.floor(embed_dim / num_heads);
      require(self.head_dim * num_heads ===
        embed_dim, "embed_dim must be divisible by num_heads", "AssertionError");
      const weight = (/** @type {number[]} */ ...sizes) => makeParameter(torch.empty(sizes));
      const same = self.kdim === embed_dim && self.vdim === embed_dim;
      self._qkv_same_embed_dim = same;
      const widths = { q: embed_dim, k: self.kdim, v: self.vdim };
      for (const [name, width] of Object.entries(widths)) {
        self[`${name}_proj_weight`] = same ? null : weight(embed_dim, width);
      }
      self.in_proj_weight = same ? weight(3 * embed_dim, embed_dim) : null;
      self.in_proj_bias = bias ? makeParameter(torch.zeros(3 * embed_dim)) : null;
      self.out_proj = Object.setPrototypeOf(
        nn.Linear(embed_dim, embed_dim, bias),
        Projection.prototype,
      );
      for (const name of ["q_proj_weight", "k_proj_weight", "v_proj_weight", "in_proj_weight"]) {
        if (self[name]) init.xavier_uniform_(self[name]);
      }
      if (bias) init.zeros_(self.out_proj.bias);
      for (const name of ["bias_k", "bias_v"]) {
        self[name] = add_bias_kv ? init.xavier_normal_(weight(1, 1, embed_dim)) : null;
      }
    },
    "Tensor query, Tensor key, Tensor value, Tensor? key_padding_mask=None, bool need_weights=True, " +
      "Tensor? attn_mask=None, bool average_attn_weights=True, bool is_causal=False",
    (self, { query, key, value, ...options }) => {
      const turned = (/** @type {any} */ x) =>
        self.batch_first && query.dim() === 3 ? x.transpose(0, 1) : x;
      const [out, weights] = F.multi_head_attention_forward(
        ...[query, key, value].map(turned),
        ...[self.embed_dim, self.num_heads, self.in_proj_weight, self.in_proj_bias],
        ...[self.bias_k, self.bias_v, self.add_zero_attn, self.dropout],
        ...[self.out_proj.weight, self.out_proj.bias, self.training],
        {
          ...options,
          use_separate_proj_weight: !self._qkv_same_embed_dim,
          q_proj_weight: self.q_proj_weight,
          k_proj_weight: self.k_proj_weight,
          v_proj_weight: self.v_proj_weight,
        },
      );
      return [turned(out), weights];
    },
  );

  /** @param {any} self @param {any} settings @param {number} blocks */
  const startLayer = (self, settings, blocks) => {
    const { d_model, nhead, dim_feedforward, dropout, bias, batch_first } = settings;
    const attention = () => nn.MultiheadAttention(d_model, nhead, { dropout, bias, batch_first });
    self.self_attn = attention();
    if (blocks === 3) self.multihead_attn = attention();
    self.linear1 = nn.Linear(d_model, dim_feedforward, bias);
    self.dropout = nn.Dropout(dropout);
    self.linear2 = nn.Linear(dim_feedforward, d_model, bias);
    self.norm_first = settings.norm_first;
    for (let i = 1; i <= blocks; i++) {
      self[`norm${i}`] = nn.LayerNorm(d_model, { eps: settings.layer_norm_eps, bias });
    }
    for (let i = 1; i <= blocks; i++) self[`dropout${i}`] = nn.Dropout(dropout);
    const { activation } = settings;
    const text = typeof activation === "string";
    require(!text ||
      activation === "relu" ||
      activation === "gelu", `activation should be relu/gelu, not ${activation}`, "RuntimeError");
    self.activation = text ? F[activation] : activation;
  };
  /** @param {any} layer @param {any} memory of the queries themselves: undefined @param {any} masks */
  const attend = (layer, memory, masks) => (/** @type {any} */ x) =>
    layer(x, memory ?? x, memory ?? x, { ...masks, need_weights: false })[0];
  /** Block after block, each beside x and normalised. @param {any} self @param {any} x @param {((x: any) => any)[]} blocks */
  const through = (self, x, ...blocks) => {
    blocks.push((y) => self.linear2(self.dropout(self.activation(self.linear1(y)))));
    blocks.forEach((block, i) => {
      const [norm, drop] = [self[`norm${i + 1}`], self[`dropout${i + 1}`]];
      x = self.norm_first ? x.add(drop(block(norm(x)))) : norm(x.add(drop(block(x))));
    });
    return x;
  };

  define(
    "TransformerEncoderLayer",
    `int d_model, int nhead, ${SIZES}${MANNER}`,
    (self, settings) => startLayer(self, settings, 2),
    "Tensor src, Tensor? src_mask=None, Tensor? src_key_padding_mask=None, bool is_causal=False",
    (self, { src, src_mask, src_key_padding_mask, is_causal }) =>
      through(
        self,
        src,
        attend(self.self_attn, undefined, {
          attn_mask: src_mask,
          key_padding_mask: src_key_padding_mask,
          is_causal,
        }),
      ),
  );
  define(
    "TransformerDecoderLayer",
    `int d_model, int nhead, ${SIZES}${MANNER}`,
    (self, settings) => startLayer(self, settings, 3),
    `Tensor tgt, Tensor memory, ${MASKS}${PADDING}bool tgt_is_causal=False, bool memory_is_causal=False`,
    (self, { tgt, memory, ...given }) =>
      through(
        self,
        tgt,
        attend(self.self_attn, undefined, {
          attn_mask: given.tgt_mask,
          key_padding_mask: given.tgt_key_padding_mask,
          is_causal: given.tgt_is_causal,
        }),
        attend(self.multihead_attn, memory, {
          attn_mask: given.memory_mask,
          key_padding_mask: given.memory_key_padding_mask,
          is_causal: given.memory_is_causal,
        }),
      ),
  );

  /** @param {number} size */
  const causal = (size, options = {}) => torch.full([size, size], -Infinity, options).triu(1);
  /** What is_causal=None means. @param {any} mask @param {boolean | null} said */
  const isCausal = (mask, said) => {
    if (said !== null || mask === null) return said === true;
    const size = mask.size(-1);
    if (mask.dim() !== 2 || mask.size(0) !== size) return false;
    const added = mask.dtype.is_floating_point;
    return (
      added &&
      mask
        .eq(causal(size, { dtype: mask.dtype }))
        .all()
        .item()
    );
  };
  /** What PyTorch leaves out in a nested tensor, which makes it 0. @param {any} self @param {any} src @param {any} padding */
  const left = (self, src, padding) => {
    const first = self.layers.at(0);
    if (!self.use_nested_tensor || first.training || src.dim() !== 3) return null;
    const recorded = [src, ...first.parameters()].some((tensor) => tensor.requires_grad);
    if (recorded && torch.is_grad_enabled()) return null;
    const kept = padding.eq(0);
    const start = torch.arange(kept.size(1)).lt(kept.sum(1, true));
    return kept.eq(start).all().item() ? kept.logical_not() : null;
  };
  /** @param {any} self @param {any} layer @param {any} settings */
  const stack = (self, layer, { num_layers, norm }) => {
    if (!isModule(layer)) {
      throw typeError(`${typeName(layer)} is not a Module subclass`, self.constructor.name);
    }
    self.layers = nn.ModuleList(Array.from({ length: num_layers }, () => copied(layer)));
    Object.assign(self, { num_layers, norm });
  };
  define(
    "TransformerEncoder",
    "Module encoder_layer, int num_layers, Module? norm=None, bool enable_nested_tensor=True, bool " +
      "mask_check=True)",
    (self, settings) => {
      stack(self, settings.encoder_layer, settings);
      const layer = settings.encoder_layer;
      const { self_attn: attention, activation } = layer;
      self.enable_nested_tensor = settings.enable_nested_tensor;
      self.use_nested_tensor =
        settings.enable_nested_tensor &&
        layer instanceof nn.TransformerEncoderLayer &&
        attention.batch_first &&
        !layer.norm_first &&
        attention._qkv_same_embed_dim &&
        attention.in_proj_bias !== null &&
        ([F.relu, F.gelu].includes(activation) ||
          activation instanceof nn.ReLU ||
          activation instanceof nn.GELU) &&
        layer.norm1.eps === layer.norm2.eps &&
        attention.num_heads % 2 === 0;
    },
    "Tensor src, Tensor? mask=None, Tensor? src_key_padding_mask=None, bool? is_causal=None",
    (self, { src, mask, src_key_padding_mask, is_causal }) => {
      const options = {
        src_mask: mask,
        src_key_padding_mask,
        is_causal: isCausal(mask, is_causal),
      };
      let x = src;
      for (const layer of self.layers) x = layer(x, options);
      const hidden = mask === null && src_key_padding_mask && left(self, src, src_key_padding_mask);
      if (hidden) x = x.masked_fill(hidden.unsqueeze(-1), 0);
      return self.norm ? self.norm(x) : x;
    },
  );
  define(
    "TransformerDecoder",
    "Module decoder_layer, int num_layers, Module? norm=None)",
    (self, settings) => stack(self, settings.decoder_layer, settings),
    `Tensor tgt, Tensor memory, ${MASKS}${PADDING}bool? tgt_is_causal=None, bool memory_is_causal=False`,
    (self, { tgt, memory, ...options }) => {
      options.tgt_is_causal = isCausal(options.tgt_mask, options.tgt_is_causal);
      let x = tgt;
      for (const layer of self.layers) x = layer(x, memory, options);
      return self.norm ? self.norm(x) : x;
    },
  );
  define(
    "Transformer",
    "int d_model=512, int nhead=8, int num_encoder_layers=6, int num_decoder_layers=6, " +
      `${SIZES}Module? custom_encoder=None, Module? custom_decoder=None, ${MANNER}`,
    (
      self,
      { custom_encoder, custom_decoder, num_encoder_layers, num_decoder_layers, ...sizes },
    ) => {
      const { d_model, nhead, bias, batch_first, layer_norm_eps: eps } = sizes;
      const norm = () => nn.LayerNorm(d_model, { eps, bias });
      const made = (/** @type {string} */ kind, /** @type {number} */ count) =>
        nn[kind](nn[`${kind}Layer`](d_model, nhead, rest), count, norm());
      const { d_model: _, nhead: __, ...rest } = sizes;
      self.encoder = custom_encoder ?? made("TransformerEncoder", num_encoder_layers);
      self.decoder = custom_decoder ?? made("TransformerDecoder", num_decoder_layers);
      for (const parameter of self.parameters()) {
        if (parameter.dim() > 1) init.xavier_uniform_(parameter);
      }
      Object.assign(self, { d_model, nhead, batch_first });
    },
    `Tensor src, Tensor tgt, Tensor? src_mask=None, ${MASKS}Tensor? src_key_padding_mask=None, ` +
      `${PADDING}bool? src_is_causal=None, bool? tgt_is_causal=None, bool memory_is_causal=False`,
    (self, { src, tgt, src_mask, src_key_padding_mask, src_is_causal, ...options }) => {
      const dim = self.batch_first ? 0 : 1;
      require(src.dim() !== 3 ||
        src.size(dim) ===
          tgt.size(dim), "the batch number of src and tgt must be equal", "RuntimeError");
      require(src.size(-1) === self.d_model &&
        tgt.size(-1) ===
          self.d_model, "the feature number of src and tgt must be equal to d_model", "RuntimeError");
      const memory = self.encoder(src, {
        mask: src_mask,
        src_key_padding_mask,
        is_causal: src_is_causal,
      });
      return self.decoder(tgt, memory, options);
    },
  );
  nn.Transformer.generate_square_subsequent_mask = causal;
}
