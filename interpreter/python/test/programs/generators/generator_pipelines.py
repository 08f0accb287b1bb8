def lines(text):
    for line in text.split('\n'):
        yield line
def strip_comments(src):
    for line in src:
        line = line.partition('#')[0].strip()
        if line:
            yield line
def parse(src):
    for line in src:
        name, _, value = line.partition('=')
        yield name.strip(), int(value)
text = '''a = 1
# only a comment
b = 22 # trailing

c=3'''
print(dict(parse(strip_comments(lines(text)))))
def take(n, it):
    for _, x in zip(range(n), it):
        yield x
def count(n=0):
    while True:
        yield n
        n += 1
def window(it, n):
    w = []
    for x in it:
        w.append(x)
        if len(w) == n:
            yield tuple(w)
            w.pop(0)
def flat_map(f, it):
    for x in it:
        yield from f(x)
def unique(it, key=lambda x: x):
    seen = set()
    for x in it:
        k = key(x)
        if k not in seen:
            seen.add(k)
            yield x
print(list(take(5, count(3))), list(window('abcde', 3)), list(flat_map(range, [1, 2, 3])), list(unique('abcabd')),
    list(unique([1, -1, 2, -2], key=abs)))
