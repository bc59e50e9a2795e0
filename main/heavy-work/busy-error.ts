/** What heavy work ends with when it is not done. Neither is a bug. */
import { HttpError } from '../http/http-error.ts';

/** Too much waits, or is held, already: the visitor may ask again later (RFC 9110 §15.6.4). */
export class BusyError extends HttpError {
  constructor() {
    super(503);
  }
}

/** Whoever asked has left, so nobody hears this. */
export class AskerLeftError extends HttpError {
  constructor() {
    super(503);
  }
}
