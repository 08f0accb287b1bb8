import string

print(string.ascii_lowercase, string.ascii_uppercase)
print(string.ascii_letters == string.ascii_lowercase + string.ascii_uppercase)
print(string.digits, string.hexdigits, string.octdigits)
print(string.punctuation)
print(repr(string.whitespace), len(string.printable), all(map(str.isprintable, string.punctuation)))
print(string.capwords("the qUICK  brown fox "), string.capwords("a-b-c", "-"), string.capwords("a b\tc", " "))
print(repr(string.capwords("")), string.capwords("  lead  and trail  "))
print(string.capwords("x,,y", ","), string.capwords("they're bill's"))
table = str.maketrans(string.ascii_lowercase, string.ascii_lowercase[13:] + string.ascii_lowercase[:13])
print("hello".translate(table), "hello".translate(table).translate(table))
print("".join(c for c in "a1!b2?" if c in string.ascii_letters), "x3" in string.hexdigits)
