import { storeCode } from '../code/store.ts';
import { compileProgram, storedFile } from '../vm/compile.ts';

/**
 * A file of the library, compiled: what is looked for beside it, under the same name with `.json` at its end.
 * @param path where it lies in the library, with `/`
 */
export const precompile = (path: string, text: string): string =>
  storeCode(compileProgram(text, storedFile(path), 'exec'));
