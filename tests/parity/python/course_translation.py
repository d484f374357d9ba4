# Translation by an encoder and a decoder, and word vectors by negative sampling.
import collections, math, os, random
import torch
from torch import nn
import torch.nn.functional as F
torch.manual_seed(8); random.seed(8)
raw_text = "Go.\tVa !\nHi.\tSalut !\nRun!\tCours !\nWho?\tQui ?\nWow!\tÇa alors !\nFire!\tAu feu !\nI won.\tJ'ai gagné !\nHelp me.\tAide-moi.\nHe's calm.\tIl est calme.\nI'm home.\tJe suis chez moi.\n"


def preprocess_nmt(text):
    def no_space(char, prev_char):
        return char in set(',.!?') and prev_char != ' '
    text = text.replace('\u202f', ' ').replace('\xa0', ' ').lower()
    out = [' ' + char if i > 0 and no_space(char, text[i - 1]) else char for i, char in enumerate(text)]
    return ''.join(out)


def tokenize_nmt(text, num_examples=None):
    source, target = [], []
    for i, line in enumerate(text.split('\n')):
        if num_examples and i > num_examples:
            break
        parts = line.split('\t')
        if len(parts) == 2:
            source.append(parts[0].split(' '))
            target.append(parts[1].split(' '))
    return source, target


source, target = tokenize_nmt(preprocess_nmt(raw_text))
print(source[:3], target[5:8])


class Vocab(object):
    def __init__(self, tokens, min_freq=0, reserved_tokens=None):
        counter = collections.Counter([t for line in tokens for t in line])
        self.itos = ['<unk>'] + (reserved_tokens or []) + [t for t, c in counter.most_common() if c >= min_freq]
        self.stoi = dict(zip(self.itos, range(len(self.itos))))

    def __len__(self): return len(self.itos)

    def __getitem__(self, t):
        return self.stoi.get(t, 0) if not isinstance(t, (list, tuple)) else [self[i] for i in t]


def truncate_pad(line, num_steps, padding_token):
    if len(line) > num_steps:
        return line[:num_steps]
    return line + [padding_token] * (num_steps - len(line))


res = ['<pad>', '<bos>', '<eos>']
src_vocab, tgt_vocab = Vocab(source, reserved_tokens=res), Vocab(target, reserved_tokens=res)


def build_array_nmt(lines, vocab, num_steps):
    lines = [vocab[l] for l in lines]
    lines = [l + [vocab['<eos>']] for l in lines]
    array = torch.tensor([truncate_pad(l, num_steps, vocab['<pad>']) for l in lines])
    valid_len = (array != vocab['<pad>']).type(torch.int32).sum(1)
    return array, valid_len


src, src_len = build_array_nmt(source, src_vocab, 6)
tgt, tgt_len = build_array_nmt(target, tgt_vocab, 6)
print(src[:2], src_len, src_len.dtype)


def init_seq2seq(module):
    if type(module) == nn.Linear:
        nn.init.xavier_uniform_(module.weight)
    if type(module) == nn.GRU:
        for param in module._flat_weights_names:
            if "weight" in param:
                nn.init.xavier_uniform_(module._parameters[param])


class Encoder(nn.Module):
    def __init__(self, vocab_size, embed_size, num_hiddens, num_layers, dropout=0, **kwargs):
        super().__init__(**kwargs)
        self.embedding = nn.Embedding(vocab_size, embed_size)
        self.rnn = nn.GRU(embed_size, num_hiddens, num_layers, dropout=dropout)
        self.apply(init_seq2seq)

    def forward(self, X, *args):
        embs = self.embedding(X.t().type(torch.int64))
        return self.rnn(embs)


class Decoder(nn.Module):
    def __init__(self, vocab_size, embed_size, num_hiddens, num_layers, dropout=0, **kwargs):
        super().__init__(**kwargs)
        self.embedding = nn.Embedding(vocab_size, embed_size)
        self.rnn = nn.GRU(embed_size + num_hiddens, num_hiddens, num_layers, dropout=dropout)
        self.dense = nn.LazyLinear(vocab_size)
        self.apply(init_seq2seq)

    def init_state(self, enc_all_outputs, *args):
        return enc_all_outputs

    def forward(self, X, state):
        embs = self.embedding(X.t().type(torch.int32))
        enc_output, hidden_state = state
        context = enc_output[-1]
        context = context.repeat(embs.shape[0], 1, 1)
        outputs, hidden_state = self.rnn(torch.cat((embs, context), -1), hidden_state)
        outputs = self.dense(outputs).swapaxes(0, 1)
        return outputs, [enc_output, hidden_state]


