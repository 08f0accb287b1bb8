import re

print(re.findall(r"\w+(?=!)", "wow! no yes!"), re.findall(r"a(?!b)", "ab ac a"), re.findall(r"(?<=\$)\d+", "$5 6 $77"))
print(re.findall(r"(?<!\$)\b\d+", "$5 6 $77 8"), re.search(r"(?<=^a)b", "ab").span(), re.search(r"(?<=ab|cd)e", "cde"))
print(re.sub(r"(?<=\d)(?=(?:\d{3})+$)", ",", "1234567"), re.sub(r"(?<!^)(?=[A-Z])", "_", "camelCaseName").lower())
print(re.match(r"(?=.*\d)(?=.*[a-z]).{4,}$", "abc1"), re.match(r"(?=.*\d)(?=.*[a-z]).{4,}$", "abcd"))
print(re.match(r"(?=(a+))a", "aaa").groups(), re.match(r"(?!(x))a", "a").groups(), re.search(r"(?<=(a))b", "ab").group(1))
print(re.findall(r"(?<![a-z])cat(?![a-z])", "cat concat cats (cat)"), re.search(r"(?=)", "a").span(), re.search("(?!)", "a"))
print([m.start() for m in re.finditer(r"(?=aba)", "ababa")], re.findall(r"\Bb\B", "abc b bb abbb"))
print(re.search(r"(?<=a.c)d", "abcd").span(), re.search(r"(?<=\bfoo)bar", "foobar")[0], re.search(r"(a)(?<=\1)b", "ab") is not None)
for pattern in (r"(?<=a+)b", r"(?<!a*)b", r"(?<=a|bc)d", r"(?<=(?:ab){2})c", r"(?<"):
    try:
        print(pattern, re.search(pattern, "ababcd"))
    except re.error as e:
        print(pattern, type(e).__name__, e)
