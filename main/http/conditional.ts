/** Preconditions (RFC 9110 §13): one function a step, and one that is nothing but their order. */
import { parseHttpDate } from './date.ts';
import type { EntityTag } from './entity-tag.ts';
import { isStrongMatch, isWeakMatch, parseEntityTag, parseEntityTagList } from './entity-tag.ts';
import type { FieldSection } from './fields.ts';

/** What is known of the selected representation. */
export interface Validators {
  readonly entityTag: EntityTag;
  /** Milliseconds since 1970; compared in whole seconds, as Last-Modified tells them. */
  readonly lastModified: number;
}

/** A field that is absent is neither true nor false. */
type Condition = 'absent' | 'true' | 'false';

export type PreconditionOutcome = 'proceed' | 'not-modified' | 'failed';

const PRECONDITION_FIELDS = ['if-match', 'if-unmodified-since', 'if-none-match', 'if-modified-since'];

/** Whether there is anything to evaluate. */
export function hasPreconditions(fields: FieldSection): boolean {
  return PRECONDITION_FIELDS.some((name) => fields.has(name));
}

/** RFC 9110 §13.2.2, steps 1 to 4. Step 5 is evaluateIfRange. */
export function evaluatePreconditions(
  method: string,
  fields: FieldSection,
  validators: Validators,
): PreconditionOutcome {
  const ifMatch = evaluateIfMatch(fields, validators);
  if (ifMatch === 'false') return 'failed';
  if (ifMatch === 'absent' && evaluateIfUnmodifiedSince(fields, validators) === 'false') return 'failed';
  const isRead = method === 'GET' || method === 'HEAD';
  const ifNoneMatch = evaluateIfNoneMatch(fields, validators);
  if (ifNoneMatch === 'false') return isRead ? 'not-modified' : 'failed';
  if (ifNoneMatch === 'absent' && isRead && evaluateIfModifiedSince(fields, validators) === 'false') {
    return 'not-modified';
  }
  return 'proceed';
}

/** RFC 9110 §13.1.1 */
function evaluateIfMatch(fields: FieldSection, validators: Validators): Condition {
  const value = fields.get('if-match');
  if (value === undefined) return 'absent';
  const tags = parseEntityTagList(value);
  return tags === '*' || tags.some((tag) => isStrongMatch(tag, validators.entityTag)) ? 'true' : 'false';
}

/** RFC 9110 §13.1.4; a date that is none makes the field absent. */
function evaluateIfUnmodifiedSince(fields: FieldSection, validators: Validators): Condition {
  const date = parseHttpDate(fields.get('if-unmodified-since') ?? '');
  if (date === undefined) return 'absent';
  return wholeSecond(validators.lastModified) <= date ? 'true' : 'false';
}

/** RFC 9110 §13.1.2 */
function evaluateIfNoneMatch(fields: FieldSection, validators: Validators): Condition {
  const value = fields.get('if-none-match');
  if (value === undefined) return 'absent';
  const tags = parseEntityTagList(value);
  return tags === '*' || tags.some((tag) => isWeakMatch(tag, validators.entityTag)) ? 'false' : 'true';
}

/** RFC 9110 §13.1.3; a date that is none makes the field absent. */
function evaluateIfModifiedSince(fields: FieldSection, validators: Validators): Condition {
  const date = parseHttpDate(fields.get('if-modified-since') ?? '');
  if (date === undefined) return 'absent';
  return wholeSecond(validators.lastModified) > date ? 'true' : 'false';
}

/**
 * RFC 9110 §13.1.5: whether Range may be applied. True without If-Range.
 * @param now milliseconds since 1970: a date is a strong validator only when it is at least a second old (§8.8.2.2)
 */
export function evaluateIfRange(fields: FieldSection, validators: Validators, now: number = Date.now()): boolean {
  const value = fields.get('if-range');
  if (value === undefined) return true;
  const tag = parseEntityTag(value);
  if (tag) return isStrongMatch(tag, validators.entityTag);
  const lastModified = wholeSecond(validators.lastModified);
  return parseHttpDate(value) === lastModified && now - lastModified >= 1000;
}

function wholeSecond(milliseconds: number): number {
  return Math.floor(milliseconds / 1000) * 1000;
}
