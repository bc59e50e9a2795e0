/** Adds the same fields to responses: what a person configured, and those that let other sites' pages read (CORS). */

import type { FieldLine } from './fields.ts';
import { CONNECTION_FIELDS } from './fields.ts';
import type { HttpResponse } from './message.ts';

/** Fields that describe one response and are wrong on any other. In lower case. */
const DESCRIBING_FIELDS = new Set([
  'accept-ranges',
  'age',
  'allow',
  'content-digest',
  'content-encoding',
  'content-location',
  'content-range',
  'content-type',
  'etag',
  'last-modified',
  'location',
  'proxy-authenticate',
  'repr-digest',
  'retry-after',
  'www-authenticate',
]);

/**
 * Where a field makes sense. `content`: on what was asked for, whole or in part. `cached`: also where a browser is told that
 * it has that already (RFC 9110 §15.4.5). `any`: on redirects and refusals too.
 */
type FieldScope = 'content' | 'cached' | 'any';

/** Fields that say how long an answer may be kept: an error or a redirect must not be kept like a file. In lower case. */
const CACHING_FIELDS = new Set([
  'cache-control',
  'cdn-cache-control',
  'cloudflare-cdn-cache-control',
  'expires',
  'pragma',
  'surrogate-control',
]);

/** Fields that say what content is: an error page is none of it. In lower case. */
const CONTENT_FIELDS = new Set(['content-disposition', 'content-language']);

const STATUSES: Readonly<Record<Exclude<FieldScope, 'any'>, readonly number[]>> = {
  content: [200, 206],
  cached: [200, 206, 304],
};

/** Fields of which a response may have several, or whose members add up. In lower case. */
const CUMULATIVE_FIELDS = new Set(['link', 'set-cookie', 'vary', 'warning']);

/** Whether a person may add this field to responses. */
export function isAddableField(name: string): boolean {
  const lowerCase = name.toLowerCase();
  return !CONNECTION_FIELDS.has(lowerCase) && !DESCRIBING_FIELDS.has(lowerCase);
}

const POLICY = 'content-security-policy';

/** What is added to responses of one kind. */
interface Addition {
  readonly fields: readonly FieldLine[];
  /** The response's own fields that these stand in for, in lower case. */
  readonly replaced: ReadonlySet<string>;
  /** A policy stands in for ours, and says nothing of a sandbox. */
  readonly keepsSandbox: boolean;
}

/**
 * Makes a function that adds those `fields` that may be added, where each makes sense, in place of the response's own of the
 * same name. A field that was given several times is sent as often. A policy that says nothing of a sandbox lifts none.
 * A reusable response becomes the same object each time.
 */
export function addingFields(fields: readonly FieldLine[]): (response: HttpResponse) => HttpResponse {
  const addable = fields.filter(([name]) => isAddableField(name));
  const additions = new Map<number, Addition>();
  const known = new WeakMap<HttpResponse, HttpResponse>();
  return (response) => {
    if (addable.length === 0) return response;
    const before = response.reusable ? known.get(response) : undefined;
    if (before) return before;
    const { status } = response;
    const addition = additions.get(status) ?? additionFor(status, addable);
    additions.set(status, addition);
    const kept = response.fields.filter(([name]) => !addition.replaced.has(name.toLowerCase()));
    const sandbox = addition.keepsSandbox ? sandboxesOf(response.fields) : [];
    const extended = { ...response, fields: [...kept, ...sandbox, ...addition.fields] };
    if (response.reusable) known.set(response, extended);
    return extended;
  };
}

/** `own`, but for those that `extra` has too: one response never carries both. */
export function overriding(own: readonly FieldLine[], extra: readonly FieldLine[]): readonly FieldLine[] {
  const names = new Set(extra.map(([name]) => name.toLowerCase()));
  return [...own.filter(([name]) => !names.has(name.toLowerCase())), ...extra];
}

function additionFor(status: number, addable: readonly FieldLine[]): Addition {
  const fields = addable.filter(([name]) => {
    const scope = scopeOf(name.toLowerCase());
    return scope === 'any' || STATUSES[scope].includes(status);
  });
  const names = fields.map(([name]) => name.toLowerCase());
  const replaced = new Set(names.filter((name) => !CUMULATIVE_FIELDS.has(name)));
  return { fields, replaced, keepsSandbox: replaced.has(POLICY) && sandboxesOf(fields).length === 0 };
}

/** Of policies, the directive that puts a page into a sandbox, as policies of their own: all that are sent hold together. */
function sandboxesOf(fields: readonly FieldLine[]): readonly FieldLine[] {
  return fields
    .filter(([name]) => name.toLowerCase() === POLICY)
    .flatMap(([name, value]) => value.split(/[;,]/).map((directive): FieldLine => [name, directive.trim()]))
    .filter(([, directive]) => /^sandbox(?:\s|$)/i.test(directive));
}

function scopeOf(name: string): FieldScope {
  if (CACHING_FIELDS.has(name)) return 'cached';
  return CONTENT_FIELDS.has(name) ? 'content' : 'any';
}
