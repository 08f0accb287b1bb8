import random

r = random.Random(314)
print("uniform", round(r.uniform(-1, 1), 9), round(r.uniform(5, 2), 9))
print("triangular", round(r.triangular(), 9), round(r.triangular(1, 5, 2), 9), r.triangular(3, 3))
print("gauss", [round(r.gauss(0, 1), 9) for _ in range(3)], round(r.gauss(), 9))
print("normalvariate", [round(r.normalvariate(10, 2), 9) for _ in range(3)])
print("lognormvariate", round(r.lognormvariate(0, 0.5), 9))
print("expovariate", [round(r.expovariate(2.0), 9) for _ in range(3)], r.expovariate(-1) < 0)
print("gammavariate", round(r.gammavariate(2.5, 1), 9), round(r.gammavariate(1, 3), 9))
print("gammavariate small", round(r.gammavariate(0.4, 2), 9))
print("betavariate", round(r.betavariate(2, 3), 9))
print("paretovariate", round(r.paretovariate(3), 9))
print("weibullvariate", round(r.weibullvariate(1, 1.5), 9))
print("vonmisesvariate", round(r.vonmisesvariate(0, 4), 9), 0 <= r.vonmisesvariate(1, 0) < 6.29)

n = 2000
mean = sum(r.gauss(5, 1) for _ in range(n)) / n
print(abs(mean - 5) < 0.2)
mean = sum(r.expovariate(0.5) for _ in range(n)) / n
print(abs(mean - 2) < 0.3)
for call in (lambda: r.gammavariate(0, 1), lambda: r.gammavariate(1, -1), lambda: r.expovariate(0)):
    try:
        print(call())
    except (ValueError, ZeroDivisionError) as e:
        print(type(e).__name__, e)
