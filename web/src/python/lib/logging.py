"""Messages by their level, to the error stream."""
import sys
import time

NOTSET, DEBUG, INFO, WARNING, ERROR, CRITICAL = 0, 10, 20, 30, 40, 50
WARN, FATAL = WARNING, CRITICAL
_NAMES = {0: "NOTSET", 10: "DEBUG", 20: "INFO", 30: "WARNING", 40: "ERROR", 50: "CRITICAL"}
BASIC_FORMAT = "%(levelname)s:%(name)s:%(message)s"


def getLevelName(level):
    return _NAMES.get(level, "Level %s" % level)


def _level(level):
    if isinstance(level, str):
        return [number for number, name in _NAMES.items() if name == level][0]
    return level


class LogRecord:
    def __init__(self, name, level, message):
        self.name, self.levelno, self.message = name, level, message
        self.levelname = getLevelName(level)
        self.created = time.time()

    def getMessage(self):
        return self.message


class Formatter:
    def __init__(self, fmt=None, datefmt=None, style="%", **keywords):
        self._format, self._date = fmt or "%(message)s", datefmt or "%Y-%m-%d %H:%M:%S"

    def format(self, record):
        values = dict(record.__dict__)
        if "asctime" in self._format:
            values["asctime"] = time.strftime(self._date)
        for name in ("filename", "funcName", "module", "pathname", "process", "threadName"):
            values[name] = "program"
        values["lineno"] = 0
        return self._format % values


class Handler:
    def __init__(self, level=NOTSET):
        self.level, self.formatter = level, None

    def setLevel(self, level):
        self.level = _level(level)

    def setFormatter(self, formatter):
        self.formatter = formatter

    def handle(self, record):
        if record.levelno >= self.level:
            self.emit(record)

    def emit(self, record):
        pass

    def flush(self):
        pass

    close = flush


NullHandler = Handler


class StreamHandler(Handler):
    def __init__(self, stream=None):
        super().__init__()
        self.stream = stream

    def emit(self, record):
        text = (self.formatter or Formatter()).format(record)
        if self.stream is sys.stdout:
            print(text)
        else:
            print(text, file=self.stream or sys.stderr)


class FileHandler(Handler):
    def __init__(self, filename, mode="a", **keywords):
        super().__init__()
        self._name = str(filename)
        if mode == "w":
            open(self._name, "w").close()

    def emit(self, record):
        with open(self._name, "a") as file:
            file.write((self.formatter or Formatter()).format(record) + "\n")


class Logger:
    def __init__(self, name, level=NOTSET):
        self.name, self.level, self.handlers, self.propagate = name, level, [], True

    def setLevel(self, level):
        self.level = _level(level)

    def getEffectiveLevel(self):
        return self.level or root.level

    def isEnabledFor(self, level):
        return level >= self.getEffectiveLevel()

    def addHandler(self, handler):
        self.handlers.append(handler)

    def removeHandler(self, handler):
        if handler in self.handlers:
            self.handlers.remove(handler)

    def hasHandlers(self):
        return bool(self.handlers or root.handlers)

    def log(self, level, message, *args, **keywords):
        if not self.isEnabledFor(level):
            return
        text = str(message)
        if args:
            text = text % (args if len(args) > 1 or not isinstance(args[0], dict) else args[0])
        record = LogRecord(self.name, level, text)
        handlers = list(self.handlers)
        if self is not root and self.propagate:
            handlers += root.handlers
        for handler in handlers or [_last]:
            handler.handle(record)

    def debug(self, message, *args, **keywords):
        self.log(DEBUG, message, *args)

    def info(self, message, *args, **keywords):
        self.log(INFO, message, *args)

    def warning(self, message, *args, **keywords):
        self.log(WARNING, message, *args)

    def error(self, message, *args, **keywords):
        self.log(ERROR, message, *args)

    def critical(self, message, *args, **keywords):
        self.log(CRITICAL, message, *args)

    warn = warning
    exception = error
    fatal = critical


root = Logger("root", WARNING)
_last = StreamHandler()
_loggers = {}


def getLogger(name=None):
    if not name or name == "root":
        return root
    if name not in _loggers:
        _loggers[name] = Logger(name)
    return _loggers[name]


def basicConfig(level=None, format=BASIC_FORMAT, datefmt=None, stream=None, filename=None, handlers=None, force=False, **keywords):
    if level is not None and (force or not root.handlers):
        root.setLevel(level)
    if force:
        root.handlers = []
    if root.handlers:
        return
    root.handlers = list(handlers or [FileHandler(filename) if filename else StreamHandler(stream)])
    for handler in root.handlers:
        if handler.formatter is None:
            handler.setFormatter(Formatter(format, datefmt))


def disable(level=CRITICAL):
    root.level = level + 1


def _of_root(name):
    def call(message, *args, **keywords):
        if not root.handlers:
            basicConfig()
        getattr(root, name)(message, *args)

    return call


debug, info, warning = _of_root("debug"), _of_root("info"), _of_root("warning")
error, critical = _of_root("error"), _of_root("critical")
warn, exception, fatal = warning, error, critical
