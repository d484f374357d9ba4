# Words of a text: cleaned by expressions, counted, numbered, made into tensors.
import collections
import csv
import io
import re

import torch

text = """The Time Machine, by H. G. Wells [1898]
The Time Traveller (for so it will be convenient to speak of him)
was expounding a recondite matter to us."""

lines = [re.sub("[^A-Za-z]+", " ", line).strip().lower() for line in text.split("\n")]
tokens = [token for line in lines for token in line.split()]
counter = collections.Counter(tokens)
print(lines[0], len(tokens), counter.most_common(3))
vocabulary = {token: i for i, (token, _) in enumerate(sorted(counter.items(), key=lambda p: (-p[1], p[0])))}
print(list(vocabulary.items())[:5])
print(torch.tensor([vocabulary[t] for t in tokens[:6]]))
print(re.findall(r"\b(\w)(\w+)\b", "ab cde"), re.findall(r"\d{4}", text), re.split(r"\s*[,(]\s*", "a , b(c"))
match = re.search(r"(?P<first>\w)\. (?P<second>\w)\.", text)
print(match.group("first"), match.groupdict(), match.span())
print(re.sub(r"(\w+) (\w+)", r"\2 \1", "hello world", count=1))

table = io.StringIO("x,y\n1,2\n3,5\n4,4\n")
rows = [[float(v) for v in row.values()] for row in csv.DictReader(table)]
data = torch.tensor(rows)
print(data, data.mean(0))
