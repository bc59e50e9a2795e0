import { describe, expect, it } from 'vitest';
import { evaluateIfRange, evaluatePreconditions, hasPreconditions } from '../../../main/http/conditional.ts';
import { formatHttpDate } from '../../../main/http/date.ts';
import { FieldSection } from '../../../main/http/fields.ts';

const MODIFIED = Date.UTC(2020, 0, 1, 12, 0, 0) + 678;
const SAME = formatHttpDate(MODIFIED);
const BEFORE = formatHttpDate(MODIFIED - 1000);
const AFTER = formatHttpDate(MODIFIED + 1000);
const VALIDATORS = { entityTag: { weak: false, opaque: 'v1' }, lastModified: MODIFIED };

function section(lines: Readonly<Record<string, string>>): FieldSection {
  const fields = new FieldSection();
  for (const [name, value] of Object.entries(lines)) fields.append(name, value);
  return fields;
}

const MATCH = 'If-Match';
const NONE_MATCH = 'If-None-Match';
const MODIFIED_SINCE = 'If-Modified-Since';
const UNMODIFIED_SINCE = 'If-Unmodified-Since';

describe('evaluatePreconditions (RFC 9110 §13.2.2)', () => {
  it.each([
    ['GET', {}, 'proceed'],
    // Step 1: If-Match, strong comparison
    ['GET', { [MATCH]: '"v1"' }, 'proceed'],
    ['GET', { [MATCH]: '"v0", "v1"' }, 'proceed'],
    ['GET', { [MATCH]: '*' }, 'proceed'],
    ['GET', { [MATCH]: '"v2"' }, 'failed'],
    ['GET', { [MATCH]: 'W/"v1"' }, 'failed'],
    ['GET', { [MATCH]: 'v1' }, 'failed'],
    ['HEAD', { [MATCH]: '"v2"' }, 'failed'],
    // Step 2: If-Unmodified-Since only without If-Match
    ['GET', { [UNMODIFIED_SINCE]: SAME }, 'proceed'],
    ['GET', { [UNMODIFIED_SINCE]: AFTER }, 'proceed'],
    ['GET', { [UNMODIFIED_SINCE]: BEFORE }, 'failed'],
    ['GET', { [UNMODIFIED_SINCE]: 'yesterday' }, 'proceed'],
    ['GET', { [MATCH]: '"v1"', [UNMODIFIED_SINCE]: BEFORE }, 'proceed'],
    // Step 3: If-None-Match, weak comparison
    ['GET', { [NONE_MATCH]: '"v1"' }, 'not-modified'],
    ['HEAD', { [NONE_MATCH]: '"v1"' }, 'not-modified'],
    ['PUT', { [NONE_MATCH]: '"v1"' }, 'failed'],
    ['GET', { [NONE_MATCH]: 'W/"v1"' }, 'not-modified'],
    ['GET', { [NONE_MATCH]: '"v0" , "v1"' }, 'not-modified'],
    ['GET', { [NONE_MATCH]: '*' }, 'not-modified'],
    ['PUT', { [NONE_MATCH]: '*' }, 'failed'],
    ['GET', { [NONE_MATCH]: '"v2"' }, 'proceed'],
    ['GET', { [NONE_MATCH]: 'v1' }, 'proceed'],
    // Step 4: If-Modified-Since only without If-None-Match, GET and HEAD only
    ['GET', { [MODIFIED_SINCE]: SAME }, 'not-modified'],
    ['HEAD', { [MODIFIED_SINCE]: SAME }, 'not-modified'],
    ['GET', { [MODIFIED_SINCE]: AFTER }, 'not-modified'],
    ['GET', { [MODIFIED_SINCE]: BEFORE }, 'proceed'],
    ['PUT', { [MODIFIED_SINCE]: SAME }, 'proceed'],
    ['GET', { [MODIFIED_SINCE]: 'today' }, 'proceed'],
    ['GET', { [MODIFIED_SINCE]: `${SAME}, ${SAME}` }, 'proceed'],
    ['GET', { [MODIFIED_SINCE]: 'Wednesday, 01-Jan-20 12:00:00 GMT' }, 'not-modified'],
    ['GET', { [MODIFIED_SINCE]: 'Wed Jan  1 12:00:00 2020' }, 'not-modified'],
    ['GET', { [NONE_MATCH]: '"v2"', [MODIFIED_SINCE]: SAME }, 'proceed'],
    ['GET', { [NONE_MATCH]: '"v1"', [MODIFIED_SINCE]: BEFORE }, 'not-modified'],
    // Earlier steps decide first.
    ['GET', { [MATCH]: '"v2"', [NONE_MATCH]: '"v1"' }, 'failed'],
    ['GET', { [MATCH]: '"v1"', [NONE_MATCH]: '"v1"' }, 'not-modified'],
    ['GET', { [UNMODIFIED_SINCE]: BEFORE, [NONE_MATCH]: '"v1"' }, 'failed'],
    ['GET', { [UNMODIFIED_SINCE]: SAME, [MODIFIED_SINCE]: SAME }, 'not-modified'],
  ] as const)('%s with %j: %s', (method, lines, expected) => {
    const fields = section(lines);
    expect(evaluatePreconditions(method, fields, VALIDATORS)).toBe(expected);
    expect(hasPreconditions(fields)).toBe(Object.keys(lines).length > 0);
  });
});

describe('evaluateIfRange (RFC 9110 §13.1.5)', () => {
  const LATER = MODIFIED + 60_000;

  it.each([
    [undefined, LATER, true],
    ['"v1"', LATER, true],
    ['"v2"', LATER, false],
    ['W/"v1"', LATER, false],
    ['"v1", "v2"', LATER, false],
    ['*', LATER, false],
    ['v1', LATER, false],
    [SAME, LATER, true],
    [BEFORE, LATER, false],
    [AFTER, LATER, false],
    ['yesterday', LATER, false],
    // A date is a strong validator only when it is a second old (RFC 9110 §8.8.2.2).
    [SAME, MODIFIED, false],
    [SAME, Math.floor(MODIFIED / 1000) * 1000 + 1000, true],
  ])('%j: %s', (value, now, expected) => {
    const fields = section(value === undefined ? {} : { 'If-Range': value });
    expect(evaluateIfRange(fields, VALIDATORS, now)).toBe(expected);
  });

  it('never matches a weak entity tag of ours', () => {
    const validators = { ...VALIDATORS, entityTag: { weak: true, opaque: 'v1' } };
    expect(evaluateIfRange(section({ 'If-Range': 'W/"v1"' }), validators)).toBe(false);
    expect(evaluateIfRange(section({ 'If-Range': '"v1"' }), validators)).toBe(false);
  });
});
