import { describe, expect, it } from 'vitest';
import type { Interrupt } from '../../../main/terminal/repeated-signals.ts';
import { Interrupts } from '../../../main/terminal/repeated-signals.ts';

const DIRECT = { packageManager: undefined, isInTerminal: true };
const NPM = { packageManager: 'npm/11.19.1 node/v20.20.2 linux x64 workspaces/false', isInTerminal: true };
const NPM_AWAY = { ...NPM, isInTerminal: false };
const YARN = { packageManager: 'yarn/1.22.22 npm/? node/v20.20.2 linux x64', isInTerminal: true };

const S = 'stop';
const D = 'duplicate';
const I = 'insists';

describe('signals', () => {
  it.each<[string, typeof NPM | typeof DIRECT, readonly number[], readonly Interrupt[]]>([
    ['one press', DIRECT, [0], [S]],
    ['a second press a tenth of a second later', DIRECT, [0, 100], [S, I]],
    ['a second press much later', DIRECT, [0, 4_000], [S, I]],
    ['one signal to process and group', DIRECT, [0, 1], [S, D]],
    ['one signal to process and group, twice', DIRECT, [0, 1, 30], [S, D, I]],
    ['one press, passed on by npm', NPM, [0, 23], [S, D]],
    ['one press, passed on late by an npm that had to wait', NPM, [0, 700], [S, D]],
    ['two presses, each passed on by npm', NPM, [0, 5, 120, 125], [S, D, I, I]],
    ['two presses, both before npm passed the first on', NPM, [0, 60, 65], [S, D, I]],
    ['npm alone is signalled, twice', NPM_AWAY, [0, 300], [S, I]],
    ["npm's group is signalled", NPM_AWAY, [0, 30], [S, D]],
    ['a second press under a package manager that passes nothing on', YARN, [0, 200], [S, I]],
  ])('%s', (_, setting, times, meanings) => {
    const interrupts = new Interrupts(setting);
    expect(times.map((time) => interrupts.receive('SIGINT', time))).toEqual(meanings);
  });

  it('of another kind are never copies', () => {
    const interrupts = new Interrupts(NPM);
    expect([interrupts.receive('SIGTERM', 0), interrupts.receive('SIGINT', 1)]).toEqual([S, I]);
  });
});