class EncoderDecoder(nn.Module):
    def __init__(self, encoder, decoder):
        super().__init__()
        self.encoder = encoder
        self.decoder = decoder

    def forward(self, enc_X, dec_X, *args):
        enc_all_outputs = self.encoder(enc_X, *args)
        dec_state = self.decoder.init_state(enc_all_outputs, *args)
        return self.decoder(dec_X, dec_state)[0]


def sequence_mask(X, valid_len, value=0):
    maxlen = X.size(1)
    mask = torch.arange((maxlen), dtype=torch.float32, device=X.device)[None, :] < valid_len[:, None]
    X[~mask] = value
    return X


class MaskedSoftmaxCELoss(nn.CrossEntropyLoss):
    def forward(self, pred, label, valid_len):
        weights = torch.ones_like(label)
        weights = sequence_mask(weights, valid_len)
        self.reduction = 'none'
        unweighted_loss = super(MaskedSoftmaxCELoss, self).forward(pred.permute(0, 2, 1), label)
        weighted_loss = (unweighted_loss * weights).mean(dim=1)
        return weighted_loss


loss = MaskedSoftmaxCELoss()
print(loss(torch.ones(3, 4, 10), torch.ones((3, 4), dtype=torch.long), torch.tensor([4, 2, 0])), loss)
net = EncoderDecoder(Encoder(len(src_vocab), 8, 16, 2, 0.0), Decoder(len(tgt_vocab), 8, 16, 2, 0.0))
opt = torch.optim.Adam(net.parameters(), lr=0.02)
net.train()
for epoch in range(40):
    opt.zero_grad()
    bos = torch.tensor([tgt_vocab['<bos>']] * tgt.shape[0]).reshape(-1, 1)
    dec_input = torch.cat([bos, tgt[:, :-1]], 1)
    l = loss(net(src, dec_input, src_len), tgt, tgt_len)
    l.sum().backward()
    torch.nn.utils.clip_grad_norm_(net.parameters(), max_norm=1)
    opt.step()
    if epoch % 10 == 9:
        print(f"{epoch + 1} {l.mean().item():.4f}")
print(net)


def bleu(pred_seq, label_seq, k):
    pred_tokens, label_tokens = pred_seq.split(' '), label_seq.split(' ')
    len_pred, len_label = len(pred_tokens), len(label_tokens)
    score = math.exp(min(0, 1 - len_label / len_pred))
    for n in range(1, min(k, len_pred) + 1):
        num_matches, label_subs = 0, collections.defaultdict(int)
        for i in range(len_label - n + 1):
            label_subs[' '.join(label_tokens[i: i + n])] += 1
        for i in range(len_pred - n + 1):
            if label_subs[' '.join(pred_tokens[i: i + n])] > 0:
                num_matches += 1
                label_subs[' '.join(pred_tokens[i: i + n])] -= 1
        score *= math.pow(num_matches / (len_pred - n + 1), math.pow(0.5, n))
    return score


print(f"bleu,{bleu('il est calme .', 'il est tres calme .', k=2):.3f}")
net.eval()
with torch.no_grad():
    for en in range(3):
        state = net.decoder.init_state(net.encoder(src[en:en + 1]))
        dec_X = torch.tensor([[tgt_vocab['<bos>']]])
        seq = []
        for _ in range(6):
            Y, state = net.decoder(dec_X, state)
            dec_X = Y.argmax(dim=2)
            pred = dec_X.squeeze(dim=0).type(torch.int32).item()
            if pred == tgt_vocab['<eos>']:
                break
            seq.append(tgt_vocab.itos[pred])
        print(' '.join(source[en]), '=>', ' '.join(seq))

# word2vec with negative sampling
sentences = [s.split() for s in ["the cat sat on the mat", "the dog sat on the rug", "a cat and a dog play", "the king and the queen sit", "a queen likes a king"] * 6]
counter = collections.Counter(w for s in sentences for w in s)
vocab = Vocab(sentences)


def subsample(sentences, counter):
    num_tokens = sum(counter.values())

    def keep(token):
        return (random.uniform(0, 1) < math.sqrt(0.3 / counter[token] * num_tokens / 10))
    return [[token for token in line if keep(token)] for line in sentences]


def get_centers_and_contexts(corpus, max_window_size):
    centers, contexts = [], []
    for line in corpus:
        if len(line) < 2:
            continue
        centers += line
        for i in range(len(line)):
            window_size = random.randint(1, max_window_size)
            indices = list(range(max(0, i - window_size), min(len(line), i + 1 + window_size)))
            indices.remove(i)
            contexts.append([line[idx] for idx in indices])
    return centers, contexts


