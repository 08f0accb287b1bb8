import re

for text in ("a.b", "1+1=2", "", "plain", "(x)[y]{z}", "a b\tc", "^$*?|\\", "#&~-", "_", "é", "a\nb\0", "/:;<>@'\"!%,`"):
    e = re.escape(text)
    print(repr(e), bool(re.fullmatch(e, text)))
print(re.escape(b"a.b\xff"), re.sub(re.escape("."), "!", "a.b.c"))
print("|".join(map(re.escape, ["+", "-", "**"])))
ops = sorted(["+", "+=", "-", "**", "*"], key=len, reverse=True)
print(re.findall("|".join(map(re.escape, ops)), "a += b ** c * d - e"))
re.purge()
a = re.compile("abc")
print(a.match("abcd")[0], re.compile("abc") == a, hash(re.compile("abc")) == hash(a), re.Pattern.__name__)
print(type(a) is re.Pattern, type(a.match("abc")) is re.Match, isinstance(a, re.Pattern), re.Pattern[str], re.Match[bytes])
import copy

print(copy.copy(a) is a, copy.deepcopy(a) is a, copy.copy(a.match("abc"))[0])
