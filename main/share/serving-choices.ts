/** How a share serves, as a person chooses it in the window and as it is remembered: switches, and lines of text. */
import { isAddableField } from '../http/extra-fields.ts';
import type { FieldLine } from '../http/fields.ts';
import { isFieldValue, isToken } from '../http/fields.ts';
import type { ServingChoices, ServingOptions } from './status.ts';
import { parseEnding, parseMediaType } from './type-choice.ts';

export const DEFAULT_SERVING: ServingChoices = {
  showsHidden: false,
  singlePage: false,
  compresses: true,
  allowsAnyOrigin: false,
  adapter: undefined,
};

/** More than anybody writes by hand. */
export const MAX_LINES = 100;
export const MAX_LINE_LENGTH = 8_192;

/** `Name: value`, without what surrounds both; undefined where that is no field, or none that a person may add. */
export function parseFieldLine(text: string): FieldLine | undefined {
  const colon = text.indexOf(':');
  const name = text.slice(0, Math.max(colon, 0)).trim();
  const value = text.slice(colon + 1).trim();
  return isToken(name) && isFieldValue(value) && isAddableField(name) ? [name, value] : undefined;
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

/** As a share takes it. Of several types for one ending the last counts. */
export function servingOf(
  choices: ServingChoices,
  fields: readonly string[],
  types: readonly string[],
): Pick<ServingOptions, 'directory' | 'allowsAnyOrigin' | 'extraFields'> {
  const { showsHidden, singlePage, compresses, allowsAnyOrigin } = choices;
  const pairs = types.map(parseTypeLine).filter((pair) => pair !== undefined);
  return {
    directory: { showsHidden, singlePage, compresses, types: Object.fromEntries(pairs) },
    allowsAnyOrigin,
    extraFields: fields.map(parseFieldLine).filter((field) => field !== undefined),
  };
}
