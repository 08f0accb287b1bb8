import re

print(re.sub("a", "-", "banana"), re.sub("a", "-", "banana", 2), re.sub("a", "-", "banana", count=1))
print(re.sub(r"(\w+) (\w+)", r"\2 \1", "one two three four"), re.sub("(?P<x>b)", r"[\g<x>\g<0>]", "abc"))
print(re.sub("x*", "-", "abc"), re.sub("x*", "-", "axb"), re.sub("b*", "X", "abbbc"), re.sub("", ".", "ab"))
print(re.sub(r"\d+", lambda m: str(int(m[0]) * 2), "a1b22c333"), re.subn("a", "b", "aaa", 2), re.subn("z", "b", "aaa"))
print(re.sub("a", r"\\", "xay"), re.sub("a", r"\n", "xay") == "x\ny", re.sub("(a)", r"\g<1>0", "xay"), re.sub("a", "\\\\1", "a"))
print(re.sub("(a)|b", r"[\1]", "ab"), re.sub("^", "> ", "l1\nl2", flags=re.M), re.sub("$", "!", "l1\n"))
print(re.sub("a", lambda m: r"\n\1", "a"), re.sub("b", "", "abc"), re.sub("[aeiou]", "", "education"))
print(re.sub(r"(?i)HELLO", "bye", "Hello heLLO"), re.sub(r"\b(\w)", lambda m: m[1].upper(), "make this title"))
print(re.sub(r"\101", "x", "A"), re.sub("x", r"\101", "x"))
p = re.compile("(-)(x)?")
print(p.sub(r"<\2>", "a-b-xc"), p.subn("", "--"), p.sub("+", "no"))
for template in (r"\2", r"\g<name>", r"\g<1", r"\g<>", r"\q", "\\", r"\g<1a>", r"\g", r"\g<-1>"):
    try:
        print(re.sub("(a)", template, "a"))
    except (re.error, IndexError) as e:
        print(template, type(e).__name__, e)
