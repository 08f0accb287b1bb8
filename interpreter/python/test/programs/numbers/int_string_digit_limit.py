# Long conversions are refused by default, and only where the base is no power of two.
import sys
print(sys.get_int_max_str_digits())
big = 10 ** 4300
try:
    str(big)
except ValueError as e:
    print(e)
print(len(str(big // 10)))
try:
    int('1' * 4301)
except ValueError as e:
    print(e)
print(int('1' * 4300) % 97)
print(len(hex(big)), len(bin(big)), int('f' * 5000, 16).bit_length())
sys.set_int_max_str_digits(0)
print(len(str(big)), int('1' * 4301) % 97)
try:
    sys.set_int_max_str_digits(100)
except ValueError as e:
    print(e)
sys.set_int_max_str_digits(4300)
try:
    print(f'{big}')
except ValueError as e:
    print(e)
