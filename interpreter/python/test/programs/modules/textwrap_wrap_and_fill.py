import textwrap

text = "The quick brown fox jumps over the lazy dog, which was a well-known sleeper in theneighbourhoodofverylongwords."
for width in (20, 33, 70):
    print(width, textwrap.wrap(text, width))
print(textwrap.fill(text, 30, initial_indent="* ", subsequent_indent="  "))
print(textwrap.wrap(text, 15, break_long_words=False), textwrap.wrap("a-b-c-d-e-f", 4, break_on_hyphens=False), textwrap.wrap("a-b-c-d-e-f", 4))
print(textwrap.wrap(""), textwrap.wrap("   "), textwrap.wrap("one"), textwrap.wrap("a\nb\tc  d", 10), textwrap.wrap("a\nb\tc  d", 10, replace_whitespace=False))
print(textwrap.wrap("\ta", 20, expand_tabs=False), textwrap.wrap("  lead and   inner  ", 9), textwrap.wrap("  lead and   inner  ", 9, drop_whitespace=False))
print(textwrap.wrap("word " * 10, 12, max_lines=2), textwrap.wrap("word " * 10, 12, max_lines=2, placeholder=".."), textwrap.wrap("ab cd", 5, max_lines=1))
print(textwrap.shorten("Hello  world of many words", 14), textwrap.shorten("Hello world", 20), textwrap.shorten("Hello world", 8, placeholder="…"), textwrap.shorten("abcdefghij", 6))
w = textwrap.TextWrapper(width=16, fix_sentence_endings=True)
print(w.wrap("One. Two here. Is it? Yes! ok"), w.width)
w.width = 10
w.tabsize = 2
print(w.fill("x\ty z aa bb cc"))
for bad in (lambda: textwrap.wrap("x", 0), lambda: textwrap.wrap("abc", -3), lambda: textwrap.shorten("abc def", 3), lambda: textwrap.wrap("a b", 3, initial_indent="....", max_lines=1, placeholder=".....")):
    try:
        print(bad())
    except ValueError as e:
        print(type(e).__name__, e)
