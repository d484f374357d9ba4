"""Structures in lines."""


def pformat(object, indent=1, width=80, depth=None, **keywords):
    if isinstance(object, dict) and keywords.get("sort_dicts", True):
        object = __dict_of(sorted(object.items(), key=lambda pair: str(pair[0])))  # noqa: F821
    text = repr(object)
    if len(text) <= width or not isinstance(object, (dict, list, tuple)) or not object:
        return text
    pad = " " * indent
    if isinstance(object, dict):
        rows = []
        for key, value in object.items():
            head = repr(key) + ": "
            inner = pformat(value, indent, width - indent - len(head))
            rows.append(head + inner.replace("\n", "\n" + " " * (indent + len(head))))
        return "{" + pad[1:] + (",\n" + pad).join(rows) + "}"
    rows = [pformat(value, indent, width - indent).replace("\n", "\n" + pad) for value in object]
    ends = "[]" if isinstance(object, list) else "()"
    return ends[0] + pad[1:] + (",\n" + pad).join(rows) + ends[1]


def pprint(object, stream=None, indent=1, width=80, **keywords):
    print(pformat(object, indent, width, **keywords), file=stream)


pp = pprint
