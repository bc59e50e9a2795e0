/** Options that are lines of text: how a person writes a field or a media type, and the one form in which it is kept. */
import { isAddableField } from '../http/extra-fields.ts';
import type { FieldLine } from '../http/fields.ts';
import { isFieldValue, isToken } from '../http/fields.ts';
import { parseEnding, parseMediaType } from './type-choice.ts';

/** More than anybody writes by hand. */
export const MAX_LINES = 100;
export const MAX_LINE_LENGTH = 8_192;

/** `Name: value`, without what surrounds both; undefined where that is no field, whoever adds it. */
export function splitFieldLine(text: string): FieldLine | undefined {
  const colon = text.indexOf(':');
  const name = text.slice(0, Math.max(colon, 0)).trim();
  const value = text.slice(colon + 1).trim();
  return isToken(name) && isFieldValue(value) ? [name, value] : undefined;
}

/** The same; undefined also for a field that no person may add. */
export function parseFieldLine(text: string): FieldLine | undefined {
  const field = splitFieldLine(text);
  return field !== undefined && isAddableField(field[0]) ? field : undefined;
}

/** `md=text/plain`; undefined where that is no ending with its media type. */
export function parseTypeLine(text: string): readonly [ending: string, mediaType: string] | undefined {
  const equals = text.indexOf('=');
  const ending = parseEnding(text.slice(0, Math.max(equals, 0)));
  const mediaType = parseMediaType(text.slice(equals + 1));
  return ending === undefined || mediaType === undefined ? undefined : [ending, mediaType];
}

/** The one form in which a field is kept; undefined for what is none. */
export function normalizeFieldLine(text: string): string | undefined {
  return parseFieldLine(text)?.join(': ');
}

/** The one form in which a media type is kept; undefined for what is none. */
export function normalizeTypeLine(text: string): string | undefined {
  return parseTypeLine(text)?.join('=');
}

/** All lines in the form in which they are kept, each once; undefined when one of them is nothing. */
export function normalizeLines(
  lines: readonly string[],
  normalize: (line: string) => string | undefined,
): readonly string[] | undefined {
  const kept = lines.map(normalize).filter((line) => line !== undefined);
  return kept.length === lines.length ? [...new Set(kept)] : undefined;
}
