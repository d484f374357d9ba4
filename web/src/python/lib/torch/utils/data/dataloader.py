"""torch.utils.data.DataLoader."""
from torch.utils.data._collate import default_collate, default_convert
from torch.utils.data.dataset import IterableDataset
from torch.utils.data.sampler import BatchSampler, RandomSampler, SequentialSampler, base_seed


class _Endless:
    """The indices of a data set that has none."""

    def __iter__(self):
        while True:
            yield None


class DataLoader:
    """
    Batches of a data set. Workers are accepted and do their work here, one after the other.
    https://pytorch.org/docs/stable/data.html#torch.utils.data.DataLoader
    """

    def __class_getitem__(cls, kind):
        return cls

    def __init__(
        self,
        dataset,
        batch_size=1,
        shuffle=None,
        sampler=None,
        batch_sampler=None,
        num_workers=0,
        collate_fn=None,
        pin_memory=False,
        drop_last=False,
        timeout=0,
        worker_init_fn=None,
        multiprocessing_context=None,
        generator=None,
        *,
        prefetch_factor=None,
        persistent_workers=False,
        pin_memory_device="",
        in_order=True
    ):
        if num_workers < 0:
            raise ValueError("num_workers option should be non-negative; use num_workers=0 to disable multiprocessing.")
        if timeout < 0:
            raise ValueError("timeout option should be non-negative")
        if num_workers == 0 and prefetch_factor is not None:
            raise ValueError(
                "prefetch_factor option could only be specified in multiprocessing."
                "let num_workers > 0 to enable multiprocessing, otherwise set prefetch_factor to None."
            )
        if prefetch_factor is not None and prefetch_factor < 0:
            raise ValueError("prefetch_factor option should be non-negative")
        if persistent_workers and num_workers == 0:
            raise ValueError("persistent_workers option needs num_workers > 0")
        self._iterable = isinstance(dataset, IterableDataset)
        if self._iterable:
            unwanted = "DataLoader with IterableDataset: expected unspecified %s option, but got %s=%s"
            if shuffle not in (False, None):
                raise ValueError(unwanted % ("shuffle", "shuffle", shuffle))
            if sampler is not None:
                raise ValueError(unwanted % ("sampler", "sampler", sampler))
            if batch_sampler is not None:
                raise ValueError(unwanted % ("batch_sampler", "batch_sampler", batch_sampler))
        if sampler is not None and shuffle:
            raise ValueError("sampler option is mutually exclusive with shuffle")
        if batch_sampler is not None:
            if batch_size != 1 or shuffle or sampler is not None or drop_last:
                raise ValueError(
                    "batch_sampler option is mutually exclusive with batch_size, shuffle, sampler, and drop_last"
                )
            batch_size = None
        elif batch_size is None and drop_last:
            raise ValueError("batch_size=None option disables auto-batching and is mutually exclusive with drop_last")
        if sampler is None:
            if self._iterable:
                sampler = _Endless()
            elif shuffle:
                sampler = RandomSampler(dataset, generator=generator)
            else:
                sampler = SequentialSampler(dataset)
        if batch_size is not None and batch_sampler is None:
            batch_sampler = BatchSampler(sampler, batch_size, drop_last)
        if collate_fn is None:
            collate_fn = default_convert if batch_sampler is None else default_collate
        self.dataset = dataset
        self.batch_size = batch_size
        self.drop_last = drop_last
        self.sampler = sampler
        self.batch_sampler = batch_sampler
        self.generator = generator
        self.collate_fn = collate_fn
        self.num_workers = num_workers
        self.prefetch_factor = 2 if num_workers and prefetch_factor is None else prefetch_factor
        self.pin_memory = pin_memory
        self.pin_memory_device = pin_memory_device
        self.timeout = timeout
        self.worker_init_fn = worker_init_fn
        self.multiprocessing_context = multiprocessing_context
        self.persistent_workers = persistent_workers
        self.in_order = in_order

    def __iter__(self):
        return _Batches(self)

    def __len__(self):
        if self._iterable:
            n = len(self.dataset)
            if self.batch_size is None:
                return n
            return n // self.batch_size if self.drop_last else -(-n // self.batch_size)
        return len(self.sampler if self.batch_sampler is None else self.batch_sampler)


class _Batches:
    def __init__(self, loader):
        self._loader = loader
        self._batched = loader.batch_sampler is not None
        self._order = iter(loader.batch_sampler if self._batched else loader.sampler)
        # The seed of PyTorch's workers comes from the stream even where there are none.
        base_seed(loader.generator)
        self._samples = iter(loader.dataset) if loader._iterable else None
        self._started = False

    def __iter__(self):
        return self

    def __len__(self):
        return len(self._loader)

    def __next__(self):
        loader = self._loader
        if not self._started:
            self._started = True
            if loader.worker_init_fn is not None:
                for worker in range(loader.num_workers):
                    loader.worker_init_fn(worker)
        index = next(self._order)
        if self._samples is not None:
            return loader.collate_fn(self._taken(index))
        if not self._batched:
            return loader.collate_fn(loader.dataset[index])
        if hasattr(loader.dataset, "__getitems__"):
            return loader.collate_fn(loader.dataset.__getitems__(index))
        return loader.collate_fn([loader.dataset[i] for i in index])

    def _taken(self, index):
        """The next samples of an iterable data set: as many as there are indices."""
        if not self._batched:
            return next(self._samples)
        samples = []
        for _ in index:
            try:
                samples.append(next(self._samples))
            except StopIteration:
                break
        if not samples or self._loader.drop_last and len(samples) < len(index):
            raise StopIteration
        return samples


def get_worker_info():
    return None
