# Continuation, comments, blank lines and odd layouts.
x = 1 + \
    2 \
    + 3
y = (1 +
     # a comment inside
     2

     + 3)
z = [
    1,
        2,
  3,
]
print(x, y, z)
if x == 6 and \
   y == 6:
        # deeper
        print('deep indent')
        if True:
         print('one space more')
    # a comment at an odd column
print('back')
def f(a,
      b=2,
      *, c=3,
      ): return (a,
                 b,
                 c)
print(f(1), f(
    1,
    c=5))
a = 1; b = 2; c = 3;
print(a, b, c)
s = 'first ' \
    'second ' "third"
t = ('a'
     'b'  # comment between
     'c')
print(s, t)
d = {'k': 1,
     'l': [1,
           2]}['l'][
    0]
print(d)
class C: x = 1; y = [2,
                     3]
print(C.x, C.y)
if x: print('yes'); print('still')
else: print('no')
for i in range(2): print(i, end=' '); print('-', end=' ')
print()
w = """text
with 'quotes' and "more"
  indented \
joined
"""
print(repr(w))
def g():

    # leading comment

    return 'after blanks'

print(g())
	
if True:
	print('tab indented')
	if True:
	    print('tab and spaces')
exec('if 1:\n\tprint("from exec")\n\n\n# end')
exec('print("crlf")\r\nprint("lines")\r\n')
