"""Copies, moves and removes the program's own files."""
import os


def copyfile(src, dst):
    with open(src, "rb") as source:
        data = source.read()
    with open(dst, "wb") as target:
        target.write(data)
    return dst


def copy(src, dst):
    if os.path.isdir(dst):
        dst = os.path.join(str(dst), os.path.basename(str(src)))
    return copyfile(src, dst)


copy2 = copy


def copytree(src, dst, dirs_exist_ok=False):
    os.makedirs(dst, exist_ok=dirs_exist_ok)
    for name in os.listdir(src):
        path = os.path.join(str(src), name)
        put = copytree if os.path.isdir(path) else copyfile
        put(path, os.path.join(str(dst), name))
    return dst


def rmtree(path, ignore_errors=False):
    if ignore_errors and not os.path.exists(path):
        return
    for name in os.listdir(path):
        inner = os.path.join(str(path), name)
        if os.path.isdir(inner):
            rmtree(inner)
        else:
            os.remove(inner)
    os.rmdir(path)


def move(src, dst):
    if os.path.isdir(dst):
        dst = os.path.join(str(dst), os.path.basename(str(src)))
    os.rename(src, dst)
    return dst
