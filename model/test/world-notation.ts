import {
  type C7,
  type C7Configuration,
  c7Defaults,
  headerBytes,
  type NamedObject,
  policyNamed,
  type Repair,
  repairs,
} from '../index.ts';
import { shapeOf } from './handles.ts';

/** A world in words: `segments=2 threads=3 page=64 x y[4] / z`. */
export interface WorldDescription {
  readonly configuration: C7Configuration;
  readonly threads: number;
  /** Words for {@link createObject}, in order. */
  readonly objects: readonly string[];
}

export function parseWorld(description: string): WorldDescription {
  const words = description.split(/\s+/).filter((word) => word !== '');
  const settings = new Map(words.filter((word) => word.includes('=')).map((word) => splitSetting(word)));
  const segments = Number(settings.get('segments') ?? 2);
  return {
    configuration: configure(settings, segments),
    threads: Number(settings.get('threads') ?? segments),
    objects: words.filter((word) => !word.includes('=')),
  };
}

function splitSetting(word: string): readonly [string, string] {
  const [name = '', value = ''] = word.split('=');
  return [name, value];
}

function configure(settings: ReadonlyMap<string, string>, segments: number): C7Configuration {
  const number = (name: string, usual: number) => Number(settings.get(name) ?? usual);
  return {
    segments,
    pageSize: number('page', 64),
    segmentBytes: number('memory', 2 ** 20),
    nurseryBytes: number('nursery', 2 ** 14),
    contention: policyNamed(settings.get('policy') ?? c7Defaults.contention),
    granularity: settings.get('granularity') === 'fine' ? 'fine' : 'barrier',
    readVersions: number('versions', c7Defaults.readVersions),
    repairs: repairsNamed(settings.get('repairs')),
  };
}

/** Makes what a word says: `x` is an object of one location, `y[4]` of four, `t&` of a reference, `/` the next page. */
export function createObject(c7: C7, word: string): NamedObject[] {
  if (word === '/') {
    c7.objects.skipToNextPage();
    return [];
  }
  const { name, kind, count, indexed } = shapeOf(word);
  const { address, size } = c7.objects.createOld(headerBytes + 8 * count, kind);
  const fields = Array.from({ length: count }, (_, index) => ({
    name: indexed ? `${name}[${index}]` : name,
    offset: headerBytes + 8 * index,
  }));
  return [{ name, address, size, fields }];
}

function repairsNamed(text = ''): Repair[] {
  return repairs.filter((name) => text.split(',').includes(name));
}
