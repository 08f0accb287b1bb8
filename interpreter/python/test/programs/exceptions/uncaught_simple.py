# The trace names each call, its line and the part that failed.
def divide(a, b):
    return a / b

def compute(values):
    total = 0
    for v in values:
        total += divide(10, v)
    return total

class Runner:
    def __init__(self, values):
        self.values = values

    def run(self):
        return compute(self.values)

print('starting')
print(Runner([1, 2]).run())
Runner([5, 0]).run()
print('never printed')
