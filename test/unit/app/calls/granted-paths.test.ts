/** Which of the paths that the window names are believed. */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { GrantedPaths } from '../../../../main/app/calls/granted-paths.ts';
import { createGrants } from '../../../../main/app/calls/grants.ts';

const place = (...names: string[]): string => path.resolve('/', ...names);

describe('paths that a person gave', () => {
  it('are believed as they are, and none beside, above or below them', () => {
    const granted = new GrantedPaths();
    granted.grant([place('srv', 'photos')]);
    expect(granted.has(place('srv', 'photos'))).toBe(true);
    expect(granted.has(`${place('srv', 'photos')}${path.sep}`)).toBe(true);
    for (const other of [
      place('srv'),
      place('srv', 'photos', '2024'),
      place('srv', 'photos2'),
      place('etc'),
      '',
      'photos',
    ]) {
      expect([other, granted.has(other)]).toEqual([other, false]);
    }
    expect(granted.has(`${place('srv', 'photos')}${path.sep}..`)).toBe(false);
  });

  it('are all asked for: one that nobody gave refuses the call', () => {
    const granted = new GrantedPaths();
    granted.grant([place('a')]);
    expect(() => granted.check([place('a')])).not.toThrow();
    expect(() => granted.check([place('a'), place('b')])).toThrow('no person');
    expect(() => granted.check([place('a'), place('b')], [place('b')])).not.toThrow();
  });

  it('take no more than so much memory: the oldest go first', () => {
    const granted = new GrantedPaths();
    const long = (index: number): string => place(`${index}-${'x'.repeat(100_000)}`);
    for (let index = 0; index < 100; index++) granted.grant([long(index)]);
    expect(granted.has(long(99))).toBe(true);
    expect(granted.has(long(0))).toBe(false);
  });
});

describe('what the preload script tells of drops', () => {
  type Listener = (event: { senderFrame: { url: string; parent: object | null } | null }, path: unknown) => void;
  const OURS = { senderFrame: { url: 'porthole://app/index.html', parent: null } };

  function listen() {
    let listener: Listener | undefined;
    const ipc = {
      on: (_channel: string, heard: Listener) => {
        listener = heard;
      },
    };
    const grants = createGrants(ipc as never, 'porthole://app');
    return { grants, tell: (event: Parameters<Listener>[0], dropped: unknown) => listener?.(event, dropped) };
  }

  it('is believed of our own page only, and of absolute paths', () => {
    const { grants, tell } = listen();
    const dropped = place('srv', 'films');
    tell({ senderFrame: { url: 'https://evil.example/', parent: null } }, dropped);
    tell({ senderFrame: { url: 'porthole://app/index.html', parent: {} } }, dropped);
    tell({ senderFrame: null }, dropped);
    for (const wrong of ['films', '', 7, null, [dropped], { path: dropped }]) tell(OURS, wrong);
    expect(grants.shared.has(dropped)).toBe(false);
    tell(OURS, dropped);
    expect(grants.shared.has(dropped)).toBe(true);
    expect(grants.logFolders.has(dropped)).toBe(false);
  });
});
