class Halt(BaseException):
    def __init__(self, reason):
        super().__init__(reason)
        self.reason = reason

def work(n):
    try:
        if n == 2:
            raise Halt(f'at {n}')
        return n
    except Exception:
        print('an Exception handler does not see it')
    finally:
        print('finally', n)

for i in range(5):
    try:
        print(work(i))
    except Halt as h:
        print('first', h.reason)
        raise
