/** Reads options as a person writes them on the command line. All of them throw OptionError. */
import { parseHostName } from '../guards/host-names.ts';
import type { Rights } from '../http/request-context.ts';
import type { SiteChoice } from '../site/site-options.ts';
import { SITE_CHOICES } from '../site/site-options.ts';
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
  if (name === undefined) throw new OptionError('host', text);
  return name;
}

export function readSite(text: string): SiteChoice {
  const site = SITE_CHOICES.find((choice) => choice === text);
  if (site === undefined) throw new OptionError('site', text, SITE_CHOICES.join(', '));
  return site;
}

/** What those may do who prove nothing. */
export type AnonymousChoice = 'none' | 'look' | 'add';

export function readAnonymous(text: string): AnonymousChoice {
  if (text === 'look' || text === 'add') return text;
  throw new OptionError('anonymous', text);
}

export function readWrite(text: string): Rights {
  if (text === 'add' || text === 'change') return text;
  throw new OptionError('write', text);
}

export function readType(text: string): string {
  const type = normalizeTypeLine(text);
  if (type !== undefined) return type;
  throw new OptionError('type', text.replaceAll(/\p{Cc}/gu, '?'), "txt='text/plain; charset=gbk'");
}

export function readBasePath(text: string): string {
  const path = normalizeBasePath(text);
  if (path !== undefined) return path;
  throw new OptionError('base-path', text.replaceAll(/\p{Cc}/gu, '?'));
}

export function readField(text: string): string {
  const field = splitFieldLine(text);
  if (field === undefined) throw new OptionError('field', text, "'Name: value'");
  const line = normalizeFieldLine(text);
  if (line === undefined) throw new OptionError('field-decided', field[0]);
  return line;
}
