a = 123456789012345678901234567890
b = 987654321098765432109876543210987
print(a + b, a - b, b - a, a * b)
print(b // a, b % a, -b // a, -b % a)
print(a ** 3)
print(-a, +a, abs(-a), ~a)
print(a * 0, a * 1, a * -1, a - a, a // a, a % a)
print((a * b) // b == a, (a * b + 5) % b)
print(a / b, b / a, 10 ** 400 / 10 ** 399, 10 ** 25 / 3)
try:
    print(10 ** 400 / 3)
except OverflowError as e:
    print(e)
try:
    print(float(10 ** 400))
except OverflowError as e:
    print(e)
try:
    print(10 ** 400 * 1.0)
except OverflowError as e:
    print(e)
fact = 1
for i in range(1, 51):
    fact *= i
print(fact)
fib = [0, 1]
while len(fib) < 200:
    fib.append(fib[-1] + fib[-2])
print(fib[-1])
print(sum(int(c) for c in str(2 ** 1000)))
print(hex(a), oct(a), bin(a))
