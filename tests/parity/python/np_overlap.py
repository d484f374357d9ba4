import numpy as np
a = np.arange(5.0); a[1:] = a[:-1]; print(a)
a = np.arange(5.0); a[1:] += a[:-1]; print(a)
a = np.arange(5.0); a += a[::-1]; print(a)
a = np.arange(4.0).reshape(2,2); a -= a.T; print(a)
a = np.arange(4.0).reshape(2,2); a[:] = a.T; print(a)
a = np.arange(5); a[1:] *= a[:-1]; print(a)
a = np.arange(5.0); a[None] = a; print(a)
