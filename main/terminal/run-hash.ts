/** `npm run share -- hash`: asks for a password, and prints how it stands in a file of users. */
import type { ReadStream } from 'node:tty';
import { hashPassword } from '../access/password-hash.ts';
import { firstLine } from './small-file.ts';
import { terminalWords } from './terminal-words.ts';

const MAX_INPUT_LENGTH = 64 * 1024;
const INTERRUPT = '\u0003';
const ENDING = ['\r', '\n', '\u0004', INTERRUPT];
const ERASING = ['\u007f', '\b'];

/** undefined when no password was given. */
export async function readHash(input: NodeJS.ReadStream, ask: (text: string) => void): Promise<string | undefined> {
  const password = input.isTTY ? await askUnseen(input, ask) : firstLine(await readAll(input));
  return password === '' ? undefined : await hashPassword(password);
}

async function readAll(input: NodeJS.ReadStream): Promise<string> {
  let text = '';
  input.setEncoding('utf8');
  for await (const piece of input) {
    text += String(piece);
    if (text.includes('\n') || text.length > MAX_INPUT_LENGTH) break;
  }
  return text;
}

/** What is typed is not shown. */
function askUnseen(input: ReadStream, ask: (text: string) => void): Promise<string> {
  ask(`${terminalWords().problems.passwordPrompt} `);
  input.setRawMode(true);
  input.setEncoding('utf8');
  return new Promise((resolve) => {
    let typed: string[] = [];
    const end = (password: string): void => {
      input.setRawMode(false);
      input.off('data', hear);
      input.pause();
      ask('\n');
      resolve(password);
    };
    const hear = (text: Buffer | string): void => {
      for (const character of String(text)) {
        if (ENDING.includes(character)) {
          end(character === INTERRUPT ? '' : typed.join(''));
          return;
        }
        if (ERASING.includes(character)) typed = typed.slice(0, -1);
        else typed.push(character);
      }
    };
    input.on('data', hear);
  });
}
