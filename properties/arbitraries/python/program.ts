import fc from 'fast-check';
import { classes } from './class.ts';
import { containers } from './container.ts';
import { expressions } from './expression.ts';
import { functions } from './function.ts';
import { type Rules, textsOf } from './grammar.ts';
import { statements } from './statement.ts';
import { texts } from './text.ts';

/** What the statements of programs use. */
const helpers = `import re, sys
class Stop(BaseException): pass
left = 0
def tick():
    global left
    left -= 1
    if left < 0: raise Stop('enough')
    return True
def cut(value):
    if isinstance(value, int): return value if abs(value) < 2**80 else value % 2**70
    if isinstance(value, (str, list, tuple, bytes)): return value[:12]
    if isinstance(value, dict): return dict(list(value.items())[:6])
    return value
def take(items):
    for number, item in enumerate(items):
        if number == 9: break
        yield item
def few(items): return {item % 97 for item in items}
def shown(value):
    if type(value) in (set, frozenset): return f'{type(value).__name__} {sorted(map(shown, value))}'
    if type(value) in (list, tuple) and len(value) < 99: return f'{type(value).__name__} {[shown(item) for item in value]}'
    return re.sub('0x[0-9a-f]{5,}', '0x', repr(value)[:500])
def R(*values): print(*map(shown, values))
def P(compute):
    try: R(compute())
    except Exception as error: E(error)
def E(error):
    lines = []
    trace = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code is not P.__code__: lines.append(trace.tb_lineno)
        trace = trace.tb_next
    text = re.sub('0x[0-9a-f]{5,}', '0x', str(error))
    print('!', type(error).__name__, text[:500], lines[:9], 'suppressed' if error.__suppress_context__ else '')
    for kind, other in ('cause', error.__cause__), ('context', error.__context__):
        if other is not None: print('   ', kind, type(other).__name__, str(other)[:100])
class M:
    def __init__(self, name, swallow=False): self.name, self.swallow = name, swallow
    def __enter__(self): R('enter', self.name); return self.name
    def __exit__(self, type, error, trace): print('exit', type, error); return self.swallow
def twice(f): return lambda *p, **d: (f(*p, **d), f(*p, **d))
def counted(n):
    def decorate(f):
        def counting(*p, **d): return n, f(*p, **d)
        return counting
    return decorate
def run(case):
    global left
    left = 60
    try: case()
    except Stop: print('stopped')
    except BaseException as error: E(error)
`;

const start: Rules = {
  case: {
    plain: [
      'i, j, k, x, y = 3, <intLiteral>, <intLiteral>, <floatLiteral>, <floatLiteral>\n' +
        "s, t, b = <strLiteral>, <strLiteral>, b'b'\n" +
        'u, v, w, p = [<intLiteral>, 3, <intLiteral>], [4], [<intLiteral>, <strLiteral>], (<intLiteral>, <strLiteral>)\n' +
        "d, q = {'a': <intLiteral>, <strLiteral>: 1}, {1, 2, (<intLiteral> % 97)}\n" +
        '<content>\n' +
        'R(i, j, k, x, y, s, t, b, u, v, w, p, d, q)',
    ],
  },
  content: { plain: ['<block>', '<functions>', '<block>\n<functions>', '<functions>\n<block>\n<block>'] },
};

const textsNamed = textsOf(
  { ...expressions, ...texts, ...containers },
  { ...statements, ...functions, ...classes },
  start,
);

/** A program: cases that have nothing to do with each other, each of which prints what comes of it. */
export const pythonPrograms = (most: number): fc.Arbitrary<string> =>
  fc.array(textsNamed('case'), { minLength: 1, maxLength: most }).map((cases) => {
    const text = cases.map(
      (body, number) => `print('case ${number}')\n@run\ndef case():\n    ${body.replaceAll('\n', '\n    ')}\n`,
    );
    return helpers + text.join('');
  });
