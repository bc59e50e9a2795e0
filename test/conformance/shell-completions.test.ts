/** What bash, zsh and fish offer when Tab is pressed behind `porthole`, with the completions of the installed command. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SHELLS } from '../../main/terminal/completions.ts';
import { optionTable } from '../../main/terminal/option-table.ts';
import type { CompletingShell, Reading } from '../support/completing-shells.ts';
import { openShell } from '../support/completing-shells.ts';
import type { InstalledCommand } from '../support/installed-command.ts';
import { installCommand } from '../support/installed-command.ts';

const TIME_TO_PACK_MS = 120_000;
const FILES = ['notes.txt', 'sub/', 'with space/'];

let installed: InstalledCommand;
let folder: string;

beforeAll(async () => {
  installed = await installCommand();
  folder = path.join(installed.folder, 'typed-in');
  await mkdir(path.join(folder, 'sub'), { recursive: true });
  await mkdir(path.join(folder, 'with space'));
  await writeFile(path.join(folder, 'notes.txt'), '');
}, TIME_TO_PACK_MS);

afterAll(() => rm(installed.folder, { recursive: true, force: true }));

const WAYS = SHELLS.flatMap((shell) => (['line', 'file'] as const).map((reading) => ({ shell, reading })));

async function open(shell: (typeof SHELLS)[number], reading: Reading): Promise<CompletingShell> {
  const home = await mkdtemp(path.join(installed.folder, `${shell}-`));
  return openShell(shell, reading, { command: installed.command, home, folder });
}

/** Shells put a backslash before a blank, or not, and zsh an equals sign behind what takes a value. */
function names(offers: readonly string[]): readonly string[] {
  return offers.map((offer) => offer.replaceAll('\\', ''));
}

function sorted(words: readonly string[]): readonly string[] {
  return [...words].sort();
}

describe.each(WAYS)('$shell, told by a $reading,', ({ shell, reading }) => {
  let at: CompletingShell;
  beforeAll(async () => {
    at = await open(shell, reading);
  });

  it('offers each option', async () => {
    const { offers } = await at.tab('porthole --');
    expect(offers).toEqual(expect.arrayContaining(optionTable().map(({ spelling }) => `--${spelling}`)));
  });

  it('offers the short form of an option', async () => {
    expect((await at.tab('porthole -')).offers).toContain('-h');
  });

  const withWords = optionTable().flatMap(({ spelling, completion }) =>
    Array.isArray(completion) ? [{ spelling, words: completion as readonly string[] }] : [],
  );
  it.each(withWords)('offers the words that --$spelling takes', async ({ spelling, words }) => {
    expect(sorted((await at.tab(`porthole --${spelling} `)).offers)).toEqual(sorted(words));
    const { offers } = await at.tab(`porthole --${spelling}=`);
    expect(sorted(offers.map((offer) => offer.replace(/^--.*=/, '')))).toEqual(sorted(words));
  });

  it('offers files for an option that takes one, and nothing for one that takes a number', async () => {
    for (const line of ['porthole --config ', 'porthole --config=']) {
      const offered = names((await at.tab(line)).offers).join(' ');
      for (const file of FILES) expect(offered).toContain(file);
    }
    expect((await at.tab('porthole --port ')).offers).toEqual([]);
  });

  it('offers what is there to be shared, and commands in the first place only', async () => {
    const first = (await at.tab('porthole ')).offers;
    expect(first).toEqual(expect.arrayContaining(['check', 'completion', 'hash']));
    for (const file of FILES) expect(names(first).join(' ')).toContain(file);
    const next = (await at.tab('porthole notes.txt ')).offers;
    expect(next).not.toContain('check');
    for (const file of FILES) expect(names(next).join(' ')).toContain(file);
  });

  it('offers after a command what it takes', async () => {
    expect(sorted((await at.tab('porthole completion ')).offers)).toEqual(sorted(SHELLS));
    expect((await at.tab('porthole completion bash ')).offers).toEqual([]);
    expect((await at.tab('porthole check ')).offers).toEqual([]);
    expect((await at.tab('porthole hash ')).offers).toEqual([]);
  });

  it.skipIf(shell === 'fish')('writes on what is the only one', async () => {
    expect((await at.tab('porthole --no-l')).line).toBe('porthole --no-listing ');
    expect((await at.tab('porthole --log=j')).line).toBe('porthole --log=json ');
    expect((await at.tab('porthole s')).line).toBe('porthole sub/');
    expect((await at.tab('porthole w')).line).toBe(String.raw`porthole with\ space/`);
  });
});
