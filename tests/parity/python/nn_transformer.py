# Attention and transformers.
import torch
import torch.nn as nn
import torch.nn.functional as F


def refused(action):
    try:
        action()
        print("no error")
    except Exception as error:
        print(type(error).__name__, error)


def show(title, *tensors):
    print(title)
    for t in tensors:
        print(None if t is None else tuple(t.shape), None if t is None else t.detach().flatten()[:6])


torch.manual_seed(0)
query, key, value = torch.randn(3, 2, 8), torch.randn(4, 2, 8), torch.randn(4, 2, 8)
hidden = torch.tensor([[False, False, True, True], [False, False, False, True]])
causal = nn.Transformer.generate_square_subsequent_mask(3)
print(causal, causal.dtype)
for options in (
    {},
    {"dropout": 0.5, "bias": False},
    {"add_bias_kv": True, "add_zero_attn": True},
):
    torch.manual_seed(1)
    attention = nn.MultiheadAttention(8, 2, **options)
    print(attention, list(attention.state_dict()), [n for n, p in attention.named_parameters()])
    show("train", *attention(query, key, value))
    attention.eval()
    show("heads", *attention(query, key, value, average_attn_weights=False))
    show("padding", *attention(query, key, value, key_padding_mask=hidden))
    show("alone", *attention(query, key, value, need_weights=False, key_padding_mask=hidden))
    show("mask", *attention(query, query, query, attn_mask=causal))
    show("causal", *attention(query, query, query, attn_mask=causal, need_weights=False, is_causal=True))
    show("unbatched", *attention(query[:, 0], query[:, 0], query[:, 0], attn_mask=causal == 0))
    show("by head", *attention(query, query, query, attn_mask=torch.randn(4, 3, 3), need_weights=False))
    attention.zero_grad()
    (attention(query, key, value)[0] ** 2).sum().backward()
    show("gradients", *[p.grad for p in attention.parameters()])
torch.manual_seed(2)
other = nn.MultiheadAttention(8, 4, kdim=3, vdim=5, batch_first=True, dtype=torch.float64)
print(list(other.state_dict()), other.in_proj_weight, other.kdim, other.head_dim, isinstance(other.out_proj, nn.Linear))
q, k, v = torch.randn(2, 3, 8).double(), torch.randn(2, 4, 3).double(), torch.randn(2, 4, 5).double()
show("dims", *other(q, k, v))
refused(lambda: nn.MultiheadAttention(8, 3))
refused(lambda: nn.MultiheadAttention(8, 0))
refused(lambda: attention(query[0, 0], key, value))
refused(lambda: attention(query, key[0], value))
refused(lambda: attention(query, key, value[:2]))
refused(lambda: attention(query[:, :, :6], key, value))
refused(lambda: attention(query, key, value, attn_mask=causal))
refused(lambda: attention(query, key, value, attn_mask=torch.zeros(1, 3, 4)))
refused(lambda: attention(query, key, value, attn_mask=torch.zeros(4)))
refused(lambda: attention(query, key, value, key_padding_mask=hidden[0]))
refused(lambda: attention(query, key, value, attn_mask=torch.ones(3, 4).long()))
refused(lambda: attention(query, query, query, is_causal=True))

for options in (
    {},
    {"norm_first": True, "activation": "gelu", "bias": False},
    {"batch_first": True, "activation": nn.ReLU(), "layer_norm_eps": 0.5, "dropout": 0.0},
):
    torch.manual_seed(3)
    encoder = nn.TransformerEncoderLayer(8, 2, 16, **options)
    print(encoder)
    show("encoder", encoder(query))
    show("masked", encoder(query, src_mask=torch.zeros(query.size(1 if encoder.self_attn.batch_first else 0), query.size(1 if encoder.self_attn.batch_first else 0)).fill_(-1.0).tril()))
    decoder = nn.TransformerDecoderLayer(8, 2, 16, **options)
    print(decoder)
    y = key.transpose(0, 1) if options.get("batch_first") else key
    x = query.transpose(0, 1) if options.get("batch_first") else query
    show("decoder", decoder(x, y, tgt_mask=causal, tgt_is_causal=True, memory_key_padding_mask=hidden))
    show("state", *decoder.state_dict().values())
refused(lambda: nn.TransformerEncoderLayer(8, 2, activation="tanh"))

torch.manual_seed(4)
model = nn.Transformer(8, 2, 2, 1, 16, 0.25, batch_first=True)
print(model)
print(sum(p.numel() for p in model.parameters()), model.d_model, model.nhead, model.batch_first)
src, tgt = torch.randn(2, 4, 8), torch.randn(2, 3, 8)
show("model", model(src, tgt, tgt_mask=causal))
loss = model(src, tgt, src_key_padding_mask=hidden, memory_key_padding_mask=hidden)
loss = (loss * torch.arange(8)).sin().sum()
loss.backward()
show("gradients", *[p.grad for p in model.parameters()][:8])
refused(lambda: model(src, tgt[:1]))
refused(lambda: model(src, tgt[:, :, :4]))

encoder = nn.TransformerEncoder(nn.TransformerEncoderLayer(8, 2, 16, batch_first=True), 2, nn.LayerNorm(8))
encoder.eval()
with torch.no_grad():
    out = encoder(src, src_key_padding_mask=hidden)
    print(out[0, 3], out.shape)
    print(encoder(src, src_key_padding_mask=hidden.flip(1))[0, 0])
    print(encoder(src, mask=nn.Transformer.generate_square_subsequent_mask(4))[0, 0])
print(encoder(src, src_key_padding_mask=hidden)[0, 3].detach())
before = encoder.layers[0].linear1.weight
print(before is encoder.layers[1].linear1.weight, bool((before == encoder.layers[1].linear1.weight).all()))
decoder = nn.TransformerDecoder(nn.TransformerDecoderLayer(8, 2, 16, batch_first=True), num_layers=2)
print(decoder.norm, decoder.num_layers, decoder.layers[0].norm3)
show("decoder", decoder(tgt, src, tgt_mask=causal))
custom = nn.Transformer(8, 2, custom_encoder=encoder, custom_decoder=decoder, batch_first=True)
show("custom", custom.eval()(src, tgt))
show("function", *F.multi_head_attention_forward(
    query, key, value, 8, 2, torch.ones(24, 8) / 8, None, None, None, False, 0.0, torch.eye(8), torch.zeros(8)))
