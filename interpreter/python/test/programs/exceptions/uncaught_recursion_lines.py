# Repeated lines of a deep trace are folded.
def descend(n):
    if n == 0:
        raise KeyError('bottom')
    return descend(n - 1)

def ping(n):
    return pong(n - 1) if n else descend(12)

def pong(n):
    return ping(n - 1) if n else descend(12)

print('go')
try:
    descend(2)
except KeyError as e:
    print('short', e)
ping(5)
