"""argparse for programs without a command line: defaults, and what parse_args is given."""
import sys

SUPPRESS = "==SUPPRESS=="


class Namespace:
    def __init__(self, **keywords):
        for name, value in keywords.items():
            setattr(self, name, value)

    def __repr__(self):
        return "Namespace(%s)" % ", ".join(["%s=%r" % pair for pair in self._values()])

    __str__ = __repr__

    def _values(self):
        names = [name for name in _order.get(id(self), ()) if hasattr(self, name)]
        return [(name, getattr(self, name)) for name in names + sorted([n for n in self.__dict__ if n not in names])]

    def __contains__(self, name):
        return hasattr(self, name)

    def __eq__(self, other):
        return self.__dict__ == other.__dict__


# In which order a namespace's names came: the interpreter's objects keep none.
_order = {}


class ArgumentError(Exception):
    pass


class ArgumentTypeError(Exception):
    pass


class HelpFormatter:
    pass


ArgumentDefaultsHelpFormatter = RawTextHelpFormatter = RawDescriptionHelpFormatter = HelpFormatter


class _Option:
    def __init__(self, names, action="store", default=None, type=None, nargs=None, dest=None, required=False, **more):
        self.names = names
        self.flag = names[0][:1] == "-"
        long = [name for name in names if name[:2] == "--"] or list(names)
        self.dest = dest or long[0].lstrip("-").replace("-", "_")
        self.action, self.type, self.nargs, self.required = action, type, nargs, required
        self.const = more.get("const", True if action != "store_false" else False)
        self.choices = more.get("choices")
        self.help = more.get("help")
        self.metavar = more.get("metavar")
        if default is None and action in ("store_true", "store_false"):
            default = action == "store_false"
        self.default = default
        self.takes = action in ("store", "append", "extend")


class ArgumentParser:
    """Reads a list of words; without one there are none, as a page has no command line."""

    def __init__(self, prog=None, usage=None, description=None, epilog=None, **keywords):
        self.prog = prog or "program.py"
        self.description = description
        self._options = []
        self._defaults = {}

    def add_argument(self, *names, **keywords):
        option = _Option(names, **keywords)
        self._options.append(option)
        return option

    def add_argument_group(self, *args, **keywords):
        return self

    def add_mutually_exclusive_group(self, **keywords):
        return self

    def set_defaults(self, **keywords):
        self._defaults.update(keywords)

    def get_default(self, dest):
        for option in self._options:
            if option.dest == dest:
                return option.default
        return self._defaults.get(dest)

    def error(self, message):
        print("%s: error: %s" % (self.prog, message), file=sys.stderr)
        raise SystemExit(2)

    def print_help(self, file=None):
        print(self.format_help(), end="")

    def format_help(self):
        rows = ["usage: %s [options]" % self.prog, ""]
        if self.description:
            rows += [self.description, ""]
        rows += ["  %s  %s" % (", ".join(option.names), option.help or "") for option in self._options]
        return "\n".join(rows) + "\n"

    print_usage = print_help

    def parse_args(self, args=None, namespace=None):
        found, rest = self.parse_known_args(args, namespace)
        if rest:
            self.error("unrecognized arguments: " + " ".join(rest))
        return found

    def parse_known_args(self, args=None, namespace=None):
        words = [] if args is None else list(args)
        found = namespace or Namespace()
        _order[id(found)] = [option.dest for option in self._options] + list(self._defaults)
        for option in self._options:
            value = option.default
            if option.default is SUPPRESS or option.action in ("version", "help"):
                continue
            if isinstance(value, str) and option.type:
                value = option.type(value)
            if not hasattr(found, option.dest):
                setattr(found, option.dest, value)
        for name, value in self._defaults.items():
            setattr(found, name, value)
        places = [option for option in self._options if not option.flag]
        seen, rest = set(), []
        while words:
            word = words.pop(0)
            name, equals, value = word.partition("=")
            option = self._named(name) if word[:1] == "-" and not _is_number(word) else None
            if option and equals:
                words.insert(0, value)
            if option is None and word[:1] == "-" and not _is_number(word):
                rest.append(word)
                continue
            if option is None:
                if not places:
                    rest.append(word)
                    continue
                option = places.pop(0)
                words.insert(0, word)
            seen.add(option)
            self._take(option, words, found)
        missing = [
            "/".join(option.names)
            for option in self._options
            if option not in seen and (option.required or not option.flag and option.nargs not in ("?", "*"))
        ]
        if missing:
            self.error("the following arguments are required: " + ", ".join(missing))
        return found, rest

    def _named(self, name):
        for option in self._options:
            if name in option.names:
                return option
        near = [o for o in self._options if name[:2] == "--" and any([n.startswith(name) for n in o.names])]
        return near[0] if len(near) == 1 else None

    def _take(self, option, words, found):
        value = option.const
        if option.takes:
            count = option.nargs
            own = []
            most = count if isinstance(count, int) else 1 if count in (None, "?") else len(words)
            while words and len(own) < most and (words[0][:1] != "-" or _is_number(words[0])):
                own.append(self._value(option, words.pop(0)))
            if not own and count in (None, "+") or isinstance(count, int) and len(own) < count:
                expected = "one argument" if count is None else "at least one argument"
                expected = "%d arguments" % count if isinstance(count, int) else expected
                self.error("argument %s: expected %s" % ("/".join(option.names), expected))
            value = own if count not in (None, "?") else own[0] if own else option.const
        if option.action == "count":
            value = (getattr(found, option.dest, None) or 0) + 1
        elif option.action in ("append", "extend"):
            before = list(getattr(found, option.dest, None) or [])
            value = before + (value if option.action == "extend" else [value])
        setattr(found, option.dest, value)

    def _value(self, option, word):
        name = "/".join(option.names)
        try:
            value = option.type(word) if option.type else word
        except (ValueError, TypeError):
            self.error("argument %s: invalid %s value: %r" % (name, option.type.__name__, word))
        if option.choices is not None and value not in option.choices:
            listed = ", ".join([repr(choice) for choice in option.choices])
            self.error("argument %s: invalid choice: %r (choose from %s)" % (name, word, listed))
        return value


def _is_number(word):
    try:
        float(word)
        return True
    except ValueError:
        return False
