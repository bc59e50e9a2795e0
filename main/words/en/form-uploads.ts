/** What visitors read who send or change files without a script, in English. */
import { grouped } from '../grouped.ts';

export const words = {
  /** Whole sentences, one after the other. */
  sentences: (parts: readonly string[]) => parts.join(' '),
  arrived: (count: number) => (count === 1 ? '1 file has arrived' : `${grouped(count, 'en')} files have arrived`),
  nothingArrived: 'Nothing has arrived',
  badNames: (count: number) =>
    count === 1
      ? '1 file has a name that can not be given here.'
      : `${grouped(count, 'en')} files have names that can not be given here.`,
  declined: 'The person who shares this did not accept it.',
  /** What asks for more before it is done. */
  asksFirst: (action: string) => `${action}…`,
  renameOrDelete: 'Rename or delete',
  howToChange: 'Choose what it is about. For another name choose one thing, and write the new name below.',
  nothingChosen: 'Nothing was chosen.',
  chooseOne: 'Choose one thing only to give it another name.',
  back: 'Back',
};

export type FormUploadWords = typeof words;
