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

/** One event in one line that people can read. */
export function eventText(event: Event, names: Names): string {
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
      return `${segment(event.segment)} marker ${names.object(event.object)} = ${event.version}`;
    case 'read':
      return `${segment(event.segment)} load ${names.location(event.address)} = ${event.value}`;
    case 'write':
      return `${segment(event.segment)} store ${names.location(event.address)} = ${event.value}`;
    case 'lock':
      return `lock ${names.object(event.object)}: ${owner(event.from)} -> ${owner(event.owner)}`;
    case 'roots':
      return `T${event.thread + 1} roots ${event.shadowStack.join(' ')} local ${event.threadLocal}`;
    case 'card':
      return `card ${names.object(event.object)}/${event.card} = ${event.state}`;
    case 'flags':
      return `${segment(event.segment)} flags ${names.object(event.object)} = ${flagsText(event.flags)}`;
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
    case 'gil':
      return `${thread(event.thread)} ${event.held ? 'takes' : 'releases'} the GIL`;
    case 'print':
      return `${thread(event.thread)} prints ${event.value}`;
  }
}
