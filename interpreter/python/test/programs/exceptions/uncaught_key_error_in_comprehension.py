prices = {'apple': 3, 'pear': 4}

def total(names):
    return sum([prices[n] for n in names])

def report(orders):
    return {who: total(what) for who, what in orders.items()}

print(report({'ann': ['apple'], 'bob': ['pear', 'apple']}))
print(report({'eve': ['apple', 'plum']}))
