import type { VM } from '../vm/vm.ts';
import { installBytearray } from './text/bytearray.ts';
import { installBytes } from './text/bytes.ts';
import { installByteHelpers, installByteOperators } from './text/bytes-operator.ts';
import { installCodes } from './text/code.ts';
import { installDelegates } from './text/delegate.ts';
import { installFields } from './text/field.ts';
import { installViews } from './text/memoryview.ts';
import { installTextOperators } from './text/operator.ts';
import { installPercent } from './text/percent.ts';
import { installSearch } from './text/search.ts';
import { installShape } from './text/shape.ts';
import { installSplit } from './text/split.ts';

/** Strings and bytes. */
export function installText(vm: VM): void {
  installSplit(vm);
  installSearch(vm);
  installShape(vm);
  installTextOperators(vm);
  installCodes(vm);
  installFields(vm);
  installPercent(vm);
  installBytes(vm);
  installByteOperators(vm);
  installByteHelpers(vm);
  installBytearray(vm);
  installViews(vm);
  installDelegates(vm);
}
