import re

print(re.findall("[abc]", "abcd"), re.findall("[^abc]", "abcd"), re.findall("[a-c0-2]", "a-d1235"), re.findall("[-a]", "a-b"), re.findall("[a-]", "a-b"))
print(re.findall("[]]", "a]"), re.findall("[^]]", "a]"), re.findall(r"[\]a]", "a]b"), re.findall("[a^]", "a^"), re.findall(r"[\^a]", "^b"))
print(re.findall(r"[\d.]+", "1.5 a2"), re.findall(r"[^\s,]+", "a, b"), re.findall(r"[\w-]+", "a-b c"), re.findall(r"[.*+?]", "a.b*"), re.findall(r"[\W]", "a b"))
print(re.findall(r"\D+", "a1b"), re.findall(r"\S+", " a b "), re.findall(r"\s", "a\t\n\r\f\v b\u00a0\u2003"), re.findall(r"\w", "aß漢_5-"))
print(re.findall(r"[\n\t\\]", "a\nb\tc\\"), re.findall(r"[\x41\u0042\103]", "ABCD"), re.findall(r"\x41\.\N{BULLET}", "A.\u2022"), re.findall(r"[\b]", "a\b"))
print(re.findall("[α-ω]+", "abc αβγ δ"), re.findall("[😀-😂]", "x😁y"), re.findall(".", "a😀"), re.findall("[^a]", "😀"), re.findall(r"\U0001F600", "😀"))
print(re.findall(r"[+-\-]", "+,-."), re.findall("[a\\-z]", "abz-"), re.findall("(?i)[^a]", "aAb"), re.findall("[A-z]", "a_B^9"), re.findall("[0-9a-fA-F]+", "ff G0 1x"))
print(re.fullmatch(r"[01]?\d|2[0-3]", "23"), re.findall(r"\0", "a\0"), re.findall(r"\a\f", "\a\f"), re.findall(r"[\0-\x1f]", "\x05a"))
for pattern in ("[", "[a", "[]", "[z-a]", r"[\d-z]", r"[a-\d]", r"\x4", r"\u12", r"\N{no such}", r"[\q]", r"\q", "[^]", r"\8"):
    try:
        print(pattern, re.compile(pattern).pattern)
    except re.error as e:
        print(pattern, type(e).__name__, e)
