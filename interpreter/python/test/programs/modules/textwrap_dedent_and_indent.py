import textwrap


def show(s):
    print(repr(s))


show(textwrap.dedent("  a\n    b\n  c\n"))
show(textwrap.dedent("\n    first\n\n      second\n   \n    third"))
show(textwrap.dedent("\ta\n\t  b"))
show(textwrap.dedent("\ta\n        b"))
show(textwrap.dedent("a\n  b"))
show(textwrap.dedent(""))
show(textwrap.dedent("   \n \n"))
show(textwrap.dedent("  x\n \ty"))
show(textwrap.dedent("""\
    def f():
        return 1
    """))
show(textwrap.indent("a\n\nb\n   \nc", "> "))
show(textwrap.indent("a\n\nb", "> ", lambda line: True))
show(textwrap.indent("keep\nskip this\nkeep", "+", lambda line: "keep" in line))
show(textwrap.indent("", "x"))
show(textwrap.indent("a\r\nb\r\n", "  "))
body = textwrap.indent(textwrap.dedent("""
    if x:
        y()
"""), "    ")
print("def made(x, y):" + body + "    return 'done'")
ns = {}
exec("def made(x, y):" + body + "    return 'done'", ns)
print(ns["made"](True, lambda: print("called")))
