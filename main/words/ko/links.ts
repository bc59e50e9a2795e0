/** What visitors read who come by a link, in Korean. */
import type { LinkWords } from '../en/links.ts';

export const words: LinkWords = {
  goneTitle: '이 링크는 더 이상 작동하지 않습니다',
  gone: '보낸 사람에게 문의하세요.',
};
