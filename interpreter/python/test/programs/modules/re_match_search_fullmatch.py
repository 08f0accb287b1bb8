import re

print(re.match("b", "abc"), re.search("b", "abc"), re.fullmatch("abc", "abc"), re.fullmatch("ab", "abc"))
p = re.compile(r"\d+")
print(p, p.pattern, p.flags, p.groups, p.groupindex)
print(p.match("12ab", 1), p.match("ab12", 2), p.search("ab12cd34", 4), p.fullmatch("x12y", 1, 3))
print(p.search("12", 5), p.match("123", 0, 2)[0], p.search("a1", -3)[0])
print(re.compile("^b").match("ab", 1), re.compile("b$").search("abc", 0, 2))
print(re.match("", ""), bool(re.match("", "")), re.match("a*?", "aaa"), re.match("(?s).*", "a\nb"))
print(re.match(".*", "a\nb"), re.search(r"a.c", "a\nc"), re.search(r"x|y|", "zzy"))
m = re.search("(b)(c)?", "abd")
print(m.start(), m.end(), m.span(), m.span(1), m.span(2), m.start(2), m.pos, m.endpos, m.string, m.re.pattern)
print(m.lastindex, m.lastgroup, m.regs, bool(m), repr(m))
for text in ("2024-01-31", "99-1-1", "2024-1-31 "):
    print(text, bool(re.fullmatch(r"\d{4}-\d\d?-\d\d?", text)))
print(re.compile("a") == re.compile("a"), re.compile("a") == re.compile("a", re.I), re.compile(p) is p)
for bad in (
    lambda: re.match("a", b"a"),
    lambda: re.match(b"a", "a"),
    lambda: re.match("a", 5),
    lambda: re.compile(5),
    lambda: re.compile(p, re.I),
):
    try:
        bad()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
