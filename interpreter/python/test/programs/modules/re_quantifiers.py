import re

s = "aaaaaa"
for q in ("a*", "a+", "a?", "a*?", "a+?", "a??", "a{2}", "a{2,}", "a{,2}", "a{2,4}", "a{2,4}?", "a{,}", "a{0}", "a{,3}?"):
    print(q, re.match(q, s).end(), end="; ")
print()
print(re.search("<.*>", "<a><b>")[0], re.search("<.*?>", "<a><b>")[0], re.search("<[^>]*>", "<a><b>")[0])
print(re.match("a{x}", "a{x}"), re.match("a{1,x}", "a{1,x}")[0], re.match("x{", "x{")[0], re.match("{", "{")[0], re.match("a{}", "a{}")[0])
# Possessive quantifiers and atomic groups never give back.
print(re.match("a++a", s), re.match("a*+b", "aab")[0], re.match("a?+a", "a"), re.match("a{1,3}+a", "aaa"), re.match("a{1,3}+a", "aaaa")[0])
print(re.match("(?>a+)b", "aab")[0], re.match("(?>a+)ab", "aab"), re.match("(?>a|ab)c", "abc"), re.match("(?:a|ab)c", "abc")[0])
print(re.match("(?:ab){2,3}", "abababab")[0], re.match("(a|ab)(c|bcd)(d*)", "abcd").groups(), re.match("(a+)(a+)", s).groups())
print(re.match("(?:a*)*b", "aaab")[0], re.match("(?:a?)*?b", "aab")[0], re.match("(?:|a)+", "aaa")[0], re.match("(?:a|)+$", "aaa")[0])
print(re.match("(?:.+?,){2}", "a,b,c,")[0], re.search("(?:x+x+)+y", "xxxxxxxxxxy")[0])
for pattern in ("*a", "a**", "a*+*", "+", "a{2}{3}", "(*)", "a{3,2}", "?", "a???", "a{2}*", "^*"):
    try:
        print(pattern, re.match(pattern, s))
    except re.error as e:
        print(pattern, type(e).__name__, e)
