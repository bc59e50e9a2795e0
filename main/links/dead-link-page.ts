/** What everybody reads whose link opens nothing: the same words and octets whether there ever was such a link. */

import type { HttpRequest, HttpResponse } from '../http/message.ts';
import { messagePage } from '../http/message-page.ts';
import { selectLanguage } from '../http/select-language.ts';
import { siteWords } from '../site-words/site-words.ts';
import { withLinkFields } from './link-fields.ts';

/** @param status 410 where it is known that there was one (RFC 9110 §15.5.11) */
export function deadLinkPage({ fields }: HttpRequest, status: 404 | 410): HttpResponse {
  const language = selectLanguage(fields.get('accept-language'));
  const { goneTitle, gone } = siteWords(language).links;
  return withLinkFields(messagePage(status, language, { title: goneTitle, text: gone }));
}
