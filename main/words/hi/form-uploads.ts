/** Hindi: what visitors read after they have sent files without a script. */
import type { FormUploadWords } from '../en/form-uploads.ts';
import { pluralsOf } from '../plurals.ts';

const plural = pluralsOf('hi');

export const words: FormUploadWords = {
  sentences: (parts) => parts.join(' '),
  arrived: (count) => plural(count, { one: '# फ़ाइल पहुँच गई है', other: '# फ़ाइलें पहुँच गई हैं' }),
  nothingArrived: 'कुछ भी नहीं पहुँचा',
  badNames: (count) =>
    plural(count, {
      one: '# फ़ाइल का नाम यहाँ इस्तेमाल नहीं किया जा सकता।',
      other: '# फ़ाइलों के नाम यहाँ इस्तेमाल नहीं किए जा सकते।',
    }),
  declined: 'शेयर करने वाले व्यक्ति ने इसे स्वीकार नहीं किया।',
  asksFirst: (action) => `${action}…`,
  renameOrDelete: 'नाम बदलें या मिटाएँ',
  howToChange: 'आइटम चुनें। नाम बदलने के लिए केवल एक आइटम चुनें और नया नाम नीचे लिखें।',
  nothingChosen: 'कुछ भी नहीं चुना गया।',
  chooseOne: 'नाम बदलने के लिए केवल एक आइटम चुनें।',
  back: 'वापस',
};
