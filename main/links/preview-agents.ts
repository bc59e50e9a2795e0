/** Programs that fetch what a link leads to so that a chat or a mail can show something of it: nobody has got it then. */
import { isPrefetch } from '../http/fetch-metadata.ts';
import type { FieldSection } from '../http/fields.ts';

/**
 * As they call themselves. None of these is part of what a browser says that is built into a program for people, nor the name
 * of a telephone (Cubot).
 */
const AGENTS = [
  '(?<!\\bcu)bot\\b',
  'crawler',
  'spider',
  'facebookexternalhit',
  'facebookcatalog',
  'meta-external',
  '^whatsapp/',
  'skypeuripreview',
  'bingpreview',
  'microsoftpreview',
  'link ?preview',
  'url ?preview',
  'unfurl',
  'slack-imgproxy',
  'vkshare',
  'embedly',
  'iframely',
  'kakaotalk-scrap',
  'mastodon',
  'misskey',
  'pleroma',
  '^synapse',
  'googleimageproxy',
  'google-safety',
  'google-inspectiontool',
  'yahoomailproxy',
  'safelinks',
  'proofpoint',
  'mimecast',
  'barracuda',
];

const AGENT = new RegExp(AGENTS.join('|'), 'i');

export function isPreviewAgent(fields: FieldSection): boolean {
  return AGENT.test(fields.get('user-agent') ?? '');
}

/** Whether it is asked ahead of a person, or in their place, who may never open it. */
export function asksAhead(fields: FieldSection): boolean {
  const purpose = `${fields.get('purpose') ?? ''} ${fields.get('x-purpose') ?? ''}`;
  return isPrefetch(fields) || /\bpreview\b/i.test(purpose) || isPreviewAgent(fields);
}
