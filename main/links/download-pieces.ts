/**
 * What was sent of files by links with a limit and is no download yet: pieces whose visitors have been away for long, or took
 * them between them. Kept until they make a whole, so that no number of addresses and no waiting passes the limit
 * (docs/decisions/0450). Downloads that are broken off lack the end, all of them, and make no whole.
 */
import type { Spans } from '../access-log/spans.ts';
import { Coverage } from './coverage.ts';
import type { HeldLink } from './link-book.ts';

/** Versions of files of which pieces are kept, of all links together. */
const MAX_VERSIONS = 1_000;

export interface Piece {
  readonly link: HeldLink;
  /** The link, and a version of a file: the same for all visitors. */
  readonly version: string;
  readonly size: number;
  readonly sent: Spans;
}

export class DownloadPieces {
  /** Those that were added to longest ago first. */
  readonly #versions = new Map<
    string,
    { readonly link: HeldLink; readonly size: number; readonly coverage: Coverage }
  >();
  /** Of links: parts of downloads whose pieces are not kept any more. */
  readonly #forgotten = new WeakMap<HeldLink, number>();

  /** @param count that many more downloads were completed */
  constructor(private readonly count: (link: HeldLink, copies: number) => void) {}

  /** An octet of a version, found by chance, that neither these pieces nor those that are kept have; undefined when all is there. */
  missingFrom(version: string, size: number, pieces: readonly Piece[]): number | undefined {
    const coverage = this.#versions.get(version)?.coverage ?? new Coverage(size);
    return coverage.with(pieces.flatMap(({ sent }) => sent)).missingOctet(Math.random());
  }

  /** Keeps one more. What it makes with the others is counted, and no part of that is left. */
  keep({ link, version, size, sent }: Piece): void {
    if (sent.length === 0 || size === 0 || link.record.downloads === undefined) return;
    const coverage = this.#versions.get(version)?.coverage ?? new Coverage(size);
    coverage.add(sent);
    const { copies } = coverage;
    if (copies > 0) {
      coverage.take(copies);
      this.count(link, copies);
    }
    this.#versions.delete(version);
    if (coverage.octets > 0) this.#versions.set(version, { link, size, coverage });
    for (const [key, oldest] of this.#versions) {
      if (this.#versions.size <= MAX_VERSIONS) return;
      this.#versions.delete(key);
      this.#forget(oldest.link, oldest.coverage.octets / oldest.size);
    }
  }

  /** Whoever has pieces forgotten by taking others has got as much as they are together. */
  #forget(link: HeldLink, part: number): void {
    const sum = (this.#forgotten.get(link) ?? 0) + part;
    const whole = Math.floor(sum);
    this.#forgotten.set(link, sum - whole);
    if (whole > 0) this.count(link, whole);
  }
}
