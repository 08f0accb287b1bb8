import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { programs } from '../../template/test/arbitrary.ts';
import { TestMachine } from '../../template/test/machine.ts';
import { share } from '../../test/share.ts';

const tooMuch = 2 ** 30;

/** Makes one in so many allocations, and slow paths of the write barrier, collect and begin the instruction anew. */
function disturb({ vm: { heap } }: TestMachine, rarity: number): void {
  let random = rarity;
  let promised = 0;
  const { allocate, ensure, write, writeItem } = heap;
  const collect = () => {
    random = (Math.imul(random, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    if (random % 1009 < 1009 / rarity) ensure.call(heap, tooMuch);
  };
  heap.ensure = (size) => {
    collect();
    ensure.call(heap, size);
    promised = size;
  };
  heap.allocate = (kind, size) => {
    if (size <= promised) promised -= size;
    else {
      promised = 0;
      collect();
    }
    return allocate.call(heap, kind, size);
  };
  heap.write = (object) => {
    if (!heap.canWrite(object)) collect();
    write.call(heap, object);
  };
  heap.writeItem = (object, index) => {
    if (!heap.canWrite(object)) collect();
    writeItem.call(heap, object, index);
  };
}

const calm = new TestMachine(undefined);
const disturbed = [5, 40].map((rarity) => {
  const machine = new TestMachine(undefined);
  disturb(machine, rarity);
  return machine;
});

const same = (text: string): void => {
  const expected = calm.run(text);
  for (const machine of disturbed) expect(machine.run(text)).toEqual(expected);
};

describe('an instruction that a collection interrupts has changed nothing', () => {
  test('whatever programs do', () => {
    fc.assert(fc.property(programs, same), share(1 / 4));
  });

  test('not the arguments of a function whose variables inner functions share', () => {
    same(`
def f(*values, sep=' ', end='.'):
    inner = lambda: (values, sep, end)
    return inner()
for i in range(9): print(i, f(i, 'a', end=';'), f(*range(i), **{'sep': i}), end=',')
`);
  });

  test('not the fields of an object that loses one, or whose attributes become a dict', () => {
    same(`
class Many:
    def __init__(self):
        for name in 'abcdefghijklm': setattr(self, name, name * 2)
kept = [Many() for _ in range(9)]
for many in kept:
    del many.b, many.f
    many.a = many.z = 1
    print(many.c, many.m, many.z, vars(many))
`);
  });

  test('not what is printed, sorted, formatted, unpacked or raised', () => {
    same(`
class Odd:
    def __init__(self, n): self.n = n
    def __lt__(self, other): return self.n % 5 < other.n % 5
    def __repr__(self): return f'Odd({self.n!r:>3})'
    def __hash__(self): return self.n % 3
    def __eq__(self, other): return isinstance(other, Odd) and self.n == other.n
print(sorted([Odd(n) for n in range(12)]), {Odd(n % 4): n for n in range(12)}, sep='|')
first, *rest = (Odd(n) for n in range(4))
print(first, rest, dict(a=1, **{'b': first}), [*rest, *rest])
for n in range(5):
    try:
        try:
            if n % 2: raise KeyError(Odd(n))
            {}[Odd(n)]
        except KeyError as error:
            raise ValueError(n) from error
    except ValueError as error:
        print(repr(error), repr(error.__cause__))
`);
  });
});
