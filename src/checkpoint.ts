import { existsSync, rmSync } from 'node:fs';
import { UserFault } from '../model/index.ts';
import { type Checkpoint, formatCheckpoint, parseCheckpoint } from '../properties/index.ts';
import { readText, writeWhole } from './file.ts';

const betweenSaves = 10_000;

/** The file in which a search is kept while it goes on. What is in it is always whole. */
export class CheckpointFile {
  readonly path: string;
  #savedAt = Number.NEGATIVE_INFINITY;

  /** For a file that may be there already, and is this search's. */
  constructor(path: string) {
    this.path = path;
  }

  /**
   * For a file that nobody else keeps anything in.
   * @throws UserFault `checkpoint/exists`
   */
  static fresh(path: string): CheckpointFile {
    if (!existsSync(path)) return new CheckpointFile(path);
    throw new UserFault({
      code: 'checkpoint/exists',
      message: `${path} is there already, and would be overwritten`,
      hint: `if it is a checkpoint, --resume ${path} goes on with it; if not, name another file`,
    });
  }

  /** Whether it was saved more than ten seconds ago. */
  get isDue(): boolean {
    return performance.now() - this.#savedAt >= betweenSaves;
  }

  /** @throws UserFault `file/write`; what was saved before is still there then */
  save(checkpoint: Checkpoint): void {
    writeWhole(this.path, formatCheckpoint(checkpoint));
    this.#savedAt = performance.now();
  }

  /** The search is over. */
  remove(): void {
    rmSync(this.path, { force: true });
  }
}

/** @throws UserFault `file/read` or `checkpoint/…` */
export function readCheckpoint(path: string): Checkpoint {
  return parseCheckpoint(readText(path));
}
