"""Files of arrays that break off, or are of a version that there is not."""
import io

import numpy as np

file = io.BytesIO()
np.save(file, np.arange(3))
good = file.getvalue()
assert np.load(io.BytesIO(good)).tolist() == [0, 1, 2]
HEADS = [
    b"\x93NUMPY\xe9\x00v\x00{\xde\xef'",
    b"\x93NUMPY\x02\x00v\x00{\xde\xef'",
    b"\x93NUMPY\x03\x00\xff\xff\xff\xff",
    b"\x93NUMPY\x01\x01v\x00{}",
    b"\x93NUMPY\x01\x00v",
    b"\x93NUMPY\x02\x00vvv",
    b"\x93NUMPY\x01\x00v\x00",
    b"\x93NUMPY",
    b"\x93NUMPY\x01",
    good[:40],
]
for head in HEADS:
    try:
        print(np.load(io.BytesIO(head)))
    except ValueError as error:
        print("ValueError", str(error))
