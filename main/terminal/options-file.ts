/** Options from a JSON file, by the names that they have on the command line, as arguments that stand before those given. */
import { existsSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { visibleName } from '../text/visible-name.ts';
import { ArgumentError } from './argument-error.ts';
import type { TerminalOption } from './option-table.ts';
import { optionTable } from './option-table.ts';
import type { AccountFacts } from './own-places.ts';
import { configFolder } from './own-places.ts';
import { terminalWords } from './terminal-words.ts';

const MAX_OCTETS = 1024 * 1024;

const EXAMPLE = '{"port": 8080, "hidden": true}';

/** They choose the file, or do something else instead. */
const NOT_IN_FILES = ['config', 'no-config', 'help', 'man', 'version'];

/** Where a user's own settings lie; the file need not be there. */
export function userSettingsFile(facts: AccountFacts, home = os.homedir()): string {
  return path.join(configFolder(facts, home), 'porthole', 'terminal.json');
}

/** @throws ArgumentError when the file can't be read or says something that is no option */
export function readSettings(file: string): readonly string[] {
  const text = readText(file);
  if (text === undefined) throw new ArgumentError(terminalWords().problems.settings.missing(visibleName(file)));
  return toArguments(text, visibleName(file));
}

/** The same; nothing when the file is not there, or lies where this account may not look: that is somebody else's. */
export function readSettingsIfThere(file: string): readonly string[] {
  if (!existsSync(file)) return [];
  const text = readText(file);
  return text === undefined ? [] : toArguments(text, visibleName(file));
}

function readText(file: string): string | undefined {
  try {
    const text = readFileSync(file, 'utf8');
    if (text.length > MAX_OCTETS)
      throw new ArgumentError(terminalWords().problems.settings.tooLarge(visibleName(file)));
    return text;
  } catch (error) {
    if (error instanceof ArgumentError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw new ArgumentError(terminalWords().problems.settings.notRead(visibleName(file), String(code)));
  }
}

/** @param file as it is shown */
function toArguments(text: string, file: string): readonly string[] {
  const settings = parse(text, file);
  return Object.entries(settings).flatMap(([name, value]) => {
    const option = optionTable().find(({ spelling }) => spelling === name && !NOT_IN_FILES.includes(spelling));
    if (option === undefined)
      throw new ArgumentError(terminalWords().problems.settings.noOption(visibleName(name), file));
    const args = option.argument === undefined ? switchArguments(option, value) : valueArguments(option, value);
    if (args === undefined) throw new ArgumentError(wanted(option, file));
    return args;
  });
}

function parse(text: string, file: string): object {
  try {
    const settings: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    if (typeof settings === 'object' && settings !== null && !Array.isArray(settings)) return settings;
  } catch {
    // It is said below what it should be.
  }
  throw new ArgumentError(terminalWords().problems.settings.noObject(file, EXAMPLE));
}

function switchArguments({ spelling }: TerminalOption, value: unknown): readonly string[] | undefined {
  if (typeof value !== 'boolean') return undefined;
  return value ? [`--${spelling}`] : [];
}

function valueArguments({ spelling, repeats }: TerminalOption, value: unknown): readonly string[] | undefined {
  const values: readonly unknown[] = repeats && Array.isArray(value) ? value : [value];
  if (!values.every((item) => typeof item === 'string' || typeof item === 'number')) return undefined;
  return values.map((item) => `--${spelling}=${item}`);
}

function wanted({ spelling, argument, repeats }: TerminalOption, file: string): string {
  const { settings } = terminalWords().problems;
  if (argument === undefined) return settings.wantsFlag(spelling, file);
  return repeats ? settings.wantsTexts(spelling, file) : settings.wantsText(spelling, file);
}
