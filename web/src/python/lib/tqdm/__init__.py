"""tqdm without a bar: the items, and nothing printed."""


class tqdm:
    def __init__(self, iterable=None, desc=None, total=None, **keywords):
        self._items = iterable
        self.total = total
        self.n = 0

    def __iter__(self):
        return iter(self._items)

    def __len__(self):
        return len(self._items)

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        return False

    def update(self, n=1):
        self.n += n

    def set_description(self, desc=None, refresh=True):
        pass

    def set_postfix(self, values=None, refresh=True, **keywords):
        pass

    set_postfix_str = set_description

    def close(self):
        pass

    @staticmethod
    def write(text, **keywords):
        print(text)


def trange(*bounds, **keywords):
    return tqdm(range(*bounds), **keywords)
