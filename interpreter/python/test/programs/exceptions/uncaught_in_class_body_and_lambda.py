class Meta(type):
    def __new__(mcs, name, bases, ns):
        for k, v in ns.items():
            if callable(v) and not k.startswith('__'):
                ns['checked'] = mcs.check(v)
                break
        return super().__new__(mcs, name, bases, ns)

    check = staticmethod(lambda f: f(None))

class Fine(metaclass=Meta):
    def run(self): return 'fine'

print(Fine.checked)

class Broken(metaclass=Meta):
    helper = [x for x in range(3)]
    def run(self): return self.missing

print('never')
