from collections import deque
class Scheduler:
    def __init__(self):
        self.ready, self.time, self.sleeping, self.results = deque(), 0, [], {}
    def spawn(self, name, gen):
        self.ready.append((name, gen, None))
    def run(self):
        while self.ready or self.sleeping:
            if not self.ready:
                self.sleeping.sort(key=lambda s: (s[0], s[1]))
                self.time, name, gen = self.sleeping.pop(0)
                self.ready.append((name, gen, self.time))
            name, gen, value = self.ready.popleft()
            try:
                command, arg = gen.send(value)
            except StopIteration as e:
                self.results[name] = e.value
                print(f'{self.time:>3} {name} ends with {e.value!r}')
            except Exception as e:
                self.results[name] = e
                print(f'{self.time:>3} {name} fails: {e!r}')
            else:
                getattr(self, 'do_' + command)(name, gen, arg)
    def do_sleep(self, name, gen, n): self.sleeping.append((self.time + n, name, gen))
    def do_spawn(self, name, gen, child):
        self.spawn(*child)
        self.ready.append((name, gen, child[0]))
    def do_yield(self, name, gen, arg): self.ready.append((name, gen, arg))
    def do_join(self, name, gen, other):
        if other in self.results:
            self.ready.append((name, gen, self.results[other]))
        else:
            self.sleeping.append((self.time + 1, name, retry(other, gen)))
def retry(other, gen):
    value = yield 'join', other
    while True:
        value = yield gen.send(value)
def worker(n):
    total = 0
    for i in range(n):
        now = yield 'sleep', 2
        total += now
    return total
def failing():
    yield 'yield', None
    raise ValueError('broken')
def main():
    a = yield 'spawn', ('a', worker(3))
    b = yield 'spawn', ('b', worker(1))
    yield 'spawn', ('c', failing())
    print('echo', (yield 'yield', 'echoed'))
    yield 'sleep', 10
    return a + b
s = Scheduler()
s.spawn('main', main())
s.run()
print(sorted(s.results), s.results['a'])
