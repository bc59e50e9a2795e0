import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { commandName } from '../../../main/terminal/command-name.ts';
import { completionScript, readShell } from '../../../main/terminal/completions.ts';
import { manPage } from '../../../main/terminal/man-page.ts';
import { openerOf } from '../../../main/terminal/open-browser.ts';
import { argumentConfigs, optionTable } from '../../../main/terminal/option-table.ts';
import { usage } from '../../../main/terminal/usage.ts';

const SPELLINGS = Object.keys(argumentConfigs());

/** What bash offers for a line, its last word being completed. */
function offers(...words: readonly string[]): readonly string[] {
  const script = `${completionScript('bash')}
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _porthole; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const output = execFileSync('bash', ['-c', script, 'bash', 'porthole', ...words], { encoding: 'utf8' });
  return output.split('\n').filter((line) => line !== '');
}

describe('the table of options', () => {
  it('has each option once', () => {
    expect(new Set(SPELLINGS).size).toBe(optionTable().length);
  });

  it.each(SPELLINGS)('gives --%s a line in the help, in the manual page and in every completion', (spelling) => {
    expect(usage('porthole')).toMatch(new RegExp(`--${spelling}\\b`));
    expect(manPage('1.0.0')).toContain(`\\-\\-${spelling.replaceAll('-', '\\-')}`);
    expect(completionScript('bash')).toContain(`--${spelling}`);
    expect(completionScript('zsh')).toContain(`--${spelling}`);
    expect(completionScript('fish')).toContain(`-l ${spelling} `);
  });

  it('keeps the help within 120 columns', () => {
    const tooLong = usage('npm run share --')
      .split('\n')
      .filter((line) => line.length > 120);
    expect(tooLong).toEqual([]);
  });
});

describe('the help', () => {
  it('calls the program as the person did', () => {
    expect(commandName({ npm_lifecycle_event: 'share' })).toBe('npm run share --');
    expect(commandName({ npm_lifecycle_event: 'npx' })).toBe('porthole');
    expect(commandName({})).toBe('porthole');
  });
});

describe('completion by bash', () => {
  it('offers options, and of those that take words their words', () => {
    expect(offers('--no-l')).toEqual(['--no-listing']);
    expect(offers('--log', 'j')).toEqual(['json']);
    expect(offers('--port', '')).toEqual([]);
    expect(offers('completion', '')).toEqual(['bash', 'zsh', 'fish']);
  });

  it('offers files, and commands in the first place', () => {
    expect(offers('package.j')).toEqual(['package.json']);
    expect(offers('--app', 'package-')).toEqual(['package-lock.json']);
    expect(offers('comp')).toContain('completion');
  });

  it('is for shells that are known', () => {
    expect(() => readShell('tcsh')).toThrow("Completions are for bash, zsh, fish, not for 'tcsh'.");
  });
});

describe('the browser', () => {
  it('is opened by what each system has, without a shell', () => {
    expect(openerOf('linux')).toEqual(['xdg-open']);
    expect(openerOf('darwin')).toEqual(['open']);
    expect(openerOf('win32')).toEqual(['rundll32.exe', 'url.dll,FileProtocolHandler']);
  });
});
