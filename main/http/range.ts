/** Range requests for octets (RFC 9110 §14): the text is parsed first, the size is applied afterwards. */
import { parseList } from './fields.ts';

/** `suffix`: the last octets. `last` is inclusive, as on the wire; undefined means up to the end. */
export type RangeSpec =
  | { readonly kind: 'range'; readonly first: number; readonly last: number | undefined }
  | { readonly kind: 'suffix'; readonly length: number };

/** `start` inclusive, `end` exclusive. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** More ranges than this in one request are no download manager's: the field is ignored (RFC 9110 §14.2). */
export const MAX_RANGES = 64;

const RANGE_SPEC = /^(\d*)-(\d*)$/;

/** The specs of a Range field value; undefined when it must be ignored: another unit, malformed, or too many. */
export function parseRange(value: string): readonly RangeSpec[] | undefined {
  const equals = value.indexOf('=');
  if (equals < 0 || value.slice(0, equals).toLowerCase() !== 'bytes') return undefined;
  const members = parseList(value.slice(equals + 1));
  if (members.length === 0 || members.length > MAX_RANGES) return undefined;
  const specs: RangeSpec[] = [];
  for (const member of members) {
    const spec = parseSpec(member);
    if (!spec) return undefined;
    specs.push(spec);
  }
  return specs;
}

function parseSpec(text: string): RangeSpec | undefined {
  const [, first, last] = RANGE_SPEC.exec(text) ?? [];
  if (first === undefined || last === undefined || (first === '' && last === '')) return undefined;
  if (first === '') return { kind: 'suffix', length: Number(last) };
  if (last === '') return { kind: 'range', first: Number(first), last: undefined };
  if (Number(last) < Number(first)) return undefined;
  return { kind: 'range', first: Number(first), last: Number(last) };
}

/**
 * The parts of a representation of `size` octets that the specs select, in their order, overlapping ones joined.
 * Empty when none is satisfiable: 416 (RFC 9110 §15.5.17).
 */
export function resolveRanges(specs: readonly RangeSpec[], size: number): readonly ByteRange[] {
  const ranges: ByteRange[] = [];
  for (const spec of specs) {
    const range = resolveSpec(spec, size);
    if (range) ranges.push(range);
  }
  return joinOverlapping(ranges);
}

function resolveSpec(spec: RangeSpec, size: number): ByteRange | undefined {
  if (spec.kind === 'suffix') {
    return spec.length === 0 || size === 0 ? undefined : { start: Math.max(0, size - spec.length), end: size };
  }
  if (spec.first >= size) return undefined;
  return { start: spec.first, end: spec.last === undefined ? size : Math.min(size, spec.last + 1) };
}

/** Ranges that overlap cost the sender more than the whole; joined they never do (RFC 9110 §15.3.7.2). */
function joinOverlapping(ranges: readonly ByteRange[]): readonly ByteRange[] {
  const joined: ByteRange[] = [];
  for (const range of ranges) {
    let { start, end } = range;
    let place = joined.length;
    for (let index = joined.length - 1; index >= 0; index--) {
      const other = joined[index];
      if (!other || other.start >= end || start >= other.end) continue;
      start = Math.min(start, other.start);
      end = Math.max(end, other.end);
      joined.splice(index, 1);
      place = index;
    }
    joined.splice(place, 0, { start, end });
  }
  return joined;
}

/** A Content-Range field value (RFC 9110 §14.4). */
export function formatContentRange(range: ByteRange, size: number): string {
  return `bytes ${range.start}-${range.end - 1}/${size}`;
}
