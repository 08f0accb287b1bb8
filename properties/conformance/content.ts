import { type FileHandle, open } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import type { UserFault } from '../../model/index.ts';
import { fault } from './line.ts';

// Small, because what is unpacked from one chunk is held at once, and gzip data can grow a thousandfold.
const chunkBytes = 32 * 1024;

/** Gzip data that cannot be unpacked. What could be unpacked in front of the broken place has been yielded before. */
export class BrokenGzip extends Error {
  override readonly name = 'BrokenGzip';
}

/**
 * The bytes of a recorded file, unpacked if it begins as gzip data does, whatever its name.
 * @throws UserFault `trace/file`
 * @throws BrokenGzip
 */
export async function* contentOf(path: string): AsyncGenerator<Buffer> {
  const chunks = chunksOf(path);
  const { value: first, done } = await chunks.next();
  if (done === true) return;
  const all = prepend(first, chunks);
  yield* first[0] === 0x1f && first[1] === 0x8b ? unpacked(all) : all;
}

async function* prepend(first: Buffer, chunks: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield first;
    yield* chunks;
  } finally {
    // Where nobody wants the rest, this closes the file.
    await chunks.return(undefined);
  }
}

async function* chunksOf(path: string): AsyncGenerator<Buffer> {
  let file: FileHandle | undefined;
  try {
    file = await open(path);
    for (;;) {
      const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(chunkBytes), 0, chunkBytes);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } catch (error) {
    throw unreadable(path, error);
  } finally {
    await file?.close();
  }
}

// Each chunk is unpacked to its end before the next is read, so all that is in front of a broken place comes out.
async function* unpacked(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const gunzip = createGunzip();
  const output: Buffer[] = [];
  let failure: Error | undefined;
  gunzip.on('data', (bytes: Buffer) => output.push(bytes));
  const ended = new Promise((resolve) => gunzip.once('end', resolve));
  const failed = new Promise<void>((resolve) => {
    gunzip.on('error', (error) => {
      failure ??= error;
      resolve();
    });
  });
  try {
    for await (const chunk of chunks) {
      await Promise.race([failed, new Promise((resolve) => gunzip.write(chunk, resolve))]);
      yield* output.splice(0);
      if (failure !== undefined) break;
    }
    gunzip.end();
    await Promise.race([failed, ended]);
    yield* output.splice(0);
    if (failure !== undefined) throw new BrokenGzip(reasonOf(failure), { cause: failure });
  } finally {
    gunzip.destroy();
  }
}

function reasonOf(error: Error): string {
  return codeOf(error) === 'Z_BUF_ERROR' ? 'it stops before its end, or other bytes follow it' : error.message;
}

function unreadable(path: string, error: unknown): UserFault {
  switch (codeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return fault('file', `there is no file ${path}`, 'check the name');
    case 'EISDIR':
      return fault('file', `${path} is a folder`, 'name the recorded files in it one by one');
    case 'EACCES':
    case 'EPERM':
      return fault('file', `${path} may not be read`, 'check its permissions');
    default: {
      const reason = error instanceof Error ? error.message : String(error);
      return fault('file', `${path} cannot be read: ${reason}`, 'check the file');
    }
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
