import { Raise } from '../vm/fault.ts';
import { Next, nextOfOurs } from '../vm/iterate.ts';
import type { VM } from '../vm/vm.ts';
import { method } from './define.ts';
import { installDicts } from './dict.ts';
import { installExactEntries } from './exact-entry.ts';
import { installLists, installSequences } from './list.ts';

export function installContainers(vm: VM): void {
  installExactEntries(vm);
  iterators(vm);
  installSequences(vm);
  installLists(vm);
  installDicts(vm);
}

// Iterators of ours as objects that programs ask themselves.
function iterators(vm: VM): void {
  const names = ['list_iterator', 'tuple_iterator', 'str_iterator', 'range_iterator'] as const;
  for (const name of names) {
    method(vm, name, '__iter__(self, /)', (vm, at) => vm.giveSlot(at));
    method(vm, name, '__next__(self, /)', (vm, at) => {
      if (nextOfOurs(vm, vm.payload(at), vm.types[name]) === Next.end) throw new Raise('StopIteration');
    });
  }
}
