import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ProtocolFactory } from '../../interpreter/index.ts';
import { c7Defaults, type Protocol, UserFault } from '../../model/index.ts';
import { protocolNames, type Target, targetNamed } from './target.ts';
import { toolkit } from './toolkit.ts';

/**
 * The protocol of a name, or the one that a file makes: an ES module that exports a function `createProtocol`, or has
 * one as its default export, from sizes, a number of threads and the {@link toolkit} to a {@link Protocol}. The module
 * is run.
 *
 * @throws UserFault `protocol/…` when there is no such protocol, or the file does not make one
 */
export async function loadTarget(name: string): Promise<Target> {
  const named = targetNamed(name);
  if (named !== undefined) return named;
  const make = functionIn(name, await load(name));
  const create: ProtocolFactory = (sizes, threads) => complete(name, make(sizes, threads, toolkit));
  tryOut(name, create);
  return { kind: 'own', name, create };
}

async function load(file: string): Promise<unknown> {
  const path = resolve(file);
  if (!existsSync(path)) {
    const hint = `the protocols are ${protocolNames.join(', ')}, or a JavaScript file that makes one`;
    throw fault('unknown', `there is no protocol ${file}, and no such file`, hint);
  }
  try {
    return await import(pathToFileURL(path).href);
  } catch (error) {
    const hint = 'it has to be an ES module in JavaScript: .mjs, or .js where package.json says "type": "module"';
    throw fault('load', `cannot load ${file}: ${messageOf(error)}`, hint);
  }
}

type Make = (...given: readonly unknown[]) => unknown;
const isFunction = (value: unknown): value is Make => typeof value === 'function';

function functionIn(file: string, module: unknown): Make {
  for (const name of ['createProtocol', 'default']) {
    const value = memberOf(module, name);
    if (isFunction(value)) return value;
  }
  const hint = 'write: export function createProtocol(sizes, threads, toolkit) { … }';
  throw fault('export', `${file} exports no function createProtocol, and none as its default`, hint);
}

/** Members that are no functions, or that a protocol may do without. */
type Needless = 'name' | 'world' | 'parts' | 'setRoots' | 'mutator' | 'direct' | 'copy' | 'encodeBeside' | 'changed';

/** Every member of a protocol that is a function. A new one in the interface does not compile until it stands here. */
const functions: Readonly<Record<Exclude<keyof Protocol, Needless>, true>> = {
  begin: true,
  result: true,
  roots: true,
  pushRoot: true,
  setRoot: true,
  popRoot: true,
  ready: true,
  advance: true,
  signalled: true,
  inTransaction: true,
  inevitable: true,
  segmentOf: true,
  load: true,
  store: true,
  committed: true,
  exclusive: true,
  touchGuard: true,
  encode: true,
};

function complete(file: string, made: unknown): Protocol {
  if (isProtocol(made)) return made;
  const missing = missingIn(made).join(', ');
  const hint = 'the interface is Protocol; oneMemory(sizes) of the third argument has the members that need no thought';
  throw fault('incomplete', `the protocol that ${file} makes lacks ${missing}`, hint);
}

function isProtocol(made: unknown): made is Protocol {
  return missingIn(made).length === 0;
}

function missingIn(made: unknown): readonly string[] {
  const missing = Object.keys(functions).filter((name) => !isFunction(memberOf(made, name)));
  if (typeof memberOf(made, 'name') !== 'string') missing.unshift('name');
  const world = memberOf(made, 'world');
  const hasWorld = ['journal', 'memory', 'objects', 'bus'].every((part) => memberOf(world, part) !== undefined);
  return hasWorld ? missing : ['world', ...missing];
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function tryOut(file: string, create: ProtocolFactory): void {
  try {
    create({ ...c7Defaults, pageSize: 64 }, 2);
  } catch (error) {
    if (error instanceof UserFault) throw error;
    const hint = 'it is called with sizes, the number of threads, and a toolkit';
    throw fault('create', `the function that ${file} exports fails: ${messageOf(error)}`, hint);
  }
}

function fault(code: string, message: string, hint: string): UserFault {
  return new UserFault({ code: `protocol/${code}`, message, hint });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
