import { assert, headerBytes, type NamedObject, type Types, UserFault, type World } from '../../model/index.ts';
import {
  type Declaration,
  type Location,
  type Placement,
  placeAt,
  type Scenario,
  type Shape,
} from '../scenario/index.ts';
import type { Allocated } from './compile.ts';
import type { Cell } from './instruction.ts';

/** Bytes of a location. */
export const locationBytes = 8;

/**
 * Creates the scenario's objects in order of declaration, one after the other, but for what `same page` and `apart` ask.
 * @returns what lies where, by name of declaration
 */
export function placeObjects(scenario: Scenario, world: World): Map<string, NamedObject> {
  const placed = new Map<string, NamedObject>();
  const declarations = new Map(scenario.declarations.map((declaration) => [declaration.name, declaration]));
  const put = (declaration: Declaration) => placed.set(declaration.name, create(declaration, world));
  for (const declaration of scenario.declarations) {
    if (placed.has(declaration.name)) continue;
    const together = groupOf(scenario.placements, declaration.name);
    const members = together === undefined ? [declaration] : together.members.map((name) => declarations.get(name)!);
    const apart = scenario.placements.some((wish) => wish.kind === 'apart' && names(wish).includes(declaration.name));
    if (together !== undefined) startGroup(scenario, together.wish, members, world, apart);
    else if (apart) world.objects.skipToNextPage();
    for (const member of members) put(member);
    if (apart) world.objects.skipToNextPage();
  }
  checkApart(scenario, placed, world);
  return placed;
}

const names = (placement: Placement) => placement.names.map(({ name }) => name);

// All that a name shares a page with, over as many wishes as it takes, in the order of the wishes.
function groupOf(placements: readonly Placement[], name: string) {
  const wishes = placements.filter(({ kind }) => kind === 'samePage');
  const members = new Set([name]);
  for (let before = 0; before < members.size; ) {
    before = members.size;
    for (const wish of wishes) {
      if (names(wish).some((one) => members.has(one))) for (const one of names(wish)) members.add(one);
    }
  }
  const wish = wishes.findLast((one) => names(one).some((member) => members.has(member)));
  return wish && { wish, members: [...members] };
}

// Begins a new page where the rest of the present one is too small for all members together.
function startGroup(scenario: Scenario, wish: Placement, members: Declaration[], world: World, fresh: boolean): void {
  const { objects, layout } = world;
  const room = members.reduce((sum, member) => sum + sizeOf(member) + 16, 0);
  if (room > layout.pageSize) {
    throw new UserFault({
      code: 'scenario/placement',
      message: `${members.map(({ name }) => name).join(', ')} need ${room} bytes, a page has ${layout.pageSize}`,
      place: placeAt(scenario.text, scenario.file, wish.span),
      hint: 'put fewer or smaller objects on one page, or make pages larger: config: page=4096',
    });
  }
  const start = objects.placeFor() - 16;
  if (fresh || layout.pageOf(start) !== layout.pageOf(start + room - 1)) objects.skipToNextPage();
}

function checkApart(scenario: Scenario, placed: Map<string, NamedObject>, { layout }: World): void {
  for (const wish of scenario.placements.filter(({ kind }) => kind === 'apart')) {
    const pages = names(wish).map((name) => layout.pageOf(placed.get(name)!.address));
    const clash = pages.findIndex((page, index) => pages.indexOf(page) !== index);
    if (clash < 0) continue;
    const { name, span } = wish.names[clash]!;
    throw new UserFault({
      code: 'scenario/placement',
      message: `${name} cannot be both apart from and on the same page as another`,
      place: placeAt(scenario.text, scenario.file, span),
      hint: 'leave it out of one of the two wishes',
    });
  }
}

const sizeOf = ({ values }: Declaration) => headerBytes + locationBytes * values.length;

function create(declaration: Declaration, world: World): NamedObject {
  const { name, kind, values, fields } = declaration;
  const type = typeOf(declaration, world.objects.types);
  const { address, size } = world.objects.createOld(Math.max(16, sizeOf(declaration)), type);
  const offsetOf = (index: number) => headerBytes + locationBytes * index;
  for (const [index, value] of values.entries()) {
    world.memory.store(0, address + offsetOf(index), locationBytes, value);
  }
  const label = (index: number) =>
    kind === 'location' ? name : kind === 'array' ? `${name}[${index}]` : `${name}.${fields[index]}`;
  return { name, address, size, fields: values.map((_, index) => ({ name: label(index), offset: offsetOf(index) })) };
}

// Arrays can use cards, and so can objects of numbers, which are much the same.
function typeOf({ kind, fields, references }: Declaration, types: Types): string {
  if (references.length === 0) return types.words.name;
  if (kind !== 'object') return types.refs.name;
  const held = new Set(references);
  return types.withFields(fields.map((name) => ({ name, reference: held.has(name) }))).name;
}

/** The names of the declaration's locations that hold references. */
export function referencesIn(declaration: Declaration, objects: ReadonlyMap<string, NamedObject>): readonly string[] {
  const { kind, name, references } = declaration;
  if (references.length === 0) return [];
  if (kind === 'object') return references.map((field) => `${name}.${field}`);
  return objects.get(name)?.fields.map((field) => field.name) ?? [];
}

/** What there is to allocate for a shape, or for a weak reference. */
export function allocatedFor(shape: Shape | 'weakref', types: Types): Allocated {
  const sized = (type: { readonly number: number }, count: number) => ({
    type: type.number,
    size: headerBytes + locationBytes * count,
  });
  if (shape === 'weakref') return sized(types.weakref, 1);
  if (shape.kind === 'object') return sized(types.withFields(shape.fields), shape.fields.length);
  return sized(shape.reference ? types.refs : types.words, shape.length);
}

/** Where a location lies: its object, and the location or the array's first element. */
export function cellOf(location: Location, objects: ReadonlyMap<string, NamedObject>): Cell {
  const object = objects.get(location.object);
  assert(object !== undefined, () => `${location.object} has no place`);
  const field =
    location.field === undefined ? 0 : object.fields.findIndex(({ name }) => name.endsWith(`.${location.field}`));
  return {
    object: object.address,
    address: object.address + object.fields[field]!.offset,
    length: location.index === undefined ? undefined : object.fields.length,
    span: location.span,
  };
}
