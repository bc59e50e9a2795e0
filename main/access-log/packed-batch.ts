/**
 * A batch as it travels to the window: each column in as few octets as hold its numbers exactly, all columns in one run.
 * What crosses between processes is copied half a dozen times on its way, so its length is what it costs.
 */
import type { LogBatch } from './batch.ts';
import { CODES_PER_ENTRY, NUMBERS_PER_ENTRY } from './batch.ts';
import type { Numbers } from './packed-numbers.ts';

export interface PackedBatch {
  /** Sequence number of the first entry; the others follow without a gap. */
  readonly first: number;
  readonly count: number;
  /** The columns' forms as doubles, then the columns, each at a multiple of its width. */
  readonly octets: Uint8Array;
  /** Each distinct text once. */
  readonly texts: readonly string[];
}

/** How a column is written: a number is `(base + what is written) / scale`. */
interface Form {
  readonly base: number;
  readonly scale: number;
  /** Octets of each number; 0 where all are the same, 8 for doubles. */
  readonly width: number;
}

/** Every so many numbers of a batch's run, from `start` on. */
interface Strand {
  readonly numbers: Float64Array | Uint32Array;
  readonly start: number;
  readonly step: number;
}

const DOUBLES: Form = { base: 0, scale: 1, width: Float64Array.BYTES_PER_ELEMENT };

/** Times are told to the microsecond. */
const THOUSANDTHS = 1000;

const NUMBERS_PER_FORM = 3;
const HEAD_BYTES = (NUMBERS_PER_ENTRY + CODES_PER_ENTRY) * NUMBERS_PER_FORM * Float64Array.BYTES_PER_ELEMENT;

export function packBatch({ first, count, numbers, codes, texts }: LogBatch): PackedBatch {
  const strands = strandsOf(numbers, codes);
  const forms = strands.map((strand) => formOf(strand, count));
  const places = placesOf(forms, count);
  const octets = new Uint8Array(places.end);
  new Float64Array(octets.buffer, 0, HEAD_BYTES / Float64Array.BYTES_PER_ELEMENT).set(
    forms.flatMap(({ base, scale, width }) => [base, scale, width]),
  );
  for (const [index, strand] of strands.entries()) {
    const form = forms[index] ?? DOUBLES;
    const column = columnAt(octets, { at: places.starts[index] ?? 0, width: form.width, count });
    if (column !== undefined) write(strand, form, column);
  }
  return { first, count, octets, texts };
}

/** The inverse of `packBatch`. */
export function unpackBatch({ first, count, octets: packed, texts }: PackedBatch): LogBatch {
  // Doubles stand at multiples of eight in their buffer.
  const octets = packed.byteOffset % Float64Array.BYTES_PER_ELEMENT === 0 ? packed : packed.slice();
  const numbers = new Float64Array(count * NUMBERS_PER_ENTRY);
  const codes = new Uint32Array(count * CODES_PER_ENTRY);
  const strands = strandsOf(numbers, codes);
  const head = new Float64Array(octets.buffer, octets.byteOffset, HEAD_BYTES / Float64Array.BYTES_PER_ELEMENT);
  const forms = strands.map((_, index) => {
    const [base = 0, scale = 1, width = 0] = head.subarray(index * NUMBERS_PER_FORM);
    return { base, scale, width };
  });
  const { starts } = placesOf(forms, count);
  for (const [index, strand] of strands.entries()) {
    const form = forms[index] ?? DOUBLES;
    read(strand, form, columnAt(octets, { at: starts[index] ?? 0, width: form.width, count }));
  }
  return { first, count, numbers, codes, texts };
}

function strandsOf(numbers: Float64Array, codes: Uint32Array): readonly Strand[] {
  const ofNumbers = Array.from({ length: NUMBERS_PER_ENTRY }, (_, start) => ({
    numbers,
    start,
    step: NUMBERS_PER_ENTRY,
  }));
  const ofCodes = Array.from({ length: CODES_PER_ENTRY }, (_, start) => ({
    numbers: codes,
    start,
    step: CODES_PER_ENTRY,
  }));
  return [...ofNumbers, ...ofCodes];
}

