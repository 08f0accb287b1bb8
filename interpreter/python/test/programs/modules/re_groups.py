import re

m = re.match(r"(\w+) (\w+)(!)?", "hello world")
print(m.group(), m.group(0), m.group(1), m.group(2, 1), m.group(3), m[2], m[0])
print(m.groups(), m.groups("none"), m.groupdict())
m = re.match(r"(?P<year>\d+)-(?P<month>\d+)(?P<day>-\d+)?", "2024-05")
print(m["year"], m.group("month", "year"), m.groupdict(), m.groupdict(""), m.lastgroup, m.lastindex)
print(m.start("month"), m.span("day"), m.re.groupindex)
print(re.match(r"(?:ab)+(c)", "ababc").groups(), re.match(r"((a)(b))", "ab").groups())
# A group in a loop keeps its last value.
print(re.match(r"(?:(a)|(b))*", "abab").groups(), re.match(r"(a|b)*", "abb").group(1), re.match(r"(a)*", "").groups())
print(re.match(r"(a*)*", "aa").groups(), re.match(r"(a*)+", "b").groups(), re.match(r"(?:(x)|b)*", "xb").groups())
print(re.match(r"(.*?)(\d*)$", "ab12").groups(), re.match(r"(a)|(b)", "b").lastindex)
print(re.match(r"(()|a)+b", "aab").groups(), re.match("((a)|b)*?c", "abc").groups())
for bad in (
    lambda: m.group(9),
    lambda: m["nope"],
    lambda: m.group(-1),
    lambda: m.start("x"),
    lambda: m.span(7),
):
    try:
        print(bad())
    except IndexError as e:
        print(type(e).__name__, e)
print(m.expand(r"\g<month>/\1 \g<2>"), m.expand(r"[\g<day>]"), m.expand("a\\nb"))
