"""unicodedata: normal forms and categories, which JavaScript knows."""
from _builtins import _g


def normalize(form, unistr):
    if form not in ("NFC", "NFD", "NFKC", "NFKD"):
        raise ValueError("invalid normalization form")
    return _g.normalize(form, unistr)


def category(chr):
    return _g.category(chr)


def combining(chr):
    return 230 if category(chr) == "Mn" else 0


def is_normalized(form, unistr):
    return normalize(form, unistr) == unistr
