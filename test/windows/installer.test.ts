/** The Windows installer's own part, compiled with the languages of electron-builder and run: what it writes into the Explorer's menus. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { DesktopWords } from '../../main/words/en/desktop.ts';
import { LANGUAGE_TAGS } from '../../main/words/languages.ts';
import { findWindowsNode } from '../../scripts/windows-node.mjs';
import { run } from '../support/run.ts';
import { compileInstaller, TOLD } from '../support/windows-installer.ts';
import { Undoing } from '../support/windows-program.ts';

const INSTALLED_TIMEOUT_MS = 120_000;

const undoing = new Undoing();

afterAll(() => undoing.run());

/** Of each line behind its name. */
async function readTold(folder: string): Promise<ReadonlyMap<string, string>> {
  const text = await readFile(path.join(folder, TOLD), 'utf16le');
  return new Map([...text.matchAll(/^\ufeff?(.+?)=(.*)\r$/gm)].map(([, name = '', value = '']) => [name, value]));
}

it(
  'adds an entry in each of its languages, Hindi too, which starts Porthole, and takes it away again',
  async () => {
    const folder = await undoing.folder();
    const { program, languages, compiler } = await compileInstaller(folder, 'amd64-unicode');
    expect(compiler.status, compiler.stdout).toBe(0);
    const { status, stderr } = await run('wine', [program, '/S'], { ...process.env, ...findWindowsNode()?.env });
    expect(status, stderr).toBe(0);
    const told = await readTold(folder);
    expect(Object.keys(languages)).toHaveLength(LANGUAGE_TAGS.length);
    for (const [tag, code] of Object.entries(languages)) {
      const language = LANGUAGE_TAGS.find((one) => one === tag.replace('_', '-') || one === tag.split('_')[0]) ?? '';
      const { words } = (await import(`../../main/words/${language.toLowerCase()}/desktop.ts`)) as {
        readonly words: DesktopWords;
      };
      expect(told.get(`${code}`), tag).toBe(words.shareWith);
      expect(told.get(`${code} command`)).toMatch(/^".+\\Porthole\\Porthole\.exe" "%1"$/);
      expect(told.get(`${code} afterwards`)).toBe('');
    }
  },
  INSTALLED_TIMEOUT_MS,
);
