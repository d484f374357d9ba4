/** Pairs of programs about attention, transformers, initialisation and packed sequences. */

/** @type {import("./programs.mjs").Pair[]} */
export const attentionPrograms = [
  {
    name: "multi-head attention",
    tolerance: 1e-4, // float32 in another order
    js({ torch, nn, print, refused }) {
      torch.manual_seed(0);
      const [q, k] = [torch.randn(3, 2, 8), torch.randn(4, 2, 8)];
      const hidden = torch.tensor([
        [false, false, true, true],
        [false, false, false, true],
      ]);
      const show = (/** @type {any[]} */ [out, weights]) => {
        print(out.detach().flatten().at("0:5"));
        print(weights === null ? null : weights.detach().flatten().at("0:5"));
      };
      for (const options of [
        {},
        { dropout: 0.5, bias: false },
        { add_bias_kv: true, add_zero_attn: true },
      ]) {
        const attention = nn.MultiheadAttention(8, 2, options);
        print(attention);
        for (const [name, value] of Object.entries(attention.state_dict()))
          print(name, value.shape);
        show(attention(q, k, k));
        show(attention.eval()(q, k, k, { key_padding_mask: hidden, average_attn_weights: false }));
        show(attention(q, k, k, { key_padding_mask: hidden, need_weights: false }));
      }
      const other = nn.MultiheadAttention(8, 4, { kdim: 3, vdim: 5, batch_first: true });
      print(other.in_proj_weight, other.kdim, other.head_dim, other.out_proj instanceof nn.Linear);
      show(other(torch.randn(2, 3, 8), torch.randn(2, 4, 3), torch.randn(2, 4, 5)));
      refused(() => nn.MultiheadAttention(8, 3));
      refused(() => nn.MultiheadAttention(8, 0));
      refused(() => other(q, k.at(0), k));
      refused(() => nn.MultiheadAttention(8, 2)(q, k, k, { attn_mask: torch.zeros(3, 3) }));
    },
    py: `
torch.manual_seed(0)
q, k = torch.randn(3, 2, 8), torch.randn(4, 2, 8)
hidden = torch.tensor([[False, False, True, True], [False, False, False, True]])
def show(result):
    print(result[0].detach().flatten()[:5])
    print(None if result[1] is None else result[1].detach().flatten()[:5])
for options in ({}, {"dropout": 0.5, "bias": False}, {"add_bias_kv": True, "add_zero_attn": True}):
    attention = nn.MultiheadAttention(8, 2, **options)
    print(attention)
    for name, value in attention.state_dict().items(): print(name, value.shape)
    show(attention(q, k, k))
    show(attention.eval()(q, k, k, key_padding_mask=hidden, average_attn_weights=False))
    show(attention(q, k, k, key_padding_mask=hidden, need_weights=False))
other = nn.MultiheadAttention(8, 4, kdim=3, vdim=5, batch_first=True)
print(other.in_proj_weight, other.kdim, other.head_dim, isinstance(other.out_proj, nn.Linear))
show(other(torch.randn(2, 3, 8), torch.randn(2, 4, 3), torch.randn(2, 4, 5)))
refused(lambda: nn.MultiheadAttention(8, 3))
refused(lambda: nn.MultiheadAttention(8, 0))
refused(lambda: other(q, k[0], k))
refused(lambda: nn.MultiheadAttention(8, 2)(q, k, k, attn_mask=torch.zeros(3, 3)))
`,
  },
  {
    name: "transformers",
    tolerance: 1e-3, // float32 in another order, printed with four digits
    js({ torch, nn, print, refused }) {
      torch.manual_seed(1);
      const model = nn.Transformer(8, 2, 2, 1, 16, { batch_first: true, norm_first: true });
      print(model);
      const [src, tgt] = [torch.randn(2, 4, 8), torch.randn(2, 3, 8)];
      const causal = nn.Transformer.generate_square_subsequent_mask(3);
      const out = model(src, tgt, { tgt_mask: causal });
      print(causal, out.detach());
      out.pow(2).sum().backward();
      print(model.encoder.layers[1].self_attn.in_proj_weight.grad.at(0));
      refused(() => model(src, tgt.at("0:1")));
      const layer = nn.TransformerEncoderLayer(8, 2, 16, { activation: "gelu", batch_first: true });
      const encoder = nn.TransformerEncoder(layer, 2, nn.LayerNorm(8));
      print(Object.keys(encoder.state_dict()).length, encoder.layers.length);
      const hidden = torch.tensor([
        [false, false, true, true],
        [false, false, false, true],
      ]);
      print(encoder(src, { src_key_padding_mask: hidden }).at(0).detach());
      encoder.eval();
      print(torch.no_grad(() => encoder(src, { src_key_padding_mask: hidden })).at(0));
      refused(() => nn.TransformerDecoderLayer(8, 2, { activation: "tanh" }));
    },
    py: `
torch.manual_seed(1)
model = nn.Transformer(8, 2, 2, 1, 16, batch_first=True, norm_first=True)
print(model)
src, tgt = torch.randn(2, 4, 8), torch.randn(2, 3, 8)
causal = nn.Transformer.generate_square_subsequent_mask(3)
out = model(src, tgt, tgt_mask=causal)
print(causal, out.detach())
out.pow(2).sum().backward()
print(model.encoder.layers[1].self_attn.in_proj_weight.grad[0])
refused(lambda: model(src, tgt[:1]))
layer = nn.TransformerEncoderLayer(8, 2, 16, activation="gelu", batch_first=True)
encoder = nn.TransformerEncoder(layer, 2, nn.LayerNorm(8))
print(len(encoder.state_dict()), len(encoder.layers))
hidden = torch.tensor([[False, False, True, True], [False, False, False, True]])
print(encoder(src, src_key_padding_mask=hidden)[0].detach())
encoder.eval()
with torch.no_grad(): print(encoder(src, src_key_padding_mask=hidden)[0])
refused(lambda: nn.TransformerDecoderLayer(8, 2, activation="tanh"))
`,
  },
  {
    name: "initialisation",
    tolerance: 1e-4, // printed with four digits
    js({ torch, nn, print, refused }) {
      const { init } = nn;
      torch.manual_seed(3);
      const w = () => torch.empty(3, 4);
      print(init.trunc_normal_(w()), init.trunc_normal_(w(), { std: 2, a: -1, b: 1.5 }));
      print(init.trunc_normal_(w(), 0.5, 0.1, 0.9, 1), init.eye_(w()));
      print(
        init.orthogonal_(w()),
        init.orthogonal_(torch.empty(4, 2, 3), 2),
        init.sparse_(w(), 0.5),
      );
      print(init.dirac_(torch.empty(4, 2, 3), 2));
      print(init.kaiming_normal_(w(), { generator: new torch.Generator().manual_seed(5) }));
      print(init.calculate_gain("conv2d"), init.calculate_gain("leaky_relu", 0.2));
      refused(() => init.eye_(torch.empty(3)));
      refused(() => init.dirac_(torch.empty(3, 3)));
      refused(() => init.orthogonal_(torch.empty(3)));
    },
    py: `
init = nn.init
torch.manual_seed(3)
w = lambda: torch.empty(3, 4)
print(init.trunc_normal_(w()), init.trunc_normal_(w(), std=2, a=-1, b=1.5))
print(init.trunc_normal_(w(), 0.5, 0.1, 0.9, 1), init.eye_(w()))
print(init.orthogonal_(w()), init.orthogonal_(torch.empty(4, 2, 3), 2), init.sparse_(w(), 0.5))
print(init.dirac_(torch.empty(4, 2, 3), 2))
print(init.kaiming_normal_(w(), generator=torch.Generator().manual_seed(5)))
print(init.calculate_gain("conv2d"), init.calculate_gain("leaky_relu", 0.2))
refused(lambda: init.eye_(torch.empty(3)))
refused(lambda: init.dirac_(torch.empty(3, 3)))
refused(lambda: init.orthogonal_(torch.empty(3)))
`,
  },
  {
    name: "packed sequences",
    tolerance: 1e-3, // printed with four digits
    js({ torch, nn, print, refused }) {
      const { rnn } = nn.utils;
      const [a, b, c] = [torch.tensor([1, 2, 3]), torch.tensor([4, 5]), torch.tensor([6])];
      print(
        rnn.pad_sequence([b, a, c]),
        rnn.pad_sequence([b, a, c], { batch_first: true, padding_value: -1 }),
      );
      print(rnn.pad_sequence([b, a], { padding_side: "left" }));
      const packed = rnn.pack_sequence([c, a, b], { enforce_sorted: false });
      print(packed, packed.batch_sizes);
      for (const part of rnn.pad_packed_sequence(packed, { batch_first: true, total_length: 4 }))
        print(part);
      for (const part of rnn.unpack_sequence(packed)) print(part);
      refused(() => rnn.pack_sequence([c, a, b]));
      torch.manual_seed(0);
      const x = torch.randn(4, 5, 3);
      for (const kind of [nn.LSTM, nn.GRU]) {
        const layer = kind(3, 4, {
          num_layers: 2,
          batch_first: true,
          bidirectional: true,
          dropout: 0.5,
        });
        const given = rnn.pack_padded_sequence(x, [2, 5, 1, 4], {
          batch_first: true,
          enforce_sorted: false,
        });
        const [out, state] = layer(given);
        const [padded, lengths] = rnn.pad_packed_sequence(out, { batch_first: true });
        print(lengths, padded.detach().at(1), [state].flat()[0].detach().at(0));
        padded.sum().backward();
        print(layer.weight_ih_l0.grad.at(0));
      }
    },
    py: `
from torch.nn.utils import rnn
a, b, c = torch.tensor([1, 2, 3]), torch.tensor([4, 5]), torch.tensor([6])
print(rnn.pad_sequence([b, a, c]), rnn.pad_sequence([b, a, c], batch_first=True, padding_value=-1))
print(rnn.pad_sequence([b, a], padding_side="left"))
packed = rnn.pack_sequence([c, a, b], enforce_sorted=False)
print(packed, packed.batch_sizes)
for part in rnn.pad_packed_sequence(packed, batch_first=True, total_length=4): print(part)
for part in rnn.unpack_sequence(packed): print(part)
refused(lambda: rnn.pack_sequence([c, a, b]))
torch.manual_seed(0)
x = torch.randn(4, 5, 3)
for kind in (nn.LSTM, nn.GRU):
    layer = kind(3, 4, num_layers=2, batch_first=True, bidirectional=True, dropout=0.5)
    given = rnn.pack_padded_sequence(x, [2, 5, 1, 4], batch_first=True, enforce_sorted=False)
    out, state = layer(given)
    padded, lengths = rnn.pad_packed_sequence(out, batch_first=True)
    print(lengths, padded.detach()[1], (state if isinstance(state, tuple) else (state,))[0].detach()[0])
    padded.sum().backward()
    print(layer.weight_ih_l0.grad[0])
`,
  },
];