function formOf(strand: Strand, count: number): Form {
  const { numbers, start, step } = strand;
  if (numbers instanceof Uint32Array) return codeForm(numbers, start, step);
  return wholeForm(strand, count, 1) ?? wholeForm(strand, count, THOUSANDTHS) ?? DOUBLES;
}

/** Codes are whole and never too far apart, which need not be found out. */
function codeForm(codes: Uint32Array, start: number, step: number): Form {
  let smallest = codes[start] ?? 0;
  let largest = smallest;
  for (let at = start; at < codes.length; at += step) {
    const code = codes[at] ?? 0;
    if (code < smallest) smallest = code;
    else if (code > largest) largest = code;
  }
  return { base: smallest, scale: 1, width: widthOf(largest - smallest) };
}

/** The form in which `scale` times the numbers are written as whole ones; undefined when they are none, or too far apart. */
function wholeForm({ numbers, start, step }: Strand, count: number, scale: number): Form | undefined {
  let smallest = Number.POSITIVE_INFINITY;
  let largest = Number.NEGATIVE_INFINITY;
  for (let index = 0, at = start; index < count; index += 1, at += step) {
    const value = numbers[at] ?? 0;
    const whole = Math.round(value * scale);
    if (whole / scale !== value || !Number.isSafeInteger(whole)) return undefined;
    if (whole < smallest) smallest = whole;
    if (whole > largest) largest = whole;
  }
  const span = largest - smallest;
  if (span > 0xffff_ffff) return undefined;
  return { base: smallest, scale, width: widthOf(span) };
}

function widthOf(span: number): number {
  if (span === 0) return 0;
  if (span <= 0xff) return Uint8Array.BYTES_PER_ELEMENT;
  return span <= 0xffff ? Uint16Array.BYTES_PER_ELEMENT : Uint32Array.BYTES_PER_ELEMENT;
}

/** Where the columns start, and where the last of them ends. */
function placesOf(forms: readonly Form[], count: number): { starts: readonly number[]; end: number } {
  let end = HEAD_BYTES;
  const starts = forms.map(({ width }) => {
    const start = width === 0 ? end : Math.ceil(end / width) * width;
    end = start + width * count;
    return start;
  });
  return { starts, end };
}

/** The column's numbers in place; undefined where none is written. */
function columnAt({ buffer, byteOffset }: Uint8Array, place: { at: number; width: number; count: number }) {
  const { at, width, count } = place;
  switch (width) {
    case Uint8Array.BYTES_PER_ELEMENT:
      return new Uint8Array(buffer, byteOffset + at, count);
    case Uint16Array.BYTES_PER_ELEMENT:
      return new Uint16Array(buffer, byteOffset + at, count);
    case Uint32Array.BYTES_PER_ELEMENT:
      return new Uint32Array(buffer, byteOffset + at, count);
    case Float64Array.BYTES_PER_ELEMENT:
      return new Float64Array(buffer, byteOffset + at, count);
    default:
      return undefined;
  }
}

function write({ numbers, start, step }: Strand, { base, scale }: Form, column: Numbers): void {
  if (scale === 1) {
    for (let index = 0, at = start; index < column.length; index += 1, at += step) {
      column[index] = (numbers[at] ?? 0) - base;
    }
    return;
  }
  for (let index = 0, at = start; index < column.length; index += 1, at += step) {
    column[index] = Math.round((numbers[at] ?? 0) * scale) - base;
  }
}

function read({ numbers, start, step }: Strand, { base, scale }: Form, column: Numbers | undefined): void {
  for (let index = 0, at = start; at < numbers.length; index += 1, at += step) {
    numbers[at] = (base + (column?.[index] ?? 0)) / scale;
  }
}
