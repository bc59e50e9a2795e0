/** What bash, zsh and fish offer when Tab is pressed behind `porthole`, with the completions of the installed command. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOG_FORMATS } from '../../main/access-log/log-line-formats.ts';
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

describe.each(SHELLS)('%s', (shell) => {
  let at: CompletingShell;
  beforeAll(async () => {
    at = await open(shell, 'file');
  });

  it('offers each option', async () => {
    const { offers } = await at.tab('porthole --');
    expect(offers).toEqual(expect.arrayContaining(optionTable().map(({ spelling }) => `--${spelling}`)));
  });

  it('offers them where the line that the help names was run, and the short form too', async () => {
    const { offers } = await (await open(shell, 'line')).tab('porthole -');
    expect(offers).toEqual(expect.arrayContaining(['-h', '--help', '--log']));
  });

  const withWords = optionTable().flatMap(({ spelling, completion }) =>
    Array.isArray(completion) ? [{ spelling, words: completion as readonly string[] }] : [],
  );
  it.each(withWords)('offers the words that --$spelling takes', async ({ spelling, words }) => {
    expect(sorted((await at.tab(`porthole --${spelling} `)).offers)).toEqual(sorted(words));
  });

  it('offers them behind an equals sign', async () => {
    const { offers } = await at.tab('porthole --log=');
    expect(offers.map((offer) => offer.replace(/^--log=/, ''))).toEqual(
      expect.arrayContaining([...LOG_FORMATS, 'none']),
    );
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
});

/** fish is asked without a terminal, and tells no line. */
describe.each(['bash', 'zsh'] as const)('%s', (shell) => {
  it('writes on what is the only one', async () => {
    const at = await open(shell, 'file');
    expect((await at.tab('porthole --no-l')).line).toBe('porthole --no-listing ');
    expect((await at.tab('porthole --log=j')).line).toBe('porthole --log=json ');
    expect((await at.tab('porthole s')).line).toBe('porthole sub/');
    expect((await at.tab('porthole w')).line).toBe(String.raw`porthole with\ space/`);
  });
});
