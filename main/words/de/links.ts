/** What visitors read who come by a link, in German. */
import type { LinkWords } from '../en/links.ts';

export const words: LinkWords = {
  goneTitle: 'Dieser Link funktioniert nicht mehr',
  gone: 'Fragen Sie die Person, von der Sie ihn haben.',
};
