/** The one exception that becomes a response: thrown by the parser (400, 408, ...) and by handlers (403, 404, ...). */
import type { FieldLine } from './fields.ts';
import { reasonPhrase } from './status-codes.ts';

export class HttpError extends Error {
  override readonly name = 'HttpError';

  /**
   * @param status the status code to answer with
   * @param fields field lines that the response must carry, such as Allow with 405
   */
  constructor(
    readonly status: number,
    readonly fields: readonly FieldLine[] = [],
  ) {
    super(`${status} ${reasonPhrase(status)}`);
  }
}
