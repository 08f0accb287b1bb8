import { writeFileSync } from 'node:fs';
import { fileOf, findings } from './finding.ts';
import { reportOf } from './report.ts';

// Writes the figures that stand beside the write-ups anew.
for (const finding of findings) {
  const { text, svg } = reportOf(finding);
  writeFileSync(fileOf(finding, 'txt'), text);
  writeFileSync(fileOf(finding, 'svg'), svg);
  console.log(`${finding.name}: written`);
}
