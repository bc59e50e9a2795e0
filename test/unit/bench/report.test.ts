/** What a run found, as tables: targets, passwords, workers, threads, and a table for each phase. */
import { describe, expect, it } from 'vitest';
import type { Phase } from '../../bench/dimension.ts';
import type { Figure, Figures } from '../../bench/figures.ts';
import { describeCores, describePassword } from '../../bench/report/comparisons.ts';
import { formatHttpSection } from '../../bench/report/markdown.ts';
import { evaluateTargets } from '../../bench/report/targets.ts';
import { formatTextReport } from '../../bench/report/text-report.ts';
import { describeThreads } from '../../bench/report/threads-report.ts';
import type { DimensionResult, Results } from '../../bench/results.ts';

const MACHINE = { processor: 'P', cores: 2, memoryGib: 1, kernel: 'K', node: '1', wrk: '2', curl: '3', h2load: '4' };

function row(id: string, phase: Phase, cells: Readonly<Record<string, Figures | string>>): DimensionResult {
  const servers = Object.entries(cells).map(([server, found]) => ({
    server,
    unfit: typeof found === 'string' ? found : undefined,
    figures: typeof found === 'string' ? {} : summaries(found),
  }));
  return { id, title: `row ${id}`, phase, servers };
}

function summaries(figures: Figures) {
  const entries = Object.entries(figures) as [Figure, number][];
  return Object.fromEntries(
    entries.map(([name, value]) => [name, { median: value, min: value, max: value, count: 3 }]),
  );
}

function results(dimensions: readonly DimensionResult[], rest: Partial<Results> = {}): Results {
  const ids = [...new Set(dimensions.flatMap(({ servers }) => servers.map(({ server }) => server)))];
  const servers = ids.map((id) => ({ id, title: id.toUpperCase(), version: '1', residentAtRest: 0, peak: 0 }));
  const occasion = { date: '2026-11-27T00:00:00Z', machine: MACHINE, rounds: 3, seconds: 1, missing: [], leftOut: [] };
  return { ...occasion, servers, dimensions, threads: [], ...rest };
}

describe('targets', () => {
  const found = results([
    row('1k-64', 'plain', {
      nginx: { requestsPerSecond: 100 },
      terminal: { requestsPerSecond: 161 },
      app: { requestsPerSecond: 149 },
    }),
    row('list-100', 'plain', { nginx: { wholeMs: 7 }, terminal: { wholeMs: 10 }, app: { wholeMs: 12 } }),
    row('range', 'plain', { nginx: { requestsPerSecond: 100 }, terminal: 'no ranges' }),
  ]);
  const outcomeOf = (text: string) => evaluateTargets(found).find((outcome) => outcome.text === text);

  it.each([
    ['terminal, 1k-64, requests/s, against nginx', '>= 1.60', '1.61', true],
    ['app, 1k-64, requests/s, against nginx', '>= 1.50', '1.49', false],
    ['terminal, list-100, whole ms, against nginx', '>= 0.70', '0.70', true],
    ['app, list-100, whole ms, against nginx', '>= 0.60', '0.58', false],
    ['terminal, range, requests/s, against nginx', '>= 0.90', '-', undefined],
  ])('%s', (text, wanted, value, isMet) => {
    expect(outcomeOf(text)).toMatchObject({ wanted, found: value, isMet });
  });

  it('are those of rows that the run had', () => {
    expect(evaluateTargets(results([])).map(({ text }) => text)).toEqual([]);
    expect(new Set(evaluateTargets(found).map(({ dimension }) => dimension))).toEqual(
      new Set(['1k-64', 'list-100', 'range']),
    );
  });
});

