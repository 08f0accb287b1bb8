import builtins
value = 1
def reads(): return value
def shadows():
    value = 2
    return value, globals()['value']
def writes():
    global value, fresh
    value = 3
    fresh = 4
print(reads(), shadows(), writes(), value, fresh)
globals()['injected'] = 'by the dictionary'
print(injected)
del globals()['injected']
try:
    injected
except NameError as e:
    print(e)
# A global hides a builtin, and deleting it shows the builtin again.
len = lambda x: 'mine'
print(len([]))
del len
print(len([]))
def local_builtin():
    print = 5
    return print
print(local_builtin())
def unbound_builtin():
    try:
        max(1, 2)
    except UnboundLocalError as e:
        return str(e)
    max = 1
print(unbound_builtin())
builtins.extra = 'seen everywhere'
print(extra)
def in_function(): return extra
print(in_function())
extra = 'hidden by a global'
print(in_function())
del extra, builtins.extra
try:
    in_function()
except NameError as e:
    print(e)
