# json, and the names and values of an object.
import json
import os, json as j
from json import dumps, loads

config = {"lr": 1e-3, "layers": [64, 32], "name": "größe \"x\"\n", "none": None, "on": True, 3: "three", "deep": {"a": [], "b": {}, "c": (1, 2)}}
print(json.dumps(config))
print(json.dumps(config, indent=2))
print(dumps({"b": 1, "a": 2}, sort_keys=True), json.dumps([1, 2], separators=(",", ":")), j.dumps("ä", ensure_ascii=False), json.dumps({}, indent=4), json.dumps([[], {"x": 1}], indent=1))
print(json.dumps(float("nan")), json.dumps(1e30), json.dumps([1.0, 0.1 + 0.2, -0.0]), json.dumps("\U0001f600 \u2028"))
again = json.loads(json.dumps(config))
print(again, list(again))
print(loads('{"z": 1, "y": {"x": [1, 2.5, null, true]}}', object_hook=lambda d: sorted(d)))
with open("config.json", "w") as f:
    json.dump(config, f, indent=4)
with open("config.json") as f:
    print(json.load(f)["deep"], os.path.getsize("config.json"))


class Point:
    def __init__(self):
        self.x, self.y = 1, 2


class Encoder(json.JSONEncoder):
    def default(self, o):
        return o.__dict__ if isinstance(o, Point) else super().default(o)


print(json.dumps([Point()], cls=Encoder), json.dumps(Point(), default=vars), json.dumps({"p": Point()}, default=lambda o: "point"))
for bad in (Point(), {1, 2}, {(1, 2): 3}, b"x"):
    try:
        json.dumps(bad)
    except TypeError as error:
        print(error)
try:
    json.loads("")
except json.JSONDecodeError as error:
    print(error)
try:
    json.loads("{bad")
except ValueError as error:
    print("refused")


class Config:
    def __init__(self, **kwargs):
        self.__dict__.update(kwargs)

    def merge(self, other):
        self.__dict__.update(other)

    def __str__(self):
        return "\n".join(f"{k}: {v}" for k, v in self.__dict__.items())


c = Config(model="gpt", n_layer=2, n_head=3)
c.merge({"n_layer": 4, "vocab": 10})
c.extra = 1
print(c)
print(c.n_layer, c.vocab, "vocab" in c.__dict__, c.__dict__.get("nothing"), c.__dict__ == vars(c))
c.__dict__["late"] = 5
print(c.late, c.__dict__.pop("extra"), hasattr(c, "extra"), len(c.__dict__))


class Zoo:
    def __init__(self):
        self.zebra = 1
        self.ape = 2
        self.mole = [3]


print(vars(Zoo()), Zoo().__dict__, {k: v for k, v in Zoo().__dict__.items() if k != "ape"})
