/**
 * Answers to ranges of one version of a large file that come from memory, by what was asked for: the same object each time, so
 * that its head is written once.
 */
import { BoundedMap } from '../../base/bounded-map.ts';
import { flatText } from '../../base/flat-text.ts';
import type { HttpRequest, HttpResponse } from '../../http/message.ts';

/** Each holds a block at most, which may not be kept elsewhere any more. */
const MAX_ANSWERS = 4;

/** Longer ones are no ranges that many ask for. Characters. */
const MAX_RANGE_LENGTH = 64;

/** What may make another answer of the same range. */
const CONDITIONS = ['if-range', 'if-match', 'if-none-match', 'if-modified-since', 'if-unmodified-since'];

export class RangeAnswers {
  readonly #answers = new BoundedMap<string, HttpResponse>({ maxEntries: MAX_ANSWERS });

  /** The answer that was given to the same question, or the one that is made now. */
  answer(request: HttpRequest, make: () => HttpResponse): HttpResponse {
    const { method, fields } = request;
    const range = fields.get('range');
    if (method !== 'GET' || range === undefined || range.length > MAX_RANGE_LENGTH) return make();
    if (CONDITIONS.some((name) => fields.has(name))) return make();
    const known = this.#answers.touch(range);
    if (known) return known;
    const made = make();
    if (made.body.kind !== 'bytes') return made;
    const answer = { ...made, reusable: true };
    this.#answers.set(flatText(range), answer);
    return answer;
  }
}
