class Emitter:
    def __init__(self): self.handlers = {}
    def on(self, event, f=None, *, once=False):
        if f is None:
            return lambda f: self.on(event, f, once=once)
        self.handlers.setdefault(event, []).append((f, once))
        return f
    def emit(self, event, *args, **kw):
        results = []
        for entry in self.handlers.get(event, [])[:]:
            f, once = entry
            if once:
                self.handlers[event].remove(entry)
            results.append(f(*args, **kw))
        return results
em = Emitter()
@em.on('greet')
def hello(name, punct='.'): return f'hello {name}{punct}'
@em.on('greet', once=True)
def only_once(name, **kw): return f'welcome {name}'
print(em.emit('greet', 'ann'), em.emit('greet', 'bob', punct='!'), em.emit('nothing'))
def machine(text):
    state, word, out = None, '', []
    def start(c):
        if c.isalpha():
            return in_word(c)
        if c.isdigit():
            return in_number(c)
        return start
    def in_word(c):
        nonlocal word
        if c.isalnum():
            word += c
            return in_word
        return finish('word', c)
    def in_number(c):
        nonlocal word
        if c.isdigit():
            word += c
            return in_number
        return finish('number', c)
    def finish(kind, c):
        nonlocal word
        out.append((kind, word))
        word = ''
        return start(c)
    state = start
    for c in text + '\n':
        state = state(c)
    return out, state.__name__
print(machine('abc 123 x1y2 42z'))
