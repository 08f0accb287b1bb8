import sys
try:
    sys.exit(5)
except SystemExit as e:
    print('caught', e.code, e.args, repr(e))
for arg in ('text', None, (1, 2), 2.5):
    try:
        sys.exit(arg)
    except SystemExit as e:
        print(repr(e.code), e.args, str(e))
try:
    sys.exit(1, 2)
except TypeError as e:
    print(e)
print('leaving')
sys.exit()
