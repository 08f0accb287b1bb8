programs = [
    'x = 1\nprint(x)',
    'def f(a):\n    return a +\n',
]

def run(text):
    exec(compile(text, 'inner.py', 'exec'), {})

for text in programs:
    run(text)
