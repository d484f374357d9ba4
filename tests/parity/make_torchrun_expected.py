#!/usr/bin/python3
"""Writes tests/parity/torchrun_expected.json: what exported programs print in two processes of real PyTorch.

    node tests/parity/torchrun_projects.mjs FOLDER
    python3 tests/parity/make_torchrun_expected.py FOLDER > tests/parity/torchrun_expected.json

Needs PyTorch 2.14 with gloo. Each program runs as it is in one process, as a project by torchrun in two, from the start
and with --resume, and with an odd number of processes.
"""
import hashlib
import json
import os
import pathlib
import subprocess
import sys
import tempfile

# Debian builds PyTorch without libuv, and some of torchrun's stores ask for it, whatever USE_LIBUV says.
WITHOUT_LIBUV = """
import functools, sys
import torch.distributed, torch.distributed.elastic.rendezvous.c10d_rendezvous_backend
for name in ("", ".rendezvous", ".elastic.rendezvous.c10d_rendezvous_backend"):
    module = sys.modules["torch.distributed" + name]
    module.TCPStore = functools.partial(module.TCPStore, use_libuv=False)
"""


def run(folder, *command):
    with tempfile.TemporaryDirectory() as shim:
        environment = dict(os.environ, OMP_NUM_THREADS="1", GLOO_SOCKET_IFNAME="lo")
        if command[0] == "torchrun":
            pathlib.Path(shim, "sitecustomize.py").write_text(WITHOUT_LIBUV)
            environment.update(PYTHONPATH=shim, USE_LIBUV="0")
        done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, timeout=170)
    return done.returncode, done.stdout.splitlines(), done.stderr


def torchrun(folder, processes, *options):
    return run(folder, "torchrun", "--local_addr", "127.0.0.1", "--nproc_per_node", str(processes), "train.py", *options)


def lines(result):
    status, printed, errors = result
    if status:
        sys.exit(errors[-3000:])
    return printed


found = {}
for folder in sorted(pathlib.Path(sys.argv[1]).iterdir()):
    text = (folder / "train.py").read_bytes()
    entry = {"sha256": hashlib.sha256(text).hexdigest(), "one": lines(run(folder, "python3", "program.py"))}
    entry["two"] = lines(torchrun(folder, 2))
    if folder.name == "6-module":
        entry["three"] = lines(torchrun(folder, 3))
        entry["resumed"] = lines(torchrun(folder, 2, "--resume"))[:3]
        entry["alone"] = lines(run(folder, "python3", "train.py"))[-3:]
    found[folder.name] = entry
    print(folder.name, "done", file=sys.stderr)

# What cannot be shared is refused, not shared wrongly.
REFUSED = {
    "output": "module, x = torch.nn.LSTM(2, 3), torch.randn(8, 4, 2)",
    "rows": "module, x = torch.nn.Sequential(torch.nn.Linear(2, 3), torch.nn.Softmax(dim=0)), torch.randn(8, 2)",
}


def refusal(program):
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(sys.argv[1], "6-module", "gradlet_ddp.py").read_text()
        pathlib.Path(folder, "gradlet_ddp.py").write_text(source)
        pathlib.Path(folder, "train.py").write_text(
            "import gradlet_ddp, torch\n%s\ngradlet_ddp.model('model', module)(x)\n" % program
        )
        errors = torchrun(folder, 2)[2]
    return next(line for line in errors.splitlines() if "RuntimeError: the" in line).split("RuntimeError: ")[1]


found["refused"] = {name: refusal(program) for name, program in REFUSED.items()}

print(json.dumps(found, indent=1))
