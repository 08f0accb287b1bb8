class Problem(Exception):
    def __init__(self, code, where):
        super().__init__(code, where)
        self.code, self.where = code, where

    def __str__(self):
        return f'problem {self.code}\n  in {self.where}'

class Outer:
    class Inner(Problem):
        pass

def check(code):
    print('check', code)
    if code > 1:
        raise Outer.Inner(code, 'the second part')

for code in (1, 2, 3):
    check(code)
