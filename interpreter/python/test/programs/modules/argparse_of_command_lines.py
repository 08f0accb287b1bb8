import argparse, io, sys
from contextlib import redirect_stderr, redirect_stdout

def run(p, line, known=False):
    out, err = io.StringIO(), io.StringIO()
    try:
        with redirect_stdout(out), redirect_stderr(err):
            r = (p.parse_known_args if known else p.parse_args)(line.split())
        print(r)
    except SystemExit as e:
        print('exit', e.code); print(out.getvalue() + err.getvalue())

p = argparse.ArgumentParser(prog='tool', description='A tool that does a number of things with files, and some more that need a long description to be wrapped.', epilog='See also: nothing.')
p.add_argument('file', help='the input')
p.add_argument('rest', nargs='*', type=int, help='numbers')
p.add_argument('-v', '--verbose', action='count', default=0, help='say more')
p.add_argument('-o', '--output', metavar='FILE', help='where to (default: %(default)s)', default='-')
p.add_argument('--level', choices=['low', 'high'], default='low')
p.add_argument('-n', type=int, default='7')
p.add_argument('-x', action='append')
p.add_argument('--point', nargs=2, type=float, metavar=('X', 'Y'))
p.add_argument('--maybe', nargs='?', const='C', default='D')
p.add_argument('--many', nargs='+')
p.add_argument('--no-cache', dest='cache', action='store_false')
p.add_argument('--flag', action=argparse.BooleanOptionalAction, default=True, help='a flag')
p.add_argument('--version', action='version', version='%(prog)s 1.0')
p.add_argument('--hidden', help=argparse.SUPPRESS)
for line in ('f', 'f 1 2 3', '-vvv f -n5 -x a -xb --point 1 2', 'f --maybe', 'f --maybe=3 --many a b --no-cache', '--verb f', 'f --level mid', 'f q', '', '--version', '-h', 'f --point 1', 'f -n', 'f --many', 'f --unknown 3', 'f -vo out', 'f -- -1 -2', '-1 -2', 'f --no-flag', '-x', 'f --ma 3', 'f --no-cache=3', '-vq f', 'f -n=4', 'f -v 1', 'f 1 -v 2'):
    print('>', line); run(p, line)
run(p, 'f --unknown 3 --zz', True)
p = argparse.ArgumentParser(prog='git')
p.add_argument('--dir', default='.')
s = p.add_subparsers(dest='cmd', required=True, help='what to do')
a = s.add_parser('add', help='adds', aliases=['a']); a.add_argument('paths', nargs='+'); a.set_defaults(func='ADD')
c = s.add_parser('commit', help='commits', description='Commits.'); c.add_argument('-m', '--message', required=True); c.add_argument('--amend', action='store_true')
for line in ('add x y', 'commit -m hi', 'commit', '', 'zap', '-h', 'commit -h', '--dir d a z', 'add x --bad'):
    print('>', line); run(p, line)
p = argparse.ArgumentParser(prog='g', formatter_class=argparse.ArgumentDefaultsHelpFormatter, description='%(prog)s it')
g = p.add_argument_group('net', 'about the net')
g.add_argument('--host', default='h', help='host'); g.add_argument('--port', type=int, default=80, help='port')
m = p.add_mutually_exclusive_group(required=True)
m.add_argument('--a', action='store_true'); m.add_argument('--b', type=int)
m2 = p.add_mutually_exclusive_group()
m2.add_argument('--c', action='store_const', const=9); m2.add_argument('--d', action='append_const', const=4)
for line in ('--a', '--b 3', '--a --b 3', '', '-h', '--b x', '--a --c --d', '--b 3 --d --d'):
    print('>', line); run(p, line)
class Up(argparse.Action):
    def __call__(self, parser, ns, values, option=None):
        setattr(ns, self.dest, values.upper())
def even(s):
    if int(s) % 2: raise argparse.ArgumentTypeError(f'{s} is odd')
    return int(s)
p = argparse.ArgumentParser(prog='k', usage='%(prog)s [stuff]', formatter_class=argparse.RawDescriptionHelpFormatter, description='a\n  b\nc')
p.add_argument('--up', action=Up); p.add_argument('e', type=even, nargs='?', default=2); p.add_argument('tail', nargs=argparse.REMAINDER)
for line in ('--up abc', '3', '4 --what -z', '-h'):
    print('>', line); run(p, line)
base = argparse.ArgumentParser(prog="base", add_help=False); base.add_argument('--base', type=int, default=1)
p = argparse.ArgumentParser(prog='child', parents=[base], exit_on_error=False)
run(p, '--base 3')
try:
    p.parse_args(['--base', 'x'])
except argparse.ArgumentError as e:
    print(e)
try:
    p.add_argument('--base')
except argparse.ArgumentError as e:
    print(e)
print(argparse.Namespace(a=1, b='x'), argparse.Namespace(a=1) == argparse.Namespace(a=1), 'a' in argparse.Namespace(a=1))
