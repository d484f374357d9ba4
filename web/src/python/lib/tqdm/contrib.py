"""tqdm.contrib: bars around enumerate, zip and map."""
from tqdm import tqdm


def tenumerate(iterable, start=0, total=None, tqdm_class=tqdm, **keywords):
    return enumerate(tqdm_class(iterable, total=total, **keywords), start)


def tzip(first, *others, **keywords):
    return zip(tqdm(first, **keywords), *others)


def tmap(function, *sequences, **keywords):
    for items in tzip(*sequences, **keywords):
        yield function(*items)
