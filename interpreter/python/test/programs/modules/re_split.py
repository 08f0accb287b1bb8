import re

print(re.split(",", "a,b,,c"), re.split(", *", "a, b,c,   d"), re.split("x", "abc"), re.split("x", ""))
print(re.split("(,)", "a,b,c"), re.split("(-)|(,)", "a-b,c"), re.split("((b))", "abc"))
print(re.split(",", "a,b,c,d", 2), re.split(",", "a,b,c", maxsplit=1), re.split(",", "a,b", maxsplit=0), re.split(",", "a,b", -1))
print(re.split(r"\s+", " lead trail "), re.split(r"\W+", "Words, words, words."), re.split("a|b", "xaybz"))
print(re.split(r"\b", "two words"), re.split("", "abc"), re.split("x*", "axbc"), re.split("(x*)", "axbc"), re.split("(?=b)", "abab"))
print(re.split("[a-f]+", "0a3B9", flags=re.I), re.split(b",", b"a,b"), re.split(r"(?<=,)", "a,b,c"))
p = re.compile(r"\s*([+*-])\s*")
print(p.split("a + b*c - d"), p.split("a + b * c", 1), p.split(""))
for line in "key = value", "novalue", "a=b=c", "":
    print(re.split(r"\s*=\s*", line, 1))
