import sys, io
sys.stdin = io.StringIO('first line\nsecond\n\n42\nlast without newline')
print(repr(input()))
print(repr(input('prompt> ')))
print(repr(input(prompt_ := 5)))
print(int(input('number? ')) + 1)
print(repr(input()))
for _ in range(2):
    try:
        input('nothing left: ')
    except EOFError as e:
        print(type(e).__name__, e)
try:
    input(1, 2)
except TypeError as e:
    print(e)
sys.stdin = io.StringIO('a 1\nb 2\n\nc 3\n')
total = {}
while line := input():
    name, n = line.split()
    total[name] = int(n)
print(total, repr(sys.stdin.readline()), repr(sys.stdin.read()))
sys.stdin = io.StringIO('x\ny\nz\n')
print([line.rstrip('\n') for line in sys.stdin], sys.stdin.readlines())
class Lines:
    def __init__(self, *lines): self.lines = list(lines)
    def readline(self): return self.lines.pop(0) if self.lines else ''
sys.stdin = Lines('one\n', 'two', 'three\n')
print(input(), input(), input())
try:
    input()
except EOFError as e:
    print(e)
sys.stdin = None
try:
    input()
except RuntimeError as e:
    print(e)
