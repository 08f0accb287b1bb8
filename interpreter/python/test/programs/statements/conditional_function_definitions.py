flag = True
if flag:
    def f(): return 'first'
else:
    def f(): return 'second'
print(f())
def f(): return 'redefined'
print(f())
try:
    def g(): return h()
    print(g())
except NameError as e:
    print(e)
def h(): return 'now defined'
print(g())
for i in range(2):
    def loop(n=i): return n
    class K: value = i
print(loop(), K.value)
def make(kind):
    if kind == 'a':
        def op(x): return x + 1
    elif kind == 'b':
        op = lambda x: x * 2
    try:
        return op
    except UnboundLocalError as e:
        text = str(e)
        return lambda x: text
print(make('a')(5), make('b')(5), make('c')(5))
