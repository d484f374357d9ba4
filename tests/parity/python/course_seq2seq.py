# A sequence is turned round: encoder, decoder and attention.
import torch
import torch.nn as nn
import torch.nn.functional as F

torch.manual_seed(5)
SOS, VOCAB, LENGTH, HIDDEN = 0, 8, 5, 24


class EncoderRNN(nn.Module):
    def __init__(self, input_size, hidden_size, dropout_p=0.0):
        super().__init__()
        self.embedding = nn.Embedding(input_size, hidden_size)
        self.gru = nn.GRU(hidden_size, hidden_size, batch_first=True)
        self.dropout = nn.Dropout(dropout_p)

    def forward(self, input):
        return self.gru(self.dropout(self.embedding(input)))


class BahdanauAttention(nn.Module):
    def __init__(self, hidden_size):
        super().__init__()
        self.Wa = nn.Linear(hidden_size, hidden_size)
        self.Ua = nn.Linear(hidden_size, hidden_size)
        self.Va = nn.Linear(hidden_size, 1)

    def forward(self, query, keys):
        scores = self.Va(torch.tanh(self.Wa(query) + self.Ua(keys)))
        scores = scores.squeeze(2).unsqueeze(1)
        weights = F.softmax(scores, dim=-1)
        return torch.bmm(weights, keys), weights


class AttnDecoderRNN(nn.Module):
    def __init__(self, hidden_size, output_size):
        super().__init__()
        self.embedding = nn.Embedding(output_size, hidden_size)
        self.attention = BahdanauAttention(hidden_size)
        self.gru = nn.GRU(2 * hidden_size, hidden_size, batch_first=True)
        self.out = nn.Linear(hidden_size, output_size)

    def forward(self, encoder_outputs, encoder_hidden, target_tensor=None):
        batch_size = encoder_outputs.size(0)
        decoder_input = torch.empty(batch_size, 1, dtype=torch.long).fill_(SOS)
        decoder_hidden, decoder_outputs, attentions = encoder_hidden, [], []
        for i in range(LENGTH):
            embedded = self.embedding(decoder_input)
            query = decoder_hidden.permute(1, 0, 2)
            context, weights = self.attention(query, encoder_outputs)
            output, decoder_hidden = self.gru(torch.cat((embedded, context), dim=2), decoder_hidden)
            output = self.out(output)
            decoder_outputs.append(output)
            attentions.append(weights)
            if target_tensor is not None:
                decoder_input = target_tensor[:, i].unsqueeze(1)
            else:
                _, topi = output.topk(1)
                decoder_input = topi.squeeze(-1).detach()
        decoder_outputs = F.log_softmax(torch.cat(decoder_outputs, dim=1), dim=-1)
        return decoder_outputs, decoder_hidden, torch.cat(attentions, dim=1)


def batch(n):
    x = torch.randint(1, VOCAB, (n, LENGTH))
    return x, x.flip(1)


encoder, decoder = EncoderRNN(VOCAB, HIDDEN), AttnDecoderRNN(HIDDEN, VOCAB)
print(decoder)
optimizers = [torch.optim.Adam(m.parameters(), lr=0.01) for m in (encoder, decoder)]
criterion = nn.NLLLoss()
for step in range(60):
    x, y = batch(32)
    for optimizer in optimizers:
        optimizer.zero_grad()
    outputs, _, _ = decoder(*encoder(x), y)
    loss = criterion(outputs.view(-1, outputs.size(-1)), y.view(-1))
    loss.backward()
    for optimizer in optimizers:
        optimizer.step()
    if step % 10 == 0 or step == 59:
        print(f"{step:3d} {loss.item():.3f}")
encoder.eval()
decoder.eval()
with torch.no_grad():
    x, y = batch(64)
    outputs, _, attention = decoder(*encoder(x))
    right = (outputs.argmax(-1) == y).float().mean().item()
    print(attention.shape, torch.allclose(attention.sum(-1), torch.ones(64, LENGTH)), right > 0.3)
