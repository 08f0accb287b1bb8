import re

print(re.findall("a", "aA", re.I), re.findall("[a-c]", "aBC", re.IGNORECASE), re.search("É", "é", re.I)[0])
print(re.findall("^.$", "a\nb\nc", re.M), re.findall("^.$", "a\nb"), re.findall(".+", "a\nb", re.S), re.findall("a$", "a\na\n"))
print(re.findall(r"\Aa", "a\na", re.M), re.findall(r"a\Z", "a\na"), re.findall(r"a\Z", "a\n"))
x = re.compile(
    r"""
    (\d+)   # whole part
    \.      # the dot
    (\d*)   # [ rest ]
    [ #]?   # a set keeps blanks
    """,
    re.X,
)
print(x.match("3.14 ").span(), x.match("3.#").group(2), re.match("a b", "ab", re.X), re.match(r"a\ b", "a b", re.X)[0])
print(re.findall(r"\w+", "aé1", re.A), re.findall(r"\w+", "aé1"), re.findall(r"\d", "1٣"), re.findall(r"\d", "1٣", re.ASCII))
print(re.findall("(?i)aB", "ab AB"), re.findall("(?i:a)b", "Ab AB"), re.findall("(?s:.)b.", "\nb\n xbx"), re.findall("(?-i:a)B", "aB AB Ab", re.I))
print(re.compile("a", re.I | re.M).flags == re.I | re.M | re.U, re.compile(b"a").flags, re.compile("(?ms)a").flags)
print(repr(re.I), repr(re.I | re.S), re.X.value, re.M.name, repr(re.RegexFlag(0)), repr(re.compile("a", re.I | re.X)))
print(re.search("ß", "SS", re.I), re.search("ſ", "S", re.I)[0], re.search("[k]", "\u212a", re.I) is not None, re.search("(?ia)k", "\u212a"))
for bad in (
    lambda: re.compile("(?L)a"),
    lambda: re.compile("a(?i)b"),
    lambda: re.compile(b"a", re.U),
    lambda: re.compile("a", re.A | re.U),
    lambda: re.compile("(?q)a"),
    lambda: re.compile("(?i-i:a)"),
):
    try:
        print(bad())
    except (ValueError, re.error) as e:
        print(type(e).__name__, e)
