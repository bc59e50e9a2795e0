/** The page that says to a person which error it is, and where to go from here. */
import { findErrorText, findWayBack } from '../site-words/error-text.ts';
import type { LanguageTag } from '../words/languages.ts';
import type { FieldLine } from './fields.ts';
import type { HttpResponse } from './message.ts';
import { messagePage } from './message-page.ts';
import { reasonPhrase } from './status-codes.ts';

/** For whom it is. */
export interface ErrorPageContext {
  /** As the request's Accept-Language wants it; undefined, which is English, when no request could be read. */
  readonly language?: LanguageTag | undefined;
  /** See RequestContext. */
  readonly mount?: string | undefined;
}

/** The page for a status code, with further fields. Without a language nothing was negotiated: it is English. */
export function errorPage(
  status: number,
  fields: readonly FieldLine[] = [],
  { language, mount = '' }: ErrorPageContext = {},
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
