log = []
class R:
    def __init__(self, n): self.n = n
    def __enter__(self):
        log.append(f'+{self.n}')
        return self
    def __exit__(self, *a): log.append(f'-{self.n}')
def level(n):
    with R(n):
        try:
            if n == 0:
                raise ValueError('bottom')
            return level(n - 1)
        except KeyError:
            log.append('wrong')
        finally:
            log.append(f'f{n}')
try:
    level(3)
except ValueError as e:
    log.append(str(e))
print(log)
log.clear()
def mixed():
    for i in range(2):
        with R(f'for{i}'):
            while True:
                try:
                    with R('in'):
                        if i:
                            return 'out'
                        break
                finally:
                    log.append('fin')
        log.append('next')
print(mixed(), log)
log.clear()
