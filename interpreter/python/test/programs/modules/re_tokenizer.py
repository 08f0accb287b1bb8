import re
from typing import NamedTuple


class Token(NamedTuple):
    kind: str
    value: object
    line: int
    column: int


SPEC = [
    ("NUMBER", r"\d+(\.\d*)?"),
    ("ASSIGN", r":="),
    ("END", r";"),
    ("NAME", r"[A-Za-z]+"),
    ("OP", r"[+\-*/]"),
    ("NEWLINE", r"\n"),
    ("SKIP", r"[ \t]+"),
    ("MISMATCH", r"."),
]
MASTER = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in SPEC))
KEYWORDS = {"IF", "THEN", "ENDIF"}


def tokens(code):
    line, start = 1, 0
    for m in MASTER.finditer(code):
        kind, value, column = m.lastgroup, m[0], m.start() - start
        if kind == "NUMBER":
            value = float(value) if "." in value else int(value)
        elif kind == "NAME" and value in KEYWORDS:
            kind = value
        elif kind == "NEWLINE":
            start, line = m.end(), line + 1
            continue
        elif kind == "SKIP":
            continue
        elif kind == "MISMATCH":
            raise SyntaxError(f"{value!r} unexpected on line {line}")
        yield Token(kind, value, line, column)


for t in tokens("IF total THEN\n  x := 2.5 * total;\nENDIF;"):
    print(*t)
try:
    list(tokens("a := 1\nb ? 2"))
except SyntaxError as e:
    print(e)

scanner = re.Scanner([(r"\d+", lambda s, t: int(t)), (r"[a-z]+", lambda s, t: t), (r"\s+", None)])
print(scanner.scan("ab 12 cd !rest"))
