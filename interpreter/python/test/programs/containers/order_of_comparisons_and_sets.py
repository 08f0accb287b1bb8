# The order in which items are compared, and that in which sets give them.


class Number:
    def __init__(self, number):
        self.number = number

    def __lt__(self, other):
        print((self.number, other.number), end=' ')
        return self.number < other.number


def show(compute):
    try:
        print(compute())
    except Exception as error:
        print(type(error).__name__, error)


for numbers in [[], [1], [2, 1], [1, 2], [3, 2, 1, 4], [5, 1, 4, 2, 3, 1], [1, 3, 2, 2, 9, 8, 7, 0, 4, 6, 5]]:
    for reverse in False, True:
        print([one.number for one in sorted(map(Number, numbers), reverse=reverse)])
show(lambda: sorted([1, 2.5, 'a', None]))
show(lambda: sorted([1, 'a', 2.5, None, 3]))
print({1, 2, 73}, {1, 2, (10**20 % 97)}, {9, 1, 17, 25, 33, 41}, {(1, 2), -1, 65}, {*[1, 2, 73]}, {*{1, 2, 73}})
first = frozenset((9, 1, 17, 25, 33, 41))
print(first, {*first}, {*frozenset(list(first))}, set(first), {0, *first})

for times in 10**30, -10**30, 2**63, -2**63 - 1:
    for sequence in [], [1], (), (1,), '', b'', [2] * 0:
        show(lambda: sequence * times)
for start, stop, step in (None, 'a', 0), ('a', 'b', 0), ('a', None, 'b'), (None, 1.5, -1):
    for sequence in [1, 2], (1, 2), 'ab', b'ab':
        show(lambda: sequence[start:stop:step])


def assign():
    [1, 2]['a':'b':0] = [1]


show(assign)
