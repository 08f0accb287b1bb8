import re

print(re.findall("a", "banana"), re.findall("x", "abc"), re.findall(r"\w+", "Hello, big world"))
print(re.findall(r"(\w)=(\d)", "a=1 b=2"), re.findall(r"(\w)=\d", "a=1 b=2"), re.findall("(a)|b", "ab"), re.findall("(x)?b", "bxb"))
print(re.findall("a*", "baac"), re.findall("", "ab"), re.findall("a|", "aba"), re.findall(r"\b", "hi yo"))
print(re.findall("aa", "aaaa"), re.findall("(?=(aa))", "aaaa"), re.findall("^.", "ab\ncd"), re.findall("(?m)^.", "ab\ncd"))
p = re.compile(r"\d")
print(p.findall("a1b2c3", 2), p.findall("a1b2c3", 0, 4), p.findall("1234", -2, 3))
for m in re.finditer(r"(?P<word>[a-z]+)|(?P<num>\d+)", "ab12cd"):
    print(m.lastgroup, m[0], m.span())
it = re.finditer("x", "axbx")
print(next(it).start(), next(it).start(), next(it, "end"))
print([m.span() for m in re.finditer("b*", "abbc")], [m.span() for m in re.finditer("$", "a\n")])
print(re.findall(r"[^\W\d_]+", "ab_12cd"), re.findall(r"(?:a|b)+?", "abab"), re.findall(r".", "a\nb"), re.findall(r"(.)(.)", "abcde"))
print(re.findall(r'"((?:[^"\\]|\\.)*)"', r'say "a\"b" and "c"'))
