import { writeFileSync, readFileSync } from 'node:fs';
import { test } from 'vitest';
import { Machine, parseScenario, runOptions } from '../../interpreter/index.ts';
import { explore, logOf, scenarioSubject } from '../../properties/explore/index.ts';
import type { Event } from '../../model/index.ts';
import * as vis from '../index.ts';

const bounds = { states: 200000, steps: 2000000, depth: 5000, seconds: 20 };
const lost = 'name: lost update\ninit: x=0\nT1: { r = x; x = r + 1 }\nT2: { r = x; x = r + 1 }';
const scenarios: Record<string, [string, Record<string, string>]> = {
  lost: [lost, {}],
  lostyounger: [lost, {contention: 'abortTheYounger'}],
  lostfine: [lost, { granularity: 'fine' }],
  lostgil: [lost, { protocol: 'gil' }],
  inev: ['name: inevitable\ninit: x=0\nT1: { print 1; x = 1 }\nT2: { print 2; r = x }', {}],
  skew: ['name: read skew\ninit: x=0, y=0\nT1: { x = 1; y = 1 }\nT2: { a = x; b = y }', {}],
  skewyounger: ['name: read skew\ninit: x=0, y=0\nT1: { x = 1; y = 1 }\nT2: { a = x; b = y }', {contention: 'alwaysAbortOther'}],
  three: ['name: three in two\ninit: x=0, a[3]=0\nconfig: segments=2\nT1: { r = x; x = r + 1 }\nT2: { r = x; abort; x = r + 1 }\nT3: { a[1] = 5; b = x }', {}],
};
test('x', () => {
  for (const [name, [text, over]] of Object.entries(scenarios)) {
    const s = parseScenario(text, 'f');
    const o = runOptions(s, over);
    const e = explore(scenarioSubject(s, o), bounds);
    const sched = e.violation?.schedule ?? e.sample ?? [];
    const variants: [string, readonly number[]][] = [[name, sched]];
    for (const [n, sc] of variants) {
      const events: Event[] = [];
      const r = new Machine(s, o);
      r.listen((x) => events.push(x));
      for (const t of sc) r.step(t);
      const log = logOf(s, o, r, events);
      writeFileSync(`/tmp/tr-${n}.json`, log.events.map((x) => JSON.stringify(x)).join('\n'));
      const tr = (vis as any).transcript;
      if (tr) writeFileSync(`/tmp/tr-${n}.txt`, tr(log, { width: 110, color: false }));
    }
    // random runs
    for (let seed = 1; seed <= 3; seed++) {
      let st = seed * 7919;
      const rnd = (n: number) => { st = (st * 1103515245 + 12345) % 2147483648; return Math.floor(st / 65536) % n; };
      const events: Event[] = [];
      const r = new Machine(s, o);
      r.listen((x) => events.push(x));
      for (let i = 0; i < 300; i++) {
        const en = r.threads.map((_, t) => t).filter((t) => r.enabled(t));
        if (en.length === 0) break;
        r.step(en[rnd(en.length)]!);
      }
      const log = logOf(s, o, r, events);
      const tr = (vis as any).transcript;
      if (tr) writeFileSync(`/tmp/tr-${name}-r${seed}.txt`, tr(log, { width: 110, color: false }));
    }
  }
}, 100000);