class RandomGenerator:
    def __init__(self, sampling_weights):
        self.population = list(range(1, len(sampling_weights) + 1))
        self.sampling_weights = sampling_weights
        self.candidates = []
        self.i = 0

    def draw(self):
        if self.i == len(self.candidates):
            self.candidates = random.choices(self.population, self.sampling_weights, k=1000)
            self.i = 0
        self.i += 1
        return self.candidates[self.i - 1]


corpus = [vocab[line] for line in subsample(sentences, counter)]
all_centers, all_contexts = get_centers_and_contexts(corpus, 2)
gen = RandomGenerator([counter[vocab.itos[i]] ** 0.75 for i in range(1, len(vocab))])


def get_negatives(all_contexts, K):
    all_negatives = []
    for contexts in all_contexts:
        negatives = []
        while len(negatives) < len(contexts) * K:
            neg = gen.draw()
            if neg not in contexts:
                negatives.append(neg)
        all_negatives.append(negatives)
    return all_negatives


all_negatives = get_negatives(all_contexts, 3)


def batchify(data):
    max_len = max(len(c) + len(n) for _, c, n in data)
    centers, contexts_negatives, masks, labels = [], [], [], []
    for center, context, negative in data:
        cur_len = len(context) + len(negative)
        centers += [center]
        contexts_negatives += [context + negative + [0] * (max_len - cur_len)]
        masks += [[1] * cur_len + [0] * (max_len - cur_len)]
        labels += [[1] * len(context) + [0] * (max_len - len(context))]
    return (torch.tensor(centers).reshape((-1, 1)), torch.tensor(contexts_negatives), torch.tensor(masks), torch.tensor(labels))


class PTBDataset(torch.utils.data.Dataset):
    def __init__(self, centers, contexts, negatives):
        assert len(centers) == len(contexts) == len(negatives)
        self.centers, self.contexts, self.negatives = centers, contexts, negatives

    def __getitem__(self, index):
        return (self.centers[index], self.contexts[index], self.negatives[index])

    def __len__(self):
        return len(self.centers)


data_iter = torch.utils.data.DataLoader(PTBDataset(all_centers, all_contexts, all_negatives), 32, shuffle=True, collate_fn=batchify, num_workers=0)
for batch in data_iter:
    for name, data in zip(['centers', 'contexts_negatives', 'masks', 'labels'], batch):
        print(name, 'shape:', data.shape)
    break


class SigmoidBCELoss(nn.Module):
    def __init__(self):
        super().__init__()

    def forward(self, inputs, target, mask=None):
        out = nn.functional.binary_cross_entropy_with_logits(inputs, target, weight=mask, reduction="none")
        return out.mean(dim=1)


def skip_gram(center, contexts_and_negatives, embed_v, embed_u):
    v = embed_v(center)
    u = embed_u(contexts_and_negatives)
    return torch.bmm(v, u.permute(0, 2, 1))


loss = SigmoidBCELoss()
net = nn.Sequential(nn.Embedding(num_embeddings=len(vocab), embedding_dim=8), nn.Embedding(num_embeddings=len(vocab), embedding_dim=8))


def init_weights(module):
    if type(module) == nn.Embedding:
        nn.init.xavier_uniform_(module.weight)


net.apply(init_weights)
optimizer = torch.optim.Adam(net.parameters(), lr=0.05)
for epoch in range(5):
    tot = n = 0
    for center, context_negative, mask, label in data_iter:
        optimizer.zero_grad()
        pred = skip_gram(center, context_negative, net[0], net[1])
        l = (loss(pred.reshape(label.shape).float(), label.float(), mask) / mask.sum(axis=1) * mask.shape[1])
        l.sum().backward()
        optimizer.step()
        tot += l.sum().item(); n += l.numel()
    print(f"epoch {epoch} loss {tot / n:.4f}")


def get_similar_tokens(query_token, k, embed):
    W = embed.weight.data
    x = W[vocab[query_token]]
    cos = torch.mv(W, x) / torch.sqrt(torch.sum(W * W, dim=1) * torch.sum(x * x) + 1e-9)
    topk = torch.topk(cos, k=k + 1)[1].cpu().numpy().astype('int32')
    for i in topk[1:]:
        print(f'cosine sim={float(cos[i]):.3f}: {vocab.itos[i]}')


get_similar_tokens('cat', 2, net[0])
