/** Hindi: what visitors add, as the main process tells it. */
import { pluralsOf } from '../plurals.ts';
import type { ReceivingWords } from '../receiving-words.ts';

const plural = pluralsOf('hi');
const filesOf = (count: number): string => plural(count, { one: '# फ़ाइल', other: '# फ़ाइलें' });
const people = (count: number): string =>
  plural(count, { one: '# व्यक्ति फ़ाइलें भेजना चाहता है', other: '# लोग फ़ाइलें भेजना चाहते हैं' });

export const receiving: ReceivingWords = {
  dropBox: 'ड्रॉप बॉक्स',
  dropLink: 'फ़ाइलें भेजने के लिए',
  noDropBox: (folder) => ({
    message: 'फ़ाइलें नहीं मिल सकतीं',
    detail: `${folder} में उनके लिए फ़ोल्डर नहीं बनाया जा सका।`,
    buttons: { ok: 'ठीक है' },
  }),
  receiveFiles: 'फ़ाइलें पाएँ…',
  waiting: people,
  asks: (sender, files) => `“${sender}” से अनुरोध: ${filesOf(files)} भेजना`,
  asksMany: people,
  asksFrom: (address, device, size) => [address, device, size].filter((part) => part !== '').join(' · '),
  accept: 'स्वीकार करें',
  decline: 'मना करें',
  showInFolder: 'फ़ोल्डर में दिखाएँ',
  undo: 'पहले जैसा करें',
  arrived: (sender, files) => `“${sender}” से ${filesOf(files)} मिलीं`,
  arrivedMany: (files) => plural(files, { one: '# फ़ाइल मिली', other: '# फ़ाइलें मिलीं' }),
  arrivedIn: (file, share) => `${share} में: ${file}`,
};
