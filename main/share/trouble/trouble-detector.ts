/**
 * Finds visitors who harm a share, so that a person can shut them out: those who run against its bounds, or ask for heavy
 * things and leave, many times in a short while. Whoever is merely busy is left alone, however busy that is.
 */
import { BoundedMap } from '../../base/bounded-map.ts';
import type { Exchange } from '../../http/exchange.ts';
import type { Refusal } from '../../net/socket-server.ts';
import { visitorKey } from '../../net/visitor-key.ts';
import type { Trouble, TroubleKind, TroubleSubject } from './trouble.ts';

/** Guessing is noticed where it is tried. */
type NoticedKind = Exclude<TroubleKind, 'guessing'>;

/** Signs are counted over so long, in milliseconds. */
const STRETCH_MS = 10_000;

/** So many signs in one stretch are no accident. */
const SIGNS: Readonly<Record<NoticedKind, number>> = {
  connections: 100,
  leaving: 25,
  refused: 25,
  nonsense: 200,
  unfinished: 40,
};

/** A connection that was ended for the work it made counts as so much nonsense: hardly anything else is one's own decision. */
const ENDED_SIGNS = 40;

/** The same trouble of the same visitor is told again after so long, in milliseconds. */
const TELL_AGAIN_MS = 10 * 60_000;

/** Visitors who are watched at a time; those who were quiet longest are forgotten. */
const MAX_WATCHED = 1_000;

/** Query names of what takes long, and what each asks for. */
const SUBJECTS: readonly (readonly [RegExp, TroubleSubject])[] = [
  [/[?&](?:zip|tar)\b/, 'archives'],
  [/[?&]search=/, 'searches'],
  [/[?&]sha256sums?\b/, 'checksums'],
  [/[?&]contents\b/, 'contents'],
  [/[?&](?:json|download)\b/, 'listings'],
  [/[?&]thumbnail\b/, 'thumbnails'],
];

const STATUS_NO_RESPONSE = 499;
const STATUS_TIMED_OUT = 408;
/** 429: more uploads, or tries, than one has. */
const REFUSED: ReadonlySet<number> = new Set([429, 503]);
const NONSENSE: ReadonlySet<number> = new Set([400, 431, 501, 505]);
/** What brings content: who leaves in the middle of it was not asking for anything. */
const SENDING: ReadonlySet<string> = new Set(['PUT', 'POST', 'PATCH']);

interface Watched {
  began: number;
  readonly signs: Record<NoticedKind, number>;
  readonly toldAt: Partial<Record<NoticedKind, number>>;
}

export class TroubleDetector {
  /** Whoever gave a sign last is the last. */
  readonly #watched = new BoundedMap<string, Watched>({ maxEntries: MAX_WATCHED });

  /**
   * @param tell hears of each trouble, once for a while
   * @param now milliseconds, monotonic; a test may stand in for it
   */
  constructor(
    private readonly tell: (trouble: Trouble) => void,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Visitors who are watched now. */
  get watched(): number {
    return this.#watched.size;
  }

  /** A connection was refused. */
  refused(visitor: string, _refusal: Refusal): void {
    this.#count({ kind: 'connections', subject: 'other', visitor });
  }

  /** A connection was ended, since it made work that nobody has use for. */
  ended(visitor: string): void {
    this.#count({ kind: 'nonsense', subject: 'other', visitor }, ENDED_SIGNS);
  }

  /** A handshake was begun and is over without an end; what says that somebody distrusts this computer is none of these. */
  leftHandshake(visitor: string): void {
    this.#count({ kind: 'unfinished', subject: 'other', visitor });
  }

  /** An exchange is over. */
  finished(exchange: Exchange): void {
    const { status, ending, context, head } = exchange;
    // Nearly all are like this.
    if (status < 400 && ending === 'complete') return;
    const kind = kindOf(status, head?.method ?? '');
    if (kind === undefined) return;
    const subject = subjectOf(head?.target ?? '');
    // A page that is scrolled or left lets go of what it has asked for.
    if (kind === 'leaving' && (subject === 'other' || subject === 'thumbnails')) return;
    this.#count({ kind, subject, visitor: context.address });
  }

  #count(trouble: Trouble & { readonly kind: NoticedKind }, weight = 1): void {
    const now = this.now();
    const visitor = visitorKey(trouble.visitor);
    const watched = this.#watch(visitor, now);
    watched.signs[trouble.kind] += weight;
    const signs = watched.signs[trouble.kind];
    if (signs < SIGNS[trouble.kind]) return;
    const toldAt = watched.toldAt[trouble.kind] ?? Number.NEGATIVE_INFINITY;
    if (now - toldAt < TELL_AGAIN_MS) return;
    watched.toldAt[trouble.kind] = now;
    this.tell(trouble);
  }

  #watch(visitor: string, now: number): Watched {
    const watched = this.#watched.getOrMake(visitor, () => ({ began: now, signs: noSigns(), toldAt: {} }));
    if (now - watched.began >= STRETCH_MS) {
      watched.began = now;
      Object.assign(watched.signs, noSigns());
    }
    return watched;
  }
}

function noSigns(): Record<NoticedKind, number> {
  return { connections: 0, leaving: 0, refused: 0, nonsense: 0, unfinished: 0 };
}

function kindOf(status: number, method: string): NoticedKind | undefined {
  if (status === STATUS_NO_RESPONSE) return SENDING.has(method) ? 'unfinished' : 'leaving';
  if (status === STATUS_TIMED_OUT) return 'unfinished';
  if (REFUSED.has(status)) return 'refused';
  return NONSENSE.has(status) ? 'nonsense' : undefined;
}

function subjectOf(target: string): TroubleSubject {
  return SUBJECTS.find(([query]) => query.test(target))?.[1] ?? 'other';
}