describe('a server beside itself', () => {
  it('behind a password is told as a multiple of itself without', () => {
    const found = results([
      row('password-none', 'password', {
        nginx: { requestsPerSecond: 100, cpuSecondsPerMillion: 10 },
        terminal: { requestsPerSecond: 50, cpuSecondsPerMillion: 20 },
      }),
      row('password-basic', 'password', {
        nginx: { requestsPerSecond: 50, cpuSecondsPerMillion: 20 },
        terminal: { requestsPerSecond: 40, cpuSecondsPerMillion: 25 },
      }),
      row('password-cookie', 'password', { nginx: 'no sessions', terminal: { requestsPerSecond: 45 } }),
    ]);
    expect(describePassword(found).rows.slice(1)).toEqual([
      ['NGINX', '0.50', '-', '2.00', '-'],
      ['TERMINAL', '0.80', '0.90', '1.25', '-'],
    ]);
  });

  it('with two workers is told beside itself with one', () => {
    const found = results([
      row('cores-1k-1', 'cores', { nginx: { requestsPerSecond: 1_000, cpuSecondsPerMillion: 10 } }),
      row('cores-1k-2', 'cores', { nginx: { requestsPerSecond: 1_500, cpuSecondsPerMillion: 12 } }),
      row('cores-100k-1', 'cores', { nginx: { requestsPerSecond: 500 } }),
      row('cores-100k-2', 'cores', { nginx: 'refused' }),
    ]);
    expect(describeCores(found).rows.slice(1)).toEqual([['NGINX, 1 KiB', '1,000', '1,500', '1.50', '10', '12']]);
  });
});

describe('the threads of a row', () => {
  it('are told one by one below their sum', () => {
    const shares = [
      { process: 'main', name: 'node, main thread', count: 1, user: 0.5, system: 0.25 },
      { process: 'all', name: 'others', count: 9, user: 0.01, system: 0 },
    ];
    const found = results([row('1k-64', 'plain', { terminal: { requestsPerSecond: 1 } })], {
      threads: [{ dimension: '1k-64', server: 'terminal', shares }],
    });
    expect(describeThreads(found).rows.slice(1)).toEqual([
      ['TERMINAL, row 1k-64: all', '10', '76.0', '51.0', '25.0'],
      ['main: node, main thread', '1', '75.0', '50.0', '25.0'],
      ['all: others', '9', '1.0', '1.0', '0.0'],
    ]);
  });
});

describe('a report', () => {
  const found = results(
    [
      row('1k-64', 'plain', { nginx: { requestsPerSecond: 100 }, python: { requestsPerSecond: 2 } }),
      row('put-1000', 'receiving', { nginx: { filesPerSecond: 9 }, apache: { filesPerSecond: 3 } }),
      row('put-pieces', 'receiving', { nginx: 'takes no pieces', apache: 'stored wrong bytes' }),
    ],
    { missing: ['lighttpd: not on this machine'] },
  );

  it('has a table for each phase, with the servers that were measured in it', () => {
    const tables = formatHttpSection(found).split('#### ');
    const speeds = tables.filter((table) => table.includes('(1.00)'));
    expect(speeds.map((table) => table.split('\n')[0])).toEqual(['By http', 'What is received, and WebDAV']);
    expect(speeds[0]).toContain('| row 1k-64, requests/s | 100 (1.00) | 2 (0.02) |');
    expect(speeds[1]).toContain('| row put-1000, files/s | 9 (1.00) | 3 (0.33) |');
    expect(speeds[1]).not.toContain('PYTHON');
  });

  it('names servers that are missing, and why a row was measured on none', () => {
    const text = formatTextReport(found);
    expect(text).toContain('Missing: lighttpd: not on this machine.');
    expect(text).toMatch(/row put-pieces \(put-pieces\)\n +NGINX +takes no pieces\n +APACHE +stored wrong bytes/);
  });

  it('has nothing of comparisons that were not measured', () => {
    for (const text of [formatHttpSection(found), formatTextReport(found)]) {
      expect(text).not.toMatch(/password costs|One worker and two|threads do/);
    }
  });
});
