class SimpleNamespace:
    """An object with the attributes it is given."""

    def __init__(self, **keywords):
        for name, value in keywords.items():
            setattr(self, name, value)

    def __repr__(self):
        return "namespace(%s)" % ", ".join(["%s=%r" % (n, v) for n, v in sorted(self.__dict__.items())])

    def __eq__(self, other):
        return self.__dict__ == other.__dict__


FunctionType = LambdaType = type(lambda: 0)
