import { expect, it } from 'vitest';
import { limitReports } from '../../../main/share/bug-reports.ts';

it('passes so many reports on in a minute, none of them endless, and counts the rest', () => {
  let now = 0;
  const written: string[] = [];
  const report = limitReports(
    (text) => written.push(text),
    () => now,
  );
  for (let count = 0; count < 1_000; count += 1) report(`${count} ${'x'.repeat(100_000)}`);
  expect(written).toHaveLength(30);
  expect(Math.max(...written.map(({ length }) => length))).toBeLessThanOrEqual(8 * 1024);
  now = 60_000;
  report(new Error('another'));
  expect(written.slice(30)).toEqual(['970 more reports were left out.', expect.stringContaining('Error: another')]);
});
