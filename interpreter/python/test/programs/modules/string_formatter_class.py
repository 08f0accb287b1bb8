import string

f = string.Formatter()
print(f.format("{0} {1!r:>5} {name}", 1, "a", name="n"), f.vformat("{} {}", (1, 2), {}))
print(list(f.parse("a{b}c{d!r:x{y}}{{}}")), list(f.parse("")))
print(list(string.Formatter().parse("{0.a[1]}")))
print(f.format("{0[k]} {1.real} {a[0]}", {"k": "v"}, 3, a=[9]), f.format("{:{}}", "x", 4) + "|")


class Default(string.Formatter):
    """Names that are missing become a mark."""

    def get_value(self, key, args, kwargs):
        if isinstance(key, str) and key not in kwargs:
            return f"<{key}>"
        return super().get_value(key, args, kwargs)


print(Default().format("{a} {b} {0}", "z", a=1))


class Shout(string.Formatter):
    def format_field(self, value, spec):
        if spec == "loud":
            return str(value).upper() + "!"
        return super().format_field(value, spec)

    def convert_field(self, value, conversion):
        if conversion == "x":
            return hex(value)
        return super().convert_field(value, conversion)


print(Shout().format("{:loud} {!x} {!s:>4}", "hey", 255, 1))


class Checked(string.Formatter):
    def check_unused_args(self, used, args, kwargs):
        print("used", sorted(map(str, used)), len(args), sorted(kwargs))


print(Checked().format("{0} {b}", 1, 2, b=3, c=4))
for bad in (("{0} {}", 1, 2), ("{} {0}", 1), ("{x}",), ("{!z}", 1), ("{",), ("}",), ("{1}", 0)):
    try:
        print(f.format(*bad))
    except (ValueError, KeyError, IndexError) as e:
        print(type(e).__name__, e)
