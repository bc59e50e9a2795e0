/** What heavy work ends with when it is refused; not a bug. */
import { HttpError } from '../http/http-error.ts';

/** Too much waits, or is held, already: the visitor may ask again later (RFC 9110 §15.6.4). */
export class BusyError extends HttpError {
  constructor() {
    super(503);
  }
}
