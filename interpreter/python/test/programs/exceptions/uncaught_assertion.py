def check(values):
    for i, v in enumerate(values):
        assert v > 0, f'value {i} is {v}'
    assert len(values) < 3
    return sum(values)

print(check([1, 2]))
try:
    check([1, -2])
except AssertionError as e:
    print('caught', e)
check([1, 2, 3])
