/** What visitors read after they have sent files without a script, in English. */
import { grouped } from '../grouped.ts';

export const words = {
  arrived: (count: number) => (count === 1 ? '1 file has arrived' : `${grouped(count, 'en')} files have arrived`),
  nothingArrived: 'Nothing has arrived',
  badNames: (count: number) =>
    count === 1
      ? '1 file has a name that can not be given here.'
      : `${grouped(count, 'en')} files have names that can not be given here.`,
  declined: 'The person who shares this did not accept it.',
  back: 'Back',
};

export type FormUploadWords = typeof words;
