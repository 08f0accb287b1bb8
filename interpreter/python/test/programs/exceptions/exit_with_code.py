import sys

class Cleanup:
    def __enter__(self):
        return self
    def __exit__(self, t, v, tb):
        print('exit sees', t.__name__, v)

def main(args):
    try:
        with Cleanup():
            sys.exit(3)
    except Exception:
        print('SystemExit is no Exception')
    finally:
        print('finally runs')

print('start')
main([])
print('never')
