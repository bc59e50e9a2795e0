/** Parts of a line - octets of a file, or moments - as a list in ascending order, without overlaps or touching neighbours. */

export interface Span {
  readonly start: number;
  /** One past the last. */
  readonly end: number;
}

export type Spans = readonly Span[];

/** The spans together with one more; an empty one adds nothing. */
export function addSpan(spans: Spans, added: Span): Spans {
  if (added.end <= added.start) return spans;
  const before = spans.filter(({ end }) => end < added.start);
  const after = spans.filter(({ start }) => start > added.end);
  const touched = spans.slice(before.length, spans.length - after.length);
  const start = Math.min(added.start, ...touched.map((span) => span.start));
  const end = Math.max(added.end, ...touched.map((span) => span.end));
  return [...before, { start, end }, ...after];
}

/** How much the spans cover. */
export function spanLength(spans: Spans): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}
