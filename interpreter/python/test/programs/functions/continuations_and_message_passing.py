def cps_fact(n, k):
    return k(1) if n == 0 else cps_fact(n - 1, lambda r: k(n * r))
print(cps_fact(15, lambda r: r), cps_fact(3, str))
def make_account(balance):
    def withdraw(n):
        nonlocal balance
        if n > balance:
            return 'insufficient'
        balance -= n
        return balance
    def deposit(n):
        nonlocal balance
        balance += n
        return balance
    def dispatch(message, *args):
        return {'withdraw': withdraw, 'deposit': deposit, 'balance': lambda: balance}[message](*args)
    return dispatch
a, b = make_account(100), make_account(10)
print(a('withdraw', 30), a('deposit', 5), a('withdraw', 500), b('balance'), a('balance'))
try:
    a('close')
except KeyError as e:
    print('KeyError', e)
