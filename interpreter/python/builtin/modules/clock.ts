import { Tag } from '../../value/index.ts';
import { typeError, valueError } from '../../vm/fault.ts';
import type { VM } from '../../vm/vm.ts';
import { func } from '../define.ts';
import { inPrelude } from '../prelude.ts';
import { numberAt } from './lock.ts';
import { nativesOf } from './module.ts';

/** What is native in `time`, and the clocks of `_stm`, which a transaction may read without becoming inevitable. */
export function installClock(vm: VM): void {
  const natives = nativesOf(vm, '_time');
  // Nobody can take back what the clock has told.
  const reading = (vm: VM): number => {
    vm.becomeInevitable();
    return vm.clock.read();
  };
  const nanoseconds = 1_000_000_000n;
  func(vm, natives, 'time()', (vm) => vm.giveFloat(vm.clock.start + reading(vm) / 1e9));
  func(vm, natives, 'time_ns()', (vm) => vm.giveBig(BigInt(vm.clock.start) * nanoseconds + BigInt(reading(vm))));
  for (const name of ['monotonic', 'perf_counter', 'process_time', 'thread_time']) {
    func(vm, natives, `${name}()`, (vm) => vm.giveFloat(reading(vm) / 1e9));
    func(vm, natives, `${name}_ns()`, (vm) => vm.giveInt(reading(vm)));
  }
  func(
    vm,
    natives,
    'sleep(seconds, /)',
    (vm, at) => {
      const known = vm.tag(at) === Tag.float || vm.values.integer(vm.tag(at), vm.payload(at)) !== undefined;
      if (!known && vm.tag(at) === Tag.ref) return inPrelude(vm, '_sleep', at, 1);
      if (!known) throw typeError(`'${vm.typeName(at)}' object cannot be interpreted as an integer`);
      const seconds = numberAt(vm, at);
      if (seconds < 0) throw valueError('sleep length must be non-negative');
      vm.threads.sleep(vm, seconds);
      vm.giveNone();
    },
    { module: 'time' },
  );
  const clocks = nativesOf(vm, '_clocks');
  func(vm, clocks, 'time()', (vm) => vm.giveFloat(vm.clock.start + vm.clock.read() / 1e9));
  func(vm, clocks, 'clock()', (vm) => vm.giveFloat(vm.clock.read() / 1e9));
}
