import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawScheduleSvg } from '../index.ts';
import { anyLog } from './arbitrary.ts';
import { LogBuilder, plain } from './builder.ts';
import * as collected from './collector-samples.ts';
import * as samples from './samples.ts';

const ATTRIBUTES = String.raw`(?:\s[\w:-]+="(?:[^<&"]|&(?:amp|lt|gt|quot|#x[0-9A-F]+);)*")*`;
const TAG = new RegExp(String.raw`^<(/?)([a-z][\w-]*)(${ATTRIBUTES})\s*(/?)>`, 'i');
const TEXT = /^(?:[^<&]|&(?:amp|lt|gt|quot);)+/;
// Whatever XML 1.0 does not allow as a character.
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** Throws where `xml` is not what an XML reader accepts: this project's own dialect, with no comments and no CDATA. */
function requireWellFormed(xml: string): void {
  expect(xml.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n')).toBe(true);
  expect(FORBIDDEN.exec(xml)?.[0]).toBeUndefined();
  let rest = xml.slice(xml.indexOf('\n') + 1).trimEnd();
  const open: string[] = [];
  while (rest !== '') {
    const tag = TAG.exec(rest);
    const [all, end, name, attributes = '', empty] = tag ?? TEXT.exec(rest) ?? [];
    if (all === undefined) throw new Error(`not well-formed at ${rest.slice(0, 60)}`);
    const keys = [...attributes.matchAll(/\s([\w:-]+)=/g)].map(([, key]) => key);
    if (new Set(keys).size < keys.length) throw new Error(`an attribute twice in ${all}`);
    if (end === '/' && open.pop() !== name) throw new Error(`${all} closes nothing`);
    if (end === '' && name !== undefined && empty === '') open.push(name);
    rest = rest.slice(all.length);
    if (open.length === 0 && rest !== '') throw new Error('more than one root');
  }
}

describe('the SVG file', () => {
  test.each(Object.entries({ ...samples, ...collected }))('of %s is well-formed', (_, log) =>
    requireWellFormed(drawScheduleSvg(log())),
  );

  test('is well-formed and repeats byte by byte, whatever the names are', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const svg = drawScheduleSvg(log);
        requireWellFormed(svg);
        expect(drawScheduleSvg(structuredClone(log))).toBe(svg);
      }),
      { numRuns: 15 },
    );
  });

  test('stands alone: its name space, alternative text, text as text, and nothing from elsewhere', () => {
    const svg = drawScheduleSvg(samples.inevitable());
    expect(svg).toMatch(/<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" [^>]*role="img"/);
    expect(svg).toContain('<title id="schedule-title">Inevitable</title>');
    expect(svg).toMatch(/<desc id="schedule-description">A schedule of 3 threads/);
    expect(svg).toContain('>w x=5</text>');
    expect(svg).not.toMatch(/<script|href|@import|url\((?!#)|<image|<foreignObject/);
  });

  test('keeps markup in names as text', () => {
    const odd = plain('</text><script>&nbsp;"\'', 4096);
    const svg = drawScheduleSvg(new LogBuilder().start(1).read(1, odd, 1).log('<b>&amp;', 1, [odd]));
    requireWellFormed(svg);
    expect(svg).toContain('&lt;script&gt;&amp;nbsp;');
    expect(svg).not.toContain('<script');
  });

  test('uses the ids it is told to, so that two drawings fit on one page', () => {
    const svg = drawScheduleSvg(samples.inevitable(), { id: 'left' });
    expect([...svg.matchAll(/ id="([^"]*)"/g)].every(([, id]) => id?.startsWith('left-'))).toBe(true);
    expect(svg).toContain('url(#left-inevitable)');
  });
});
