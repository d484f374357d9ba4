from enum import Enum, auto, IntEnum
class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = auto()
    def hex(self):
        return "#" + self.name.lower()
print(Color.RED, repr(Color.RED), Color.GREEN.value, Color.BLUE.name, Color.BLUE.value, Color(2), Color["RED"], list(Color), len(Color), Color.RED.hex())
print(Color.RED == Color.RED, Color.RED == Color.GREEN, Color.RED is Color(1), Color.RED in Color, {Color.RED: 1}[Color.RED])
for c in Color:
    print(c.name, c.value)
class Mode(Enum):
    TRAIN = "train"
    EVAL = "eval"
print([m.value for m in Mode], Mode("eval"))
try:
    Mode("x")
except ValueError as e:
    print(e)
class A:
    def __init__(self): self.x = 1
print(A().x)
class Level(IntEnum):
    LOW = 1
    HIGH = 2
print(Level.LOW < Level.HIGH, Level.HIGH > 1, Level.HIGH + 1)
