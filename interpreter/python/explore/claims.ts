import { UserFault } from '../../../model/index.ts';
import { PythonSyntaxError } from '../syntax/index.ts';
import { compileText } from '../vm/compile.ts';
import type { VM } from '../vm/vm.ts';

/** What a program says of itself in a comment: an expression about its globals that is true, or false, in the end of every run. */
export interface ProgramClaim {
  readonly kind: 'always' | 'never';
  readonly expression: string;
  /** Where it stands, from 1. */
  readonly line: number;
}

const pattern = /^#\s*(always|never):\s*(.*?)\s*$/;

/**
 * The claims of a program: lines like `# always: x == 2` and `# never: x == 1`.
 * @throws UserFault `explore/claim` for what is no expression
 */
export function claimsOf(vm: VM, text: string, file: string): ProgramClaim[] {
  return text.split('\n').flatMap((line, index) => {
    const match = pattern.exec(line);
    if (match === null) return [];
    const claim = { kind: match[1] === 'always' ? 'always' : 'never', expression: match[2]!, line: index + 1 } as const;
    check(vm, claim, line, file);
    return [claim];
  });
}

function check(vm: VM, { expression, line }: ProgramClaim, text: string, file: string): void {
  try {
    compileText(vm, expression, file, 'eval');
  } catch (error) {
    if (!(error instanceof PythonSyntaxError)) throw error;
    const column = text.indexOf(expression, text.indexOf(':')) + 1;
    throw new UserFault({
      code: 'explore/claim',
      message: `the claim is no expression: ${error.message}`,
      place: { file, line, column, length: Math.max(1, expression.length), text },
      hint: 'write: # always: x == 2',
    });
  }
}
