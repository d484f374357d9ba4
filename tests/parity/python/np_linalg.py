# Linear algebra.
import numpy as np

a = np.array([[4.0, 1.0, 0.5], [1.0, 3.0, -1.0], [0.5, -1.0, 2.0]])
b = np.array([1.0, 2.0, 3.0])
print(np.linalg.norm(b), np.linalg.norm(a), np.linalg.norm(b, 1), np.linalg.norm(b, np.inf), np.linalg.norm(a, axis=1))
print(np.linalg.solve(a, b), np.linalg.solve(a, np.eye(3)).shape)
print(np.linalg.inv(a), np.allclose(a @ np.linalg.inv(a), np.eye(3)), np.linalg.det(a))
values, vectors = np.linalg.eigh(a)
print(values, np.allclose(a @ vectors, vectors * values), np.allclose(vectors.T @ vectors, np.eye(3)))
u, s, vt = np.linalg.svd(a[:2], full_matrices=False)
print(u.shape, s, vt.shape, np.allclose(u * s @ vt, a[:2]))
u, s, vt = np.linalg.svd(a[:2])
print(u.shape, s.shape, vt.shape, np.allclose(u @ np.diag(s) @ vt[:2], a[:2]))
try:
    np.linalg.inv(np.ones((2, 2)))
except np.linalg.LinAlgError as error:
    print("LinAlgError:", error)
try:
    np.linalg.solve(np.ones((2, 3)), b)
except Exception as error:
    print(type(error).__name__, error)

# dot with more than two dimensions: every row with every column
rows = np.arange(12.0).reshape(3, 4)
deep = np.arange(40.0).reshape(2, 4, 5)
print(rows.dot(deep).shape, rows.dot(deep)[1])
print(np.dot(np.arange(48).reshape(6, 2, 4), deep.astype(int))[5, 1, 0], np.ones(4).dot(deep))
