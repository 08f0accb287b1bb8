import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// The compiled file lies one folder deeper than its source.
const root = import.meta.url.endsWith('.ts') ? '../' : '../../';

/** Path of a file that the package ships, by its path in the package. */
export function shippedFile(path: string): string {
  return fileURLToPath(new URL(root + path, import.meta.url));
}

/** The package's version. */
export function packageVersion(): string {
  const { version }: { version: string } = JSON.parse(readFileSync(shippedFile('package.json'), 'utf8'));
  return version;
}
