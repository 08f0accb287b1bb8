import { type Listing, listings } from '../code/disassemble.ts';
import { compileModule } from '../compiler/compiler.ts';
import { analyse, parseModule } from '../syntax/index.ts';

/**
 * The instructions of a program, code object by code object.
 * @throws PythonSyntaxError
 */
export function disassemble(text: string, file: string): Listing[] {
  const module = parseModule(text, file);
  return listings(compileModule(module, analyse(module)));
}
