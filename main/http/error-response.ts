/** Turns whatever was thrown into a response. */
import type { ErrorPageContext } from './error-page.ts';
import { errorPage } from './error-page.ts';
import type { ReportBug } from './error-status.ts';
import { statusOfError } from './error-status.ts';
import type { FieldLine } from './fields.ts';
import { HttpError } from './http-error.ts';
import type { HttpResponse } from './message.ts';

/** Seconds after which a visitor may try again when we ran out of descriptors. */
const RETRY_AFTER_SECONDS = '5';

/** Where an error response goes. */
export interface ErrorContext extends ErrorPageContext {
  /** Told of what ends in 500. */
  readonly report: ReportBug;
}

/** An error response: a plain page that tells nothing of our side. */
export function toErrorResponse(error: unknown, { report, language, mount }: ErrorContext): HttpResponse {
  const status = statusOfError(error, report);
  const fields = error instanceof HttpError ? error.fields : [];
  const retry: FieldLine[] = status === 503 ? [['Retry-After', RETRY_AFTER_SECONDS]] : [];
  return errorPage(status, [...fields, ...retry], { language, mount });
}
