import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UserFault } from '../model/index.ts';

/** @throws UserFault `file/read` */
export function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw fault('file/read', `cannot read ${path}: ${reason(error)}`, 'check the name; - reads standard input');
  }
}

/** @throws UserFault `file/read` */
export function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw fault('file/read', `cannot read ${path}: ${reason(error)}`, 'check the name');
  }
}

/**
 * Writes a file whole or not at all: into a neighbour first, which then takes the file's name.
 * @throws UserFault `file/write`
 */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    writeFileSync(temporary, content);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw fault(
      'file/write',
      `cannot write ${path}: ${reason(error)}`,
      'check that the folder exists and may be written',
    );
  }
}

function fault(code: string, message: string, hint: string): UserFault {
  return new UserFault({ code, message, hint });
}

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  switch (code) {
    case 'ENOENT':
      return 'there is no such file or folder';
    case 'EISDIR':
      return 'it is a folder';
    case 'EACCES':
    case 'EPERM':
      return 'it is not permitted';
    default:
      return error instanceof Error ? error.message : String(error);
  }
}
