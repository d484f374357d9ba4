"""collections.abc: isinstance() asks whether a value has the methods."""


def _kind(name, words, natives):
    def holds(cls, value):
        if type(value).__name__ in natives:
            return True
        return not isinstance(value, type) and all([hasattr(type(value), "__%s__" % word) for word in words])

    return type(name, (), {"_holds": classmethod(holds)})


_LISTS = "list tuple str bytes bytearray range memoryview array deque "
_DICTS = "dict OrderedDict defaultdict Counter "
_SETS = "set frozenset "
_VIEWS = "dict_view odict_view "
_ITERATORS = "generator iterator list_iterator enumerate zip map filter reversed "
for _name, _words, _natives in (
    ("Hashable", "hash", "int float str bytes bool NoneType tuple frozenset function closure type range"),
    ("Sized", "len", _LISTS + _DICTS + _SETS + _VIEWS),
    ("Container", "contains", _LISTS + _DICTS + _SETS + _VIEWS),
    ("Iterable", "iter", _LISTS + _DICTS + _SETS + _VIEWS + _ITERATORS),
    ("Iterator", "iter next", _ITERATORS),
    ("Generator", "iter next send", "generator"),
    ("Reversible", "iter reversed", _LISTS + _DICTS),
    ("Collection", "len iter contains", _LISTS + _DICTS + _SETS + _VIEWS),
    ("Sequence", "-", "list tuple str bytes bytearray range memoryview array deque namedtuple"),
    ("MutableSequence", "-", "list bytearray array deque"),
    ("ByteString", "-", "bytes bytearray"),
    ("Set", "-", _SETS),
    ("MutableSet", "-", "set"),
    ("Mapping", "-", _DICTS),
    ("MutableMapping", "-", _DICTS),
):
    globals()[_name] = _kind(_name, _words.split(" "), _natives.split(" "))


class Callable:
    _holds = callable
