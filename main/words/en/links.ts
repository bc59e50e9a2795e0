/** What visitors read who come by a link, in English. It is the same whether there was such a link or not. */
export const words = {
  goneTitle: 'This link no longer works',
  gone: 'Ask the person who sent it.',
};

export type LinkWords = typeof words;
