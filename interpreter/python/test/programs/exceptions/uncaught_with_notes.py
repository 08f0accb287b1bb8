def load(n):
    if n > 1:
        raise ValueError(f'bad number {n}')
    return n

for i in range(5):
    try:
        load(i)
        print('loaded', i)
    except ValueError as e:
        e.add_note(f'while loading item {i}')
        e.add_note('two lines\nof a note')
        raise
