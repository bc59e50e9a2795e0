/** The page before a share that is not for everybody, in English. Nothing here names what is shared. */

const seconds = (count: number): string => `${count} ${count === 1 ? 'second' : 'seconds'}`;
const minutes = (count: number): string => `${count} ${count === 1 ? 'minute' : 'minutes'}`;

export const words = {
  title: 'This is private',
  pin: 'PIN',
  password: 'Password',
  name: 'Name',
  open: 'Open',
  askForPin: 'Ask the person who shares this for the PIN.',
  askForPassword: 'Ask the person who shares this for the password.',
  askForLink: 'It opens by a link only. Ask the person who shares this for one.',
  wrongPin: 'Wrong PIN.',
  wrongPassword: 'Wrong password.',
  wrongNameOrPassword: 'Wrong name or password.',
  triesLeft: (count: number) => (count === 1 ? '1 more try.' : `${count} more tries.`),
  wait: (waitSeconds: number) =>
    `Try again in ${waitSeconds < 90 ? seconds(waitSeconds) : minutes(Math.ceil(waitSeconds / 60))}.`,
  pinStopped:
    'This PIN does not work any more: somebody has tried to guess it. Ask the person who shares this for a new one.',
};

export type SignInWords = typeof words;
