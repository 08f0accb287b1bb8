class LogMixin:
    def __init__(self, *a, **k):
        super().__init__(*a, **k)
        self.log = []
    def note(self, text):
        self.log.append(text)
class ReprMixin:
    def __repr__(self):
        body = ', '.join(f'{k}={v!r}' for k, v in sorted(vars(self).items()) if k != 'log')
        return f'{type(self).__name__}({body})'
class Account:
    rate = 0
    def __init__(self, owner, balance=0):
        self.owner, self.balance = owner, balance
    def deposit(self, n):
        if n <= 0:
            raise ValueError('amount must be positive')
        self.balance += n
        return self
    def withdraw(self, n):
        if n > self.balance:
            raise InsufficientFunds(self, n)
        self.balance -= n
        return self
class InsufficientFunds(Exception):
    def __init__(self, account, n):
        super().__init__(f'{account.owner} lacks {n - account.balance}')
        self.account, self.n = account, n
class Savings(LogMixin, ReprMixin, Account):
    rate = 0.05
    def deposit(self, n):
        self.note(f'deposit {n}')
        return super().deposit(n)
    def withdraw(self, n):
        self.note(f'withdraw {n}')
        return super().withdraw(n)
    def year(self):
        return self.deposit(round(self.balance * self.rate))
    def __iadd__(self, n): return self.deposit(n)
    def __isub__(self, n): return self.withdraw(n)
    def __lt__(self, o): return self.balance < o.balance
a, b = Savings('ann', 100), Savings('bob')
a.deposit(50).withdraw(30).year()
b += 500
b -= 20
print(a, b, a.log, b.log, max(a, b).owner, [c.__name__ for c in Savings.__mro__])
for f in (lambda: a.withdraw(10 ** 6), lambda: b.deposit(-1)):
    try:
        f()
    except (InsufficientFunds, ValueError) as e:
        print(type(e).__name__, e, getattr(e, 'n', None))
print(a.balance, a.log[-1])
