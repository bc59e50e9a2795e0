/** The options of a share in the settings file: each where options.ts says, and each judged by itself. */
import type { OptionName, ShareChange } from '../../share/options.ts';
import { OPTION_NAMES, optionNamed } from '../../share/options.ts';
import type { JsonObject } from './json-value.ts';
import { isObject, own } from './json-value.ts';
import type { ShareSettings } from './settings.ts';
import type { Complain } from './settings-members.ts';
import { at, readList } from './settings-members.ts';

/** Groups of options in the record of a share. */
const GROUPS = [...new Set(OPTION_NAMES.map((name) => optionNamed(name).group))].filter((group) => group !== undefined);

/** The members of a share's record that hold its options. */
export const OPTION_MEMBERS: readonly string[] = [
  ...OPTION_NAMES.filter((name) => optionNamed(name).group === undefined),
  ...GROUPS,
];

/** Those that are there; something safe is in the place of what can't be read. */
export function readOptions(read: JsonObject, complain: Complain): ShareChange {
  for (const group of GROUPS) {
    const value = own(read, group);
    if (value !== undefined && !isObject(value)) complain(group);
  }
  return Object.fromEntries(
    OPTION_NAMES.map((name) => [name, readOption(name, read, complain)]).filter(([, value]) => value !== undefined),
  );
}

function readOption(name: OptionName, read: JsonObject, complain: Complain): unknown {
  const { group, check, checkItem, isSound, instead } = optionNamed(name);
  const place = group === undefined ? read : own(read, group);
  const value = isObject(place) ? own(place, name) : undefined;
  const complainOf = at(name, group === undefined ? complain : at(group, complain));
  if (value === undefined) return undefined;
  if (checkItem !== undefined) return readList(value, checkItem, complainOf);
  if (check(value) && isSound?.(value) !== false) return value;
  complainOf('');
  return instead;
}

/**
 * A share as the settings file has it, over what was `read` there. What is undefined is there too: it takes the place of
 * what was.
 */
export function shareDocument(share: ShareSettings, read: JsonObject = {}): JsonObject {
  const others = Object.entries(share).filter(([name]) => !isOptionName(name));
  const groups = GROUPS.map((group) => [group, groupOf(share, group, isObject(own(read, group)))]);
  const single = OPTION_NAMES.filter((name) => optionNamed(name).group === undefined);
  return Object.fromEntries([...others, ...single.map((name) => [name, share[name]]), ...groups]);
}

function groupOf(share: ShareSettings, group: string, isThere: boolean): JsonObject | undefined {
  const names = OPTION_NAMES.filter((name) => optionNamed(name).group === group);
  if (!isThere && names.every((name) => share[name] === undefined)) return undefined;
  return Object.fromEntries(names.map((name) => [name, share[name]]));
}

function isOptionName(name: string): name is OptionName {
  return OPTION_NAMES.some((other) => other === name);
}
