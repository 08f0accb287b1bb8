import type { VM } from '../vm/vm.ts';
import { installArray } from './modules/array.ts';
import { installAtomic } from './modules/atomic.ts';
import { installClock } from './modules/clock.ts';
import { installCompile } from './modules/compile.ts';
import { installHashtable } from './modules/hashtable.ts';
import { installListings } from './modules/listing.ts';
import { installThreads } from './modules/lock.ts';
import { installModuleHelpers } from './modules/module.ts';
import { installProcesses } from './modules/process.ts';
import { installQueue } from './modules/queue.ts';
import { installRandom } from './modules/random.ts';
import { installRegex } from './modules/re.ts';
import { installStruct } from './modules/struct.ts';
import { installSystemModule } from './modules/system.ts';
import { installTrees } from './modules/tree.ts';
import { installUnicode } from './modules/unicode.ts';
import { installWeakReferences } from './modules/weakref.ts';

/** The modules that are native, and what is native in others. */
export function installModules(vm: VM): void {
  installModuleHelpers(vm);
  installSystemModule(vm);
  installCompile(vm);
  installTrees(vm);
  installListings(vm);
  installThreads(vm);
  installClock(vm);
  installRandom(vm);
  installRegex(vm);
  installStruct(vm);
  installUnicode(vm);
  installWeakReferences(vm);
  installAtomic(vm);
  installHashtable(vm);
  installQueue(vm);
  installArray(vm);
  installProcesses(vm);
}
