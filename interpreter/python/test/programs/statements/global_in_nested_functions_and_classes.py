value = 1
def nested():
    global top
    top = 'from nested'
    def inner():
        global top
        top += '!'
        def innermost(): return top
        return innermost()
    return inner()
print(nested(), top)
def class_global():
    class K:
        global top
        top = 'from class body'
        own = top
    return K.own, 'top' in K.__dict__
print(class_global(), top)
def for_global():
    global idx
    for idx in range(3): pass
for_global()
print(idx)
def with_global():
    global imported, Def, func
    import math as imported
    class Def: pass
    def func(): return 'func'
with_global()
print(imported.pi, Def.__qualname__, func(), func.__qualname__)
print('value' in globals(), 'value' in dir(), 'value' in vars(), locals() is globals(), globals() is vars())
def args_are_local(value):
    value += 1
    return value
print(args_are_local(10), value)
print(eval('value', {'value': 'other globals'}), eval('value'), [eval('value') for _ in range(1)])
