/** The document about performance: what a table says was missed has its reason beside it. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PERFORMANCE_DOCUMENT } from '../../bench/places.ts';

const TEXT = readFileSync(PERFORMANCE_DOCUMENT, 'utf8');
const TABLES_END = TEXT.indexOf('<!-- bench http: end -->');

/** Of each target: `terminal, 1k-64, requests/s, against nginx`. */
const OUTCOMES = [...TEXT.slice(0, TABLES_END).matchAll(/^\| \w+, ([\w-]+), .*\| (met|missed) \|$/gm)].map(
  ([, dimension = '', outcome]) => ({ dimension, isMissed: outcome === 'missed' }),
);

const REASONS = TEXT.slice(TABLES_END)
  .split('\n')
  .filter((line) => line.startsWith('| `'));

describe('rows that miss what was wanted', () => {
  it('each have a reason that stays when the tables are made anew', () => {
    expect(OUTCOMES.length).toBeGreaterThan(10);
    const missed = OUTCOMES.filter(({ isMissed }) => isMissed).map(({ dimension }) => dimension);
    const without = missed.filter((dimension) => !REASONS.some((line) => line.includes(`\`${dimension}\``)));
    expect(without).toEqual([]);
  });

  it('lead to passages that are there', () => {
    const passages = REASONS.flatMap((line) => [...(line.split('|').at(-2) ?? '').matchAll(/"([^"]+)"/g)]);
    const body = TEXT.slice(TABLES_END).replaceAll('`', '');
    const missing = passages
      .map(([, passage]) => passage ?? '')
      .filter((passage) => {
        const heading = `## ${passage}\n`;
        return !body.includes(heading) && !body.includes(`**${passage}`);
      });
    expect(passages.length).toBeGreaterThan(0);
    expect(missing).toEqual([]);
  });
});
