print(0b101, 0B11, 0o17, 0O7, 0xff, 0XFf, 0xdeadBEEF)
print(1_000_000, 0x_ff_ff, 0b_1010_1010, 0o_7_7, 1_0.0_1, 1e1_0)
print(00, 0_0, 000)
print(123456789012345678901234567890)
for text in ('012', '1__0', '1_', '0x', '0b2', '0o8', '1_000_', '0xg', '1e', '09.5', '1a'):
    try:
        print(text, eval(text))
    except SyntaxError as e:
        print(text, type(e).__name__, e.msg)
print(1 .real, 1..real, (5).bit_length())
