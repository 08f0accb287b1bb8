import { granule, type Layout, MiB } from '../../model/index.ts';
import type { Item } from './item.ts';
import { quote } from './line.ts';
import type { RecordedObject } from './trace.ts';

const leastSize = 16;
const mostSize = 2 ** 32;
const longestName = 100;

// Everything is compared after every operation, in every segment: more than this is a mistake rather than a recording.
const mostCompared = 128 * MiB;

/** The objects that a run begins with: names that are theirs alone, places where the library can have put them. */
export function checkObjects(item: Item, layout: Layout): RecordedObject[] {
  const items = item.elements();
  const objects = items.map((one) => checkObject(one, layout));
  checkNames(items, objects);
  checkOverlaps(items, objects);
  const compared = objects.reduce((sum, { size }) => sum + size, 0) * (layout.segments + 1);
  if (compared > mostCompared) {
    throw item.fault(
      'range',
      `the objects take ${compared} bytes in ${layout.segments + 1} segments`,
      `at most ${mostCompared} bytes are compared after every operation`,
    );
  }
  return objects;
}

function checkObject(item: Item, layout: Layout): RecordedObject {
  const name = item.field('name').text();
  const kind = item.field('kind').oneOf(['bytes', 'refs']);
  const size = item.field('size').whole(leastSize, mostSize);
  if (size % 8 !== 0) {
    throw item.field('size').fault('range', `an object of ${size} bytes is not possible`, 'it must be a multiple of 8');
  }
  const addr = checkAddress(item.field('addr'), quote(name), size, layout);
  return { name, kind, size, addr };
}

function checkAddress(item: Item, name: string, size: number, { oldStart, segmentBytes }: Layout): number {
  const least = oldStart + granule;
  const addr = item.whole(0, Number.MAX_SAFE_INTEGER);
  if (addr % 8 !== 0) {
    throw item.fault('placement', `object ${name} is at ${addr}`, 'objects start at multiples of 8');
  }
  if (addr < least) {
    const hint = `with these pages the old-object space begins at ${oldStart}, and its first object may be at ${least}`;
    throw item.fault('placement', `object ${name} is at ${addr}, before the old-object space`, hint);
  }
  if (addr + size > segmentBytes) {
    const message = `object ${name} ends at ${addr + size}, beyond the end of the segment`;
    throw item.fault('placement', message, `a segment has ${segmentBytes} bytes`);
  }
  return addr;
}

function checkNames(items: readonly Item[], objects: readonly RecordedObject[]): void {
  const seen = new Set<string>();
  objects.forEach(({ name }, index) => {
    const item = items[index]!.field('name');
    if (name === '' || name.length > longestName || /\p{C}/u.test(name)) {
      throw item.fault(
        'name',
        `${quote(name)} is no name for an object`,
        'a name is printable, of 1 to 100 characters',
      );
    }
    if (/^(?:seg\d+|thread\d+|commitSoonCalls)$/.test(name)) {
      throw item.fault('name', `${quote(name)} is the name of another entry of the state`, 'choose another name');
    }
    if (seen.has(name)) throw item.fault('name', `there are two objects ${quote(name)}`, 'names are used only once');
    seen.add(name);
  });
}

function checkOverlaps(items: readonly Item[], objects: readonly RecordedObject[]): void {
  const order = objects.map((object, index) => ({ object, index }));
  order.sort((one, other) => one.object.addr - other.object.addr);
  for (let next = 1; next < order.length; next++) {
    const { object: before } = order[next - 1]!;
    const { object, index } = order[next]!;
    // C7-MEM-5: not even a granule of 16 bytes is shared.
    if ((before.addr + before.size - 1) >>> 4 < object.addr >>> 4) continue;
    throw items[index]!.field('addr').fault(
      'placement',
      `object ${quote(object.name)} begins in the bytes or the last granule of object ${quote(before.name)}`,
      `${quote(before.name)} takes the ${before.size} bytes from ${before.addr}`,
    );
  }
}
