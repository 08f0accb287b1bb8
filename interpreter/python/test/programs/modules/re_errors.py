import re

patterns = ["(", ")", "(a", "a)", "(?", "(?P", "(?P<", "(?P<n", "(?P<n>", "(?:", "(?=a", "(?#x", "(?z)", "\\", "a\\", "x{5,1}", "(?P>a)", "(?P<>a)", "((a)", "a|*", "(?<a)", "(?i", "(?i-", "(?-)", "(?a-a:x)", "x{99999999999}"]
for p in patterns:
    try:
        print(repr(p), re.compile(p).pattern)
    except (re.error, OverflowError) as e:
        print(repr(p), type(e).__name__, e)

try:
    re.compile("abc\ndef(")
except re.error as e:
    print(e.msg, e.pattern == "abc\ndef(", e.pos, e.lineno, e.colno, str(e))
print(issubclass(re.error, Exception), re.error("m").msg, re.error("m", "pat", 1), re.error("m", "a\nb", 2).lineno)
m = re.match("a", "a")
for bad in (lambda: m.foo, lambda: re.compile("a").match(), lambda: re.compile("a").match("a", "x"), lambda: hash(m) * 0, lambda: re.match()):
    try:
        print(bad())
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, str(e).split("(")[0])
