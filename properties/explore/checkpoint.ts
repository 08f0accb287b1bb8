import { createHash } from 'node:crypto';
import { ProgramFault, parseScenario, runOptions } from '../../interpreter/index.ts';
import { UserFault } from '../../model/index.ts';
import { flatten, inflate } from './branch.ts';
import type { Program, Saved } from './dpor/index.ts';
import { pack, renameInBranch } from './dpor/packing.ts';
import { Damage, fieldsOf, numberOf, numbersOf, textOf, textsOf, wholeOf } from './field.ts';
import type { Schedule } from './path.ts';
import { Rehearsal } from './rehearsal.ts';
import { scenarioSubject } from './scenario.ts';
import type { Bounds } from './strategy.ts';
import type { Subject } from './subject.ts';

/** Where a search by traces stands, and what it is a search of. */
export interface Checkpoint {
  readonly program: Pick<Program, 'text' | 'file' | 'overrides'>;
  /** Those bounds that decide which executions there are. */
  readonly bounds: Pick<Bounds, 'depth' | 'retries'>;
  readonly saved: Saved;
}

// Goes up whenever the same content could mean another search: then older files are refused, not misread.
const version = 1;
const opening = 'redolog checkpoint ';

/**
 * A checkpoint as text: a line with the version and the checksum (SHA-256, of all that follows), and JSON. The characters
 * are those of ASCII, so that each byte counts.
 */
export function formatCheckpoint({ program, bounds, saved }: Checkpoint): string {
  const { text, file, overrides } = program;
  const { counts, violation, sample } = saved.so;
  const content = {
    program: { text, file, overrides },
    bounds: { depth: bounds.depth, retries: bounds.retries ?? null },
    counts,
    seconds: saved.seconds,
    violation: violation?.schedule ?? null,
    sample: sample ?? null,
    tree: flatten(saved.tree.value),
  };
  const body = `${ascii(JSON.stringify(content))}\n`;
  return `${opening}${version} ${checksum(body)}\n${body}`;
}

/**
 * What a checkpoint says. A right checksum is not trusted: all steps that the search has still to take, and the runs that
 * it has to show, are taken once.
 * @throws UserFault `checkpoint/…` for a text that is no checkpoint, damaged, or of another version
 */
export function parseCheckpoint(text: string): Checkpoint {
  if (!text.startsWith(opening)) throw notOurs();
  const given = /^\d+/.exec(text.slice(opening.length))?.[0];
  if (given !== undefined && given !== String(version)) throw otherVersion(given);
  try {
    return checkpointOf(bodyOf(text));
  } catch (error) {
    if (error instanceof Damage) throw damaged(error.message);
    throw error;
  }
}

function bodyOf(text: string): unknown {
  const header = /^\d+ ([0-9a-f]{64})\n/.exec(text.slice(opening.length));
  if (header === null) throw new Damage('its first line cannot be read');
  const body = text.slice(opening.length + header[0].length);
  if (checksum(body) !== header[1]) throw new Damage('its checksum does not fit');
  try {
    return JSON.parse(body);
  } catch {
    throw new Damage('what follows its first line is no JSON');
  }
}

function checkpointOf(content: unknown): Checkpoint {
  const fields = fieldsOf(content, 'the content');
  const program = programOf(fields['program']);
  const bounds = boundsOf(fields['bounds']);
  const subject = subjectOf(program);
  const rehearsal = new Rehearsal(subject, bounds);
  const root = inflate(numbersOf(fields['tree'], 'the tree'), subject.system.threads.length);
  if (!rehearsal.take(root)) throw new Damage('its tree holds a step that cannot be taken');
  const so = {
    counts: countsOf(fields['counts']),
    violation: violationOf(fields['violation'], rehearsal),
    sample: sampleOf(fields['sample'], rehearsal),
  };
  const tree = pack(rehearsal.footprints, root, renameInBranch);
  return { program, bounds, saved: { tree, so, seconds: secondsOf(fields['seconds']) } };
}

function programOf(value: unknown): Checkpoint['program'] {
  const { text, file, overrides } = fieldsOf(value, 'the program');
  return {
    text: textOf(text, 'the scenario'),
    file: textOf(file, "the scenario's name"),
    overrides: textsOf(overrides, 'the settings'),
  };
}

function boundsOf(value: unknown): Checkpoint['bounds'] {
  const fields = fieldsOf(value, 'the bounds');
  const depth = wholeOf(fields['depth'], 'the bound on depth');
  return fields['retries'] === null
    ? { depth }
    : { depth, retries: wholeOf(fields['retries'], 'the bound on retries') };
}

function subjectOf({ text, file, overrides }: Checkpoint['program']): Subject {
  try {
    const scenario = parseScenario(text, file);
    return scenarioSubject(scenario, runOptions(scenario, overrides));
  } catch (error) {
    if (error instanceof UserFault || error instanceof ProgramFault) {
      throw new Damage(`its scenario cannot be run: ${error.message}`);
    }
    throw error;
  }
}

function countsOf(value: unknown): Saved['so']['counts'] {
  const fields = fieldsOf(value, 'the counts');
  const count = (name: keyof Saved['so']['counts']) => wholeOf(fields[name], `the number of what is ${name}`);
  return {
    complete: count('complete'),
    blocked: count('blocked'),
    cut: count('cut'),
    deep: count('deep'),
    violating: count('violating'),
    steps: count('steps'),
  };
}

function secondsOf(value: unknown): number {
  const seconds = numberOf(value, 'the time');
  if (seconds < 0) throw new Damage('the time is not possible');
  return seconds;
}

// What a run violates it says itself.
function violationOf(value: unknown, rehearsal: Rehearsal): Saved['so']['violation'] {
  if (value === null) return undefined;
  const schedule: Schedule = numbersOf(value, 'the run that violates something');
  const violation = rehearsal.violationAfter(schedule);
  if (violation === undefined) throw new Damage('the run that violates something does not');
  return { ...violation, schedule };
}

function sampleOf(value: unknown, rehearsal: Rehearsal): Saved['so']['sample'] {
  if (value === null) return undefined;
  const { schedule, rank } = fieldsOf(value, 'the run to show');
  const steps: Schedule = numbersOf(schedule, 'the run to show');
  if (!rehearsal.completes(steps)) throw new Damage('the run to show is not complete');
  return { schedule: steps, rank: wholeOf(rank, 'the rank of the run to show') };
}

function ascii(json: string): string {
  return json.replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function checksum(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function notOurs(): UserFault {
  const message = `this is no checkpoint: one begins with '${opening}${version}'`;
  return new UserFault({ code: 'checkpoint/syntax', message, hint: 'give a file that --checkpoint has written' });
}

function otherVersion(given: string): UserFault {
  return new UserFault({
    code: 'checkpoint/version',
    message: `the checkpoint is of version ${given}, this program reads version ${version}`,
    hint: 'go on with the redolog that wrote it, or begin anew',
  });
}

function damaged(what: string): UserFault {
  const hint = 'the file was left as it is; go on with a copy of it, or begin anew';
  return new UserFault({ code: 'checkpoint/damaged', message: `the checkpoint is damaged: ${what}`, hint });
}
