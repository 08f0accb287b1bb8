from itertools import combinations, combinations_with_replacement, permutations, product

print(list(product("ab", [1, 2])))
print(list(product()), list(product([], "a")), list(product("01", repeat=2)))
print(list(product("ab", repeat=0)), len(list(product(range(3), range(4), repeat=2))))
print(["".join(p) for p in permutations("abc")])
print(list(permutations(range(3), 2)), list(permutations([], 0)), list(permutations([1], 2)))
print(list(combinations("abcd", 2)))
print(list(combinations(range(4), 3)), list(combinations([1, 2], 3)), list(combinations([1], 0)))
print(list(combinations_with_replacement("ab", 3)))
print(list(combinations_with_replacement([], 1)), list(combinations_with_replacement([], 0)))
# Items count by position, not by value.
print(list(permutations([1, 1])), list(combinations("aa", 2)))
p = product(iter("xy"), iter("z"))
print(next(p), list(p), list(p))

for call in (
    lambda: product("a", repeat=-1),
    lambda: permutations([1], -1),
    lambda: combinations([1], -1),
    lambda: combinations_with_replacement([1], -2),
    lambda: combinations([1]),
    lambda: product(3),
    lambda: permutations("ab", "c"),
    lambda: product("a", times=2),
):
    try:
        print(list(call()))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
