import { type Event, Flag } from '../index.ts';
import { overflowNumberOf } from '../object.ts';
import type { Names } from './names.ts';

/** The flags of an object's header: `barrier`, `cards`, `overflow 3`, or `-` for none. */
export function flagsText(flags: number): string {
  const parts: string[] = [];
  if ((flags & Flag.writeBarrier) !== 0) parts.push('barrier');
  if ((flags & Flag.hasShadow) !== 0) parts.push('shadow');
  if ((flags & Flag.cardsSet) !== 0) parts.push('cards');
  if (overflowNumberOf(flags) !== 0) parts.push(`overflow ${overflowNumberOf(flags)}`);
  return parts.join(' ') || '-';
}

/** One event in one line that people can read. `names` has to have followed all events before it, and follows this one. */
export function eventText(event: Event, names: Names): string {
  names.follow(event);
  const thread = (number: number) => names.thread(number);
  const segment = (number: number) => names.segment(number);
  const owner = (number: number) => (number === 0 ? 'free' : segment(number));
  const onOff = (on: boolean) => (on ? 'on' : 'off');
  switch (event.type) {
    case 'step':
      return `${thread(event.thread)} steps: ${event.operation}`;
    case 'enterSegment':
      return `${thread(event.thread)} enters ${segment(event.segment)}`;
    case 'leaveSegment':
      return `${thread(event.thread)} leaves ${segment(event.segment)}`;
    case 'transition':
      return `${segment(event.segment)} ${event.event} -> ${event.state}.${event.safePoint}`;
    case 'start':
      return `${segment(event.segment)} starts at time ${event.startTime}`;
    case 'version':
      return `${segment(event.segment)} version ${event.version}${event.wrapped ? ', markers zeroed' : ''}`;
    case 'mark':
      return `${segment(event.segment)} marker ${names.object(event.object, event.segment)} = ${event.version}`;
    case 'read':
      return `${segment(event.segment)} load ${access(event, names)}`;
    case 'write':
      return `${segment(event.segment)} store ${access(event, names)}`;
    case 'lock':
      return `lock ${names.object(event.object)}: ${owner(event.from)} -> ${owner(event.owner)}`;
    case 'roots': {
      const root = (address: number) => names.reference(address, names.segmentOf(event.thread));
      return `${thread(event.thread)} roots ${event.shadowStack.map(root).join(' ')} local ${root(event.threadLocal)}`;
    }
    case 'card':
      return `card ${names.object(event.object)}/${event.card} = ${event.state}`;
    case 'flags':
      return `${segment(event.segment)} flags ${names.object(event.object, event.segment)} = ${flagsText(event.flags)}`;
    case 'map':
      return `${segment(event.segment)} private ${names.page(event.page)}`;
    case 'copy': {
      const way = `${segment(event.from)} -> ${segment(event.to)}`;
      return `copy ${names.range(event.address, event.size)}: ${way}${event.changed ? '' : ' (no change)'}`;
    }
    case 'allocated':
      return `allocated ${event.total}`;
    case 'signal':
      return `${segment(event.segment)} signal ${event.signal}`;
    case 'pause':
      return `pause ${onOff(event.on)}`;
    case 'unique':
      return `${segment(event.segment)} unique ${onOff(event.on)}`;
    case 'advice':
      return `${segment(event.segment)} advised to commit soon`;
    case 'contention': {
      const where = event.object === 0 ? '' : ` on ${names.object(event.object)}`;
      return `${segment(event.segment)} ${event.kind} against ${segment(event.other)}${where}: ${event.choice}`;
    }
    case 'wait':
      return `${thread(event.thread)} waits on ${event.condition}`;
    case 'resume':
      return `${thread(event.thread)} resumes after ${event.condition}`;
    case 'wake':
      return `wake ${event.all ? 'all' : 'one'} ${event.condition}`;
    case 'commit':
      return `${segment(event.segment)} commits ${event.modified.map((o) => names.object(o)).join(' ') || 'nothing'}`;
    case 'reset':
      return `${segment(event.segment)} reset by ${segment(event.by)}`;
    case 'abort':
      return `${segment(event.segment)} aborts: ${event.cause}`;
    case 'callback':
      return `${thread(event.thread)} callback on ${event.on} ${event.id}`;
    case 'mutex':
      return `${thread(event.thread)} ${event.held ? 'takes' : 'releases'} the mutex`;
    case 'privatizationLock':
      return `${thread(event.thread)} ${event.held ? 'takes' : 'releases'} privatization lock ${event.segment}`;
    case 'allocate': {
      const what = `${names.object(event.object, event.segment)}: ${event.kind}, ${event.size} bytes`;
      return `${segment(event.segment)} allocates ${what}${event.outside ? ', outside the nursery' : ''}`;
    }
    case 'place':
      return `place @${event.object} taken: ${event.size} bytes`;
    case 'free':
      return `free ${names.object(event.object)}: ${event.size} bytes`;
    case 'minor':
      return `${segment(event.segment)} minor collection${event.commit ? ' for commit' : ''}: ${event.state}`;
    case 'major':
      return `${event.segment === 0 ? '' : `${segment(event.segment)} `}major collection: ${event.state}`;
    case 'move': {
      const way = `@${event.from} -> @${event.to}${event.shadow ? ', its shadow' : ''}`;
      return `${segment(event.segment)} moves ${names.object(event.from, event.segment)}: ${way}`;
    }
    case 'promote':
      return `${segment(event.segment)} keeps ${names.object(event.object, event.segment)} as old`;
    case 'forward': {
      const target = event.to === 0 ? 'nothing' : names.object(event.to, event.segment);
      return `${segment(event.segment)} forwards ${names.location(event.address, event.segment)} to ${target}`;
    }
    case 'zero':
      return `${segment(event.segment)} zeroes ${names.range(event.address, event.size)}`;
    case 'shadow':
      return `${segment(event.segment)} shadow of ${names.object(event.object, event.segment)}: @${event.shadow}`;
    case 'identity': {
      const object = names.object(event.object, names.segmentOf(event.thread));
      return `${thread(event.thread)} identity of ${object} = @${event.identity}`;
    }
    case 'clearWeakref': {
      const target = names.object(event.target, names.collected);
      return `clear weak reference ${names.object(event.weakref)}: ${target} died`;
    }
    case 'share':
      return `${segment(event.segment)} shared ${names.page(event.page)}`;
    case 'visit':
      return `visit ${names.object(event.object)}`;
    case 'finalizer':
      return `${thread(event.thread)} finalizer ${event.id}`;
    case 'gil':
      return `${thread(event.thread)} ${event.held ? 'takes' : 'releases'} the GIL`;
    case 'print':
      return `${thread(event.thread)} prints ${event.value}`;
  }
}

function access(event: Extract<Event, { type: 'read' | 'write' }>, names: Names): string {
  const { segment, address, value, size } = event;
  return `${names.location(address, segment)} = ${size === 8 ? names.reference(value, segment) : value}`;
}
