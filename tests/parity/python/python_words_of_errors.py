# The mistakes of a first week, in CPython's words.
import dataclasses


class Card:
    def __init__(self, rank):
        self.rank = rank

    def __lt__(self, other):
        return self.rank < other.rank

    def __repr__(self):
        return f"Card({self.rank})"


@dataclasses.dataclass(frozen=True)
class Point:
    x: int
    y: float = 2.0


def tell(*calls):
    for call in calls:
        try:
            print(repr(call()))
        except Exception as error:
            print(type(error).__name__, error)


tell(
    lambda: "a" + 1,
    lambda: "a" + None,
    lambda: [1] + (2,),
    lambda: (1,) + [2],
    lambda: [1] + 1,
    lambda: "a" + ["b"],
    lambda: 1 + "a",
    lambda: "a" - 1,
    lambda: "a" * "b",
    lambda: "a" * 1.5,
    lambda: 1.5 * [1],
    lambda: [1] - [1],
    lambda: None + 1,
    lambda: {} + {},
    lambda: -"a",
    lambda: ~1.5,
    lambda: abs("a"),
    lambda: -Card(1),
    lambda: "%d %d" % 1,
    lambda: "x" % 1,
    lambda: range(3)[5],
    lambda: range(1.5),
    lambda: range(0, 5, 0),
    lambda: [1, 2][::0],
    lambda: [1, 2]["a"],
    lambda: (1, 2)["a"],
    lambda: "abc"[1.0],
    lambda: bytes([300]),
    lambda: int("z", 40),
    lambda: float("a"),
    lambda: float(""),
    lambda: int("1.5"),
    lambda: isinstance(1, "a"),
    lambda: (1, 2).__setitem__,
    lambda: hash([]),
    lambda: pow(3, -1, 7),
    lambda: pow(2, -2, 9),
    lambda: pow(2, -1, 4),
    lambda: list(zip([1, 2], "ab", strict=True)),
    lambda: list(zip([1], [1, 2], strict=True)),
    lambda: list(zip([1, 2], [1, 2], [1], strict=True)),
    lambda: list(zip(strict=True)),
    lambda: sorted([Card(3), Card(1)]),
    lambda: max(Card(3), Card(1)),
    lambda: Card(1) > Card(0),
    lambda: Card(1) <= Card(0),
    lambda: Card(1) > 1,
    lambda: Point(1, 2, 3, 4),
    lambda: Point(),
    lambda: {Point(1): "one"}[Point(1)],
    lambda: hash(Point(1)) == hash(Point(1, 2.0)),
)
for program in ("(1, 2)[0] = 3", "'ab'[0] = 'c'", "del (1, 2)[0]"):
    try:
        exec(program)
    except Exception as error:
        print(type(error).__name__, error)
