/** Reads options as a person writes them on the command line, and says how they are written. All of them throw OptionError. */
import { parseHostName } from '../guards/host-names.ts';
import type { Rights } from '../http/request-context.ts';
import type { SiteChoice } from '../site/options.ts';
import { SITE_CHOICES } from '../site/options.ts';
import { normalizeBasePath } from './base-path.ts';
import { OptionError } from './option.ts';
import { normalizeFieldLine, normalizeTypeLine, splitFieldLine } from './option-lines.ts';

/** Longer than any host name is. */
const MAX_HOST_LENGTH = 2048;

/** A host name or address in the one form that is kept; undefined for what is neither. */
export function normalizeHostName(text: string): string | undefined {
  return text.length <= MAX_HOST_LENGTH ? parseHostName(text) : undefined;
}

export function readHostName(text: string): string {
  const name = normalizeHostName(text);
  if (name === undefined) throw new OptionError(`A host name is written like nas.example.org, not '${text}'.`);
  return name;
}

export function readSite(text: string): SiteChoice {
  const site = SITE_CHOICES.find((choice) => choice === text);
  if (site === undefined) throw new OptionError(`A site is one of ${SITE_CHOICES.join(', ')}, not '${text}'.`);
  return site;
}

/** What those may do who prove nothing. */
export type AnonymousChoice = 'none' | 'look' | 'add';

export function readAnonymous(text: string): AnonymousChoice {
  if (text === 'look' || text === 'add') return text;
  throw new OptionError(`People without a password may look or add, not '${text}'.`);
}

export function readWrite(text: string): Rights {
  if (text === 'add' || text === 'change') return text;
  throw new OptionError(`Writing is add or change, not '${text}'.`);
}

export function readType(text: string): string {
  const type = normalizeTypeLine(text);
  if (type !== undefined) return type;
  const shown = text.replaceAll(/\p{Cc}/gu, '?');
  throw new OptionError(`A type is written like txt='text/plain; charset=gbk', not '${shown}'.`);
}

export function readBasePath(text: string): string {
  const path = normalizeBasePath(text);
  if (path !== undefined) return path;
  throw new OptionError(`A base path is written like /files/, not '${text.replaceAll(/\p{Cc}/gu, '?')}'.`);
}

export function readField(text: string): string {
  const field = splitFieldLine(text);
  if (field === undefined) throw new OptionError(`A header is 'Name: value', not '${text}'.`);
  const line = normalizeFieldLine(text);
  if (line === undefined)
    throw new OptionError(`The header ${field[0]} is decided for each response and can't be added.`);
  return line;
}
