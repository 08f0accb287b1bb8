import re

print(re.findall(r"(\w)\1", "aabbcdd"), re.search(r"(\w+) \1\b", "the the cat").span(), re.match(r"(a)(b)\2\1", "abba")[0])
print(re.search(r"(?P<q>['\"]).*?(?P=q)", "say 'x\"y' z")[0], re.match(r"(a)?\1", "b"), re.match(r"(a)?b\1", "b"), re.match(r"(a*)b\1$", "aabaa")[0])
print(re.match(r"(?i)(a)\1", "aA")[0], re.match(r"(a)\1", "aA"), re.match(r"(.+)\1+$", "abcabcabc").group(1))
p = re.compile(r"(<)?\w+(?(1)>|$)")
print([bool(p.fullmatch(t)) for t in ("<a>", "a", "<a", "a>")])
p = re.compile(r"(?P<open>\()?x(?(open)\))")
print([bool(p.fullmatch(t)) for t in ("(x)", "x", "(x", "x)")])
print(re.match(r"(?:(a)|(b))(?(2)c|d)", "bc")[0], re.match(r"(?:(a)|(b))(?(2)c|d)", "ad")[0], re.match(r"(?:(a)|(b))(?(2)c|d)", "ac"))
print(bool(re.match(r"^1?$|^(11+?)\1+$", "1" * 9)), bool(re.match(r"^1?$|^(11+?)\1+$", "1" * 7)))
print(re.match(r"((((((((((k))))))))))\10", "kk")[0], re.match("(a)\\01", "a\x01")[0] == "a\x01", re.sub(r"(.)(.)", r"\2\1", "abcd"))
for pattern in (r"\1", r"(a)\2", r"(?P=x)", r"(?P<x>a)(?P=y)", r"(\1)", r"(?(2)a)(b)", r"(?(x)a)", r"(a)(?(1)b|c|d)", r"(?(1", r"(?P<1a>b)", r"(?P<x>a)(?P<x>b)"):
    try:
        print(pattern, re.compile(pattern).groups)
    except re.error as e:
        print(pattern, type(e).__name__, e)
