import { UserFault } from '../index.ts';

/** The code of the diagnostic that `action` ends in; undefined when it ends well. */
export function faultCode(action: () => unknown): string | undefined {
  try {
    action();
    return undefined;
  } catch (error) {
    if (error instanceof UserFault) return error.diagnostic.code;
    throw error;
  }
}
