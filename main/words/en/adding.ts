/** What the visitor's page says where people may add files, and change what is there. Its shape is what every other language has to fill. */
import { formatSize } from '../format-size.ts';
import { grouped } from '../grouped.ts';

const files = (count: number): string => (count === 1 ? '1 file' : `${grouped(count, 'en')} files`);

export const words = {
  amount: (octets: number) => formatSize(octets, 'en'),
  /** Facts of one thing, beside each other. */
  beside: (parts: readonly string[]) => parts.join(' · '),
  /** Whole sentences, one after the other. */
  sentences: (parts: readonly string[]) => parts.join(' '),
  // The place to drop things, with and without a script
  addFiles: 'Add files',
  dropHere: 'Drop files or folders here',
  chooseFiles: 'Choose files',
  chooseFolder: 'Choose folder',
  whoAreYou: 'Who are you?',
  yourName: 'Your name',
  send: 'Send',
  dropBox: 'What you put here goes to the person who gave you this address. You won’t see what others have sent.',

  // What becomes of it
  reading: 'Looking through the folders…',
  asking: 'Asking whether there is room…',
  asked: 'Waiting for the person who shares this to accept…',
  cancel: 'Cancel',
  keepOpen: 'Keep this page open until it is done.',
  arrivedOf: (arrived: number, count: number) => `${grouped(arrived, 'en')} of ${files(count)}`,
  sizeOf: (sent: string, size: string) => `${sent} of ${size}`,
  perSecond: (size: string) => `${size}/s`,
  secondsLeft: (count: number) => (count === 1 ? '1 second left' : `${count} seconds left`),
  minutesLeft: (count: number) => (count === 1 ? '1 minute left' : `${count} minutes left`),
  hoursLeft: (count: number) => (count === 1 ? '1 hour left' : `${count} hours left`),
  allArrived: (count: number) =>
    count === 1
      ? 'Your file has arrived. You can close this page.'
      : `All ${files(count)} have arrived. You can close this page.`,
  thanks: 'Thank you!',
  someFailed: (failed: number, arrived: number) =>
    `${files(failed)} ${failed === 1 ? 'was' : 'were'} not sent. ${arrived === 0 ? 'Nothing has arrived.' : `${files(arrived)} ${arrived === 1 ? 'has' : 'have'} arrived.`}`,
  paused: 'Paused',
  waits: 'Waiting',
  arrived: 'Arrived',
  arrivedAs: (name: string) => `Arrived as “${name}”`,
  noConnection: 'No connection. It goes on by itself.',
  begun: (count: number) => `Sending ${files(count)}.`,
  pause: 'Pause',
  pauseNamed: (name: string) => `Pause ${name}`,
  resume: 'Go on',
  resumeNamed: (name: string) => `Go on with ${name}`,
  retry: 'Try again',
  retryNamed: (name: string) => `Try again to send ${name}`,
  remove: 'Remove',
  removeNamed: (name: string) => `Remove ${name}`,
  pauseAll: 'Pause all',
  resumeAll: 'Go on with all',
  clear: 'Clear the list',
  list: 'Files being sent',

  // Why not
  noRoom: 'There is not enough room.',
  noRoomFor: (needed: string, free: string) => `There is not enough room: ${needed} needed, ${free} free.`,
  quota: 'No more may be added here.',
  quotaFor: (needed: string, free: string) => `No more may be added here: ${needed} needed, ${free} left.`,
  tooLarge: 'This is larger than what is taken here.',
  tooLargeFor: (limit: string) => `This is larger than what is taken here: at most ${limit}.`,
  noRight: 'Nothing can be added here any more.',
  declined: 'Declined by the person who shares this.',
  leftOut: 'Left out by the person who shares this.',
  noAnswer: 'No answer. Ask the person who shares this, then try again.',
  ended: 'This link no longer works. Ask the person who sent it.',
  signIn: 'You have to come in again before this goes on.',
  signInAgain: 'Come in again',
  badName: 'A file can’t have this name there.',
  exists: 'There is something else of this name.',
  gone: 'The folder is not there any more.',
  locked: 'Somebody else is working on it. Try again later.',
  unreadable: 'Your browser can’t read this file any more. Choose it again.',
  refused: 'It was not taken.',
  sendLess: 'Send less, or ask the person who shares this.',
  askSharer: 'Ask the person who shares this.',
  otherName: 'Give it another name and choose it again.',
  noReply: 'No connection. Try again.',

  replaceTitle: (name: string) => `Replace “${name}”?`,
  replaceMany: (count: number) => `Replace these ${grouped(count, 'en')}?`,
  replaceWhat:
    'There is something of this name here already. What is in a folder and has the same name is replaced as well.',
  replace: 'Replace',

  // Changing what is there
  newFolder: 'New folder',
  folderName: 'Name of the new folder',
  create: 'Create',
  rename: 'Rename',
  newName: 'New name',
  delete: 'Delete',
  deleteNamed: (name: string) => `Delete “${name}”?`,
  deleteMany: (count: number) => `Delete these ${grouped(count, 'en')}?`,
  deleteForGood: 'This can’t be undone here.',
  notEmpty: (name: string, count: number, isMore: boolean) =>
    `“${name}” is not empty: ${isMore ? 'more than ' : ''}${count === 1 ? '1 thing' : `${grouped(count, 'en')} things`} in it will be deleted too.`,
  nameMissing: 'It needs a name.',
  nameForbidden: 'A name can’t be “.” or “..”, nor have / or \\ in it.',
  nameTaken: (name: string) => `There is a “${name}” here already.`,
  changeRefused: 'This may not be changed.',
  changeGone: 'It is not there any more.',
  changeFailed: 'It did not work. Try again.',
  created: (name: string) => `The folder “${name}” was made.`,
  renamed: (name: string) => `It is called “${name}” now.`,
  deleted: (count: number) => (count === 1 ? 'Deleted.' : `${grouped(count, 'en')} deleted.`),
};

export type AddingWords = typeof words;
