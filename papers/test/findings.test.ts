import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { repairs } from '../../model/index.ts';
import { fileOf, findings } from '../finding.ts';
import { reportOf } from '../report.ts';

describe.each(findings)('the finding $name', (finding) => {
  const report = reportOf(finding);

  it('is violated under c7, in the condition that it is about', () => {
    expect([report.released.verdict, report.released.violation?.condition]).toEqual(['violated', finding.condition]);
  });

  it('holds with its repair, and with all of them, over every interleaving', () => {
    expect(report.repaired.map(({ verdict, hit }) => [verdict, hit])).toEqual(Array(2).fill(['holds', undefined]));
  });

  it('has the figures that its run gives; npm run papers writes them anew', () => {
    expect(report.text).toBe(readFileSync(fileOf(finding, 'txt'), 'utf8'));
    expect(report.svg).toBe(readFileSync(fileOf(finding, 'svg'), 'utf8'));
  });

  it('has a write-up', () => {
    expect(existsSync(fileOf(finding, 'md'))).toBe(true);
  });
});

describe('the repairs', () => {
  it('are those of the findings', () => {
    expect(findings.map(({ repair }) => repair).sort()).toEqual([...repairs].sort());
  });
});
