/** Turns whatever was thrown into a response: one table from system errors to status codes, one plain page. */
import { findErrorText, findWayBack } from '../site-words/error-text.ts';
import type { LanguageTag } from '../words/languages.ts';
import type { FieldLine } from './fields.ts';
import { HttpError } from './http-error.ts';
import type { HttpResponse } from './message.ts';
import { messagePage } from './message-page.ts';
import { reasonPhrase } from './status-codes.ts';

/** System error codes and what they mean to a visitor; any other is our problem: 500. */
const ERRNO_STATUS: Readonly<Record<string, number>> = {
  ENOENT: 404,
  ENOTDIR: 404,
  ENAMETOOLONG: 404,
  ELOOP: 404,
  EINVAL: 404,
  // Opening a socket, or a device without a driver.
  ENXIO: 404,
  ENODEV: 404,
  EACCES: 403,
  EPERM: 403,
  // On Windows another program has it for itself, as a rule not for long.
  EBUSY: 503,
  EMFILE: 503,
  ENFILE: 503,
};

/** Seconds after which a visitor may try again when we ran out of descriptors. */
const RETRY_AFTER_SECONDS = '5';

/** Told of errors that are nobody's request: bugs and failing disks. */
export type ReportBug = (error: unknown) => void;

/** The status for anything thrown; `report` is called for what ends in 500. */
export function statusOfError(error: unknown, report: ReportBug): number {
  if (error instanceof HttpError) return error.status;
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  const status = code === undefined ? undefined : ERRNO_STATUS[code];
  if (status !== undefined) return status;
  report(error);
  return 500;
}

/** Where an error response goes. */
export interface ErrorContext {
  /** Told of what ends in 500. */
  readonly report: ReportBug;
  /** As the request's Accept-Language wants it; undefined, which is English, when no request could be read. */
  readonly language?: LanguageTag | undefined;
  /** See RequestContext. */
  readonly mount?: string | undefined;
}

/** An error response: a plain page that tells nothing of our side. */
export function toErrorResponse(error: unknown, { report, language, mount }: ErrorContext): HttpResponse {
  const status = statusOfError(error, report);
  const fields = error instanceof HttpError ? error.fields : [];
  const retry: FieldLine[] = status === 503 ? [['Retry-After', RETRY_AFTER_SECONDS]] : [];
  return errorPage(status, [...fields, ...retry], { language, mount });
}

/** The page for a status code, with further fields. Without a language nothing was negotiated: it is English. */
export function errorPage(
  status: number,
  fields: readonly FieldLine[] = [],
  { language, mount = '' }: Pick<ErrorContext, 'language' | 'mount'> = {},
): HttpResponse {
  const spoken = language ?? 'en';
  const phrase = reasonPhrase(status);
  const text = findErrorText(status, spoken) ?? { title: phrase, explanation: phrase };
  const wayBack = findWayBack(status, spoken);
  const page = messagePage(status, language, {
    title: `${status} ${text.title}`,
    text: text.explanation,
    link: wayBack === undefined ? undefined : { text: wayBack, href: `${mount}/` },
  });
  return { ...page, fields: [...page.fields, ...fields] };
}
