from string import Template

t = Template("$who likes ${what}s, pays $$5")
print(t.substitute(who="tim", what="kung"))
print(t.substitute({"who": "a", "what": "b"}, what="c"), t.template)
print(t.safe_substitute(who="x"), Template("$a $").safe_substitute(a=1), Template("$1 $a").safe_substitute(a=2))
print(Template("$x").substitute(x=[1, 2]), Template("no names").substitute())
print(Template("$_a1 $_").substitute(_a1=1, _=2), Template("${a}b $ab").substitute(a=1, ab=2))
print(t.get_identifiers(), t.is_valid(), Template("$ bad").is_valid())
print(Template("$A $a").substitute(A=1, a=2), Template("$straße").safe_substitute(stra="x"))
for text in ("$missing", "$ x", "$1", "a\nb $", "${open", "${1}"):
    try:
        print(Template(text).substitute())
    except (KeyError, ValueError) as e:
        print(type(e).__name__, e)


class Percent(Template):
    delimiter = "%"


print(Percent("%a $a %% %{b}").substitute(a=1, b=2))


class Dotted(Template):
    idpattern = r"[a-z]+\.[a-z]+"


print(Dotted("$a.b $c").safe_substitute({"a.b": "ok"}))


class Braces(Template):
    pattern = r"""
    \[\[(?:(?P<escaped>\[\[)|(?P<named>[a-z]+)\]\]|(?P<braced>x)|(?P<invalid>))
    """


print(Braces("say [[word]]").substitute(word="hi"))
try:
    t.substitute({}, {})
except TypeError as e:
    print(type(e).__name__)
