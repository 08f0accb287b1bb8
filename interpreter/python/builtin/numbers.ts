import type { VM } from '../vm/vm.ts';
import { installHash } from './hash.ts';
import { installMath } from './math.ts';
import { installComplex } from './number/complex.ts';
import { installFloat } from './number/float.ts';
import { installNumberFunctions } from './number/functions.ts';
import { installInt } from './number/int.ts';
import { installBool } from './number/operator.ts';
import { installRangeMethods } from './range-method.ts';
import { installSets } from './set.ts';

/** Numbers, ranges, slices and sets. */
export function installNumbers(vm: VM): void {
  installInt(vm);
  installBool(vm);
  installFloat(vm);
  installComplex(vm);
  installNumberFunctions(vm);
  installHash(vm);
  installRangeMethods(vm);
  installSets(vm);
  installMath(vm);
}
