/** Which rows a run has, in which phases, on which servers, and what is warmed up for them. */
import { describe, expect, it } from 'vitest';
import { PHASES } from '../../bench/dimension.ts';
import { DIMENSIONS, groupByPhase, listFiles, QUICK, selectDimensions, THREAD_ROWS } from '../../bench/dimensions.ts';
import { parseOptions } from '../../bench/options.ts';
import { SERVERS } from '../../bench/servers/all-servers.ts';
import { setupsOf } from '../../bench/sites.ts';
import { rowsToWarmUp } from '../../bench/warm-up.ts';

const ids = (rows: readonly { readonly id: string }[]): readonly string[] => rows.map(({ id }) => id);

describe('the rows', () => {
  it('have names of their own, and each phase has some', () => {
    expect(new Set(ids(DIMENSIONS)).size).toBe(DIMENSIONS.length);
    expect(groupByPhase(DIMENSIONS).map(({ phase }) => phase)).toEqual(PHASES);
    expect(ids(selectDimensions([...QUICK, ...THREAD_ROWS]))).toHaveLength(new Set([...QUICK, ...THREAD_ROWS]).size);
  });

  it.each([
    ['tls', ['tls-1k-64', 'tls-100k-64', 'tls-1g-1', 'tls-handshakes', 'tls-resumed']],
    ['h2', ['h2-1k', 'h2-100k', 'h2-1g']],
    ['put', ['put-1g', 'put-pieces', 'put-1000']],
    ['password', ['password-none', 'password-basic', 'password-cookie']],
    ['1k', ['1k-1', '1k-64', '1k-512', '1k-64-close', '1k-64-pipelined']],
    ['nothing', []],
  ])('are chosen by how their names begin: %s', (name, chosen) => {
    expect(ids(selectDimensions([name]))).toEqual(chosen);
  });

  it('ask for files that are written, each of its size', () => {
    expect(listFiles(selectDimensions(['tls-1g-1', 'h2-100k', 'put-1g', 'range']))).toEqual([
      { name: '1k.bin', bytes: 1024, isSparse: false },
      { name: '1g-sparse.bin', bytes: 1024 ** 3, isSparse: true },
      { name: '1g.bin', bytes: 1024 ** 3, isSparse: false },
      { name: '100k.bin', bytes: 102_400, isSparse: false },
    ]);
  });
});

describe('the servers of a phase', () => {
  it.each([
    ['plain', ['nginx', 'caddy', 'lighttpd', 'terminal', 'app', 'terminal-no-log']],
    ['secured', ['nginx', 'caddy', 'lighttpd', 'terminal', 'app']],
    ['receiving', ['nginx', 'apache', 'rclone', 'terminal', 'app']],
    ['password', ['nginx', 'caddy', 'lighttpd', 'terminal', 'app']],
    ['cores', ['nginx', 'terminal']],
  ])('%s are those that can be set up for all of it', (phase, wanted) => {
    const rows = groupByPhase(DIMENSIONS).find((group) => group.phase === phase)?.rows ?? [];
    const able = ids(SERVERS.filter((server) => setupsOf(server, rows).length > 0));
    expect(able.slice(0, wanted.length)).toEqual(wanted);
  });

  it('without a password run beside those with one', () => {
    const nginx = SERVERS.find(({ id }) => id === 'nginx');
    expect(nginx && setupsOf(nginx, selectDimensions(['password']))).toEqual(['open', 'password']);
    expect(nginx && setupsOf(nginx, selectDimensions(['password-basic']))).toEqual(['password']);
  });
});

describe('what is warmed up', () => {
  it('is every kind of what is measured, listings among them', () => {
    const warmed = (names: readonly string[]) => ids(rowsToWarmUp(selectDimensions(names)));
    expect(warmed(['1k', '100k', '304', 'range', '1g-real', 'list', 'idle'])).toEqual([
      '1k-1',
      'list-100',
      'list-10000',
    ]);
    expect(warmed(['tls', 'h2'])).toEqual(['tls-1k-64', 'tls-handshakes', 'tls-resumed', 'h2-1k']);
    expect(warmed(['put', 'propfind'])).toEqual(['put-1000', 'propfind-1000', 'propfind-10000']);
    expect(warmed(['password'])).toEqual(['password-none', 'password-basic', 'password-cookie']);
    expect(warmed(['304', 'list-100000'])).toEqual(['304']);
  });
});

describe('the command line', () => {
  it('chooses rows and servers, and says what there is not', () => {
    const options = parseOptions([
      '--only',
      'put-1000,tls',
      '--servers',
      'nginx,app',
      '--rounds',
      '2',
      '--warm-up',
      '3',
    ]);
    expect(options && ids(options.dimensions)).toContain('tls-handshakes');
    expect(options && ids(options.servers)).toEqual(['nginx', 'app']);
    expect(options).toMatchObject({ rounds: 2, warmUpSeconds: 3, isQuick: false });
    expect(() => parseOptions(['--only', 'smtp'])).toThrow('There is no dimension smtp');
    expect(() => parseOptions(['--servers', 'iis'])).toThrow('There is no server iis');
  });

  it('has short rounds of everything new when it is quick', () => {
    const options = parseOptions(['--quick']);
    expect(new Set(options?.dimensions.map(({ phase }) => phase))).toEqual(new Set(['plain', 'secured', 'receiving']));
    expect(options).toMatchObject({ rounds: 2, warmUpSeconds: 2, isQuick: true });
  });
});
