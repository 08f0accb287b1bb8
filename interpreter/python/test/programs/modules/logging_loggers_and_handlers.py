import logging, sys, io, unittest, warnings

log = logging.getLogger('a.b.c')
b = logging.getLogger('a.b')
print(log.parent, b.parent, logging.getLogger('a.b') is b, logging.getLogger(), b.getChild('x').name)
out = io.StringIO()
h = logging.StreamHandler(out)
h.setFormatter(logging.Formatter('%(levelname)-8s|%(name)s|%(message)s|%(funcName)s:%(lineno)d'))
b.addHandler(h)
b.setLevel('INFO')
def f():
    log.info('hello %s %d', 'x', 3)
    log.debug('not')
    log.warning('%(a)s', {'a': 5})
    log.info('up', stacklevel=2)
    try:
        1 / 0
    except ZeroDivisionError:
        log.exception('oops')
f()
print('\n'.join(line for line in out.getvalue().splitlines() if not line.startswith(' ')))
print(log.isEnabledFor(10), log.isEnabledFor(20), log.hasHandlers(), log.getEffectiveLevel())
print(repr(log), h, logging.NullHandler(), logging.getLogger('q'))
b.propagate = False
for style, fmt in (('{', '{levelname}/{message}/{extra1}'), ('$', '$levelname-${message}-$extra1')):
    out.truncate(0); out.seek(0)
    h.setFormatter(logging.Formatter(fmt, style=style, defaults={'extra1': 'dd'}))
    log.error('E', extra={'extra1': 1}); log.error('F')
    print('\n'.join(line for line in out.getvalue().splitlines() if not line.startswith(' ')))
for args in (('nothing',), ('{x', None, '{'), ('x', None, '$'), ('x', None, '!')):
    try:
        logging.Formatter(*args)
    except ValueError as e:
        print(e)
for call in (lambda: log.setLevel('x'), lambda: log.setLevel(1.5), lambda: log.log('x', 'y'), lambda: log.error('x', extra={'name': 1}), lambda: logging.basicConfig(foo=1), lambda: logging.getLogger(3)):
    try:
        call()
    except Exception as e:
        print(type(e).__name__, e)
for x in logging.root.handlers[:]: logging.root.removeHandler(x)
logging.addLevelName(25, 'NOTE')
print(logging.getLevelName(25), logging.getLevelName('NOTE'), logging.getLevelName(7), logging.getLevelName('s'))
logging.basicConfig(stream=sys.stdout, level='DEBUG', format='%(levelname)s %(message)s', force=True)
logging.debug('d'); logging.log(25, 'note %s', 1)
ad = logging.LoggerAdapter(logging.getLogger('ad'), {'k': 1})
ad.info('adapter'); print(ad)
logging.disable(logging.INFO)
logging.info('hidden'); logging.warning('shown'); logging.disable(logging.NOTSET)
class F(logging.Filter):
    def filter(self, r):
        r.msg = 'filtered ' + r.msg
        return 'drop' not in r.msg
logging.root.handlers[0].addFilter(F())
logging.info('x'); logging.info('drop'); logging.getLogger('z').info('y')
f = logging.Filter('a.b')
print([bool(f.filter(logging.makeLogRecord({'name': n}))) for n in ('a', 'a.b', 'a.bc', 'a.b.c')])
r = logging.makeLogRecord({'msg': 'a%d', 'args': (1,), 'created': 0.0, 'msecs': 12.0})
print(r, r.getMessage())
fm = logging.Formatter('%(asctime)s %(message)s'); fm.converter = __import__('time').gmtime
print(fm.format(r))
class T(unittest.TestCase):
    def test_a(self):
        with self.assertLogs('foo', level='INFO') as cm:
            logging.getLogger('foo').info('first')
            logging.getLogger('foo.bar').error('second')
        self.assertEqual(cm.output, ['INFO:foo:first', 'ERROR:foo.bar:second'])
        print(len(cm.records), cm.records[0].levelname)
    def test_b(self):
        with self.assertLogs(): pass
    def test_c(self):
        with self.assertNoLogs('q'):
            logging.getLogger('q').warning('x')
    def test_d(self):
        with self.assertNoLogs('q', 'ERROR'):
            logging.getLogger('q').warning('x')
t = unittest.TestResult()
unittest.defaultTestLoader.loadTestsFromTestCase(T).run(t)
print([x[1].splitlines()[-1] for x in t.failures], t.errors)
