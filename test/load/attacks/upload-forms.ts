/** Forms with files, and lists of files that are to be sent: much to read, little to take. */
import { randomUUID } from 'node:crypto';
import type { Attack, Scene } from '../siege/attack.ts';
import { lastRequest } from '../siege/crowd.ts';

const SENDERS = 48;
const ATTACKERS = 4;
const PARTS = 100_000;
const FIELDS = 100_000;
const LONG = 60_000;
const DEEP = 1_500;
const LISTED = 20_000;
const HELD_LISTS = 500;
const LONG_NAMES = 1_000;

const BOUNDARY = 'b';

function part(headers: string, content = ''): string {
  return `--${BOUNDARY}\r\nContent-Disposition: form-data; ${headers}\r\n\r\n${content}\r\n`;
}

function form(target: string, content: string): string {
  const whole = `${content}--${BOUNDARY}--\r\n`;
  const fields = [`Content-Type: multipart/form-data; boundary=${BOUNDARY}`, `Content-Length: ${whole.length}`];
  return lastRequest(target, fields, 'POST') + whole;
}

function list(target: string, files: readonly object[]): string {
  const text = JSON.stringify({ sender: `${randomUUID()}`, device: 'x', files });
  return (
    lastRequest(`${target}?send`, ['Content-Type: application/json', `Content-Length: ${text.length}`], 'POST') + text
  );
}

/** Of 4 MB, as much as is read. */
const MANY_FILES = Array.from({ length: LISTED }, (_, index) => ({ path: `${'d/'.repeat(80)}${index}`, size: 1 }));
const LONG_FILES = Array.from({ length: LONG_NAMES }, (_, index) => ({
  path: `${`${'n'.repeat(200)}/`.repeat(19)}${index}`,
  size: 1,
}));

function attack(name: string, aim: string, text: (path: string) => string): Attack {
  const run = ({ crowd, path }: Scene): Promise<void> =>
    crowd.keepBusy(SENDERS, (worker) => crowd.ask(text(path), 1 + (worker % ATTACKERS)));
  return { name, aim, share: 'changing', run };
}

const NO_FILES = part('name="f"; filename=""').repeat(PARTS);
const MANY_FIELDS = part('name="a"', 'x').repeat(FIELDS);
const LONG_HEADS = part(`name="${'n'.repeat(LONG)}"; filename="${'f'.repeat(LONG)}"`).repeat(40);

export const attacks: readonly Attack[] = [
  attack('forms-of-parts', 'forms of 100,000 parts without a file', (path) => form(path, NO_FILES)),
  attack('forms-of-fields', 'forms of 100,000 fields', (path) => form(path, MANY_FIELDS)),
  attack('forms-of-heads', 'forms whose parts have heads of 120 KB', (path) => form(path, LONG_HEADS)),
  attack('forms-deep', 'forms whose files lie in as many folders as fit into a name', (path) =>
    form(path, part(`name="f"; filename="${randomUUID()}/${'d/'.repeat(DEEP)}f"`, 'x').repeat(20)),
  ),
  attack('lists-of-files', 'lists of 20,000 files that are to be sent', (path) => list(path, MANY_FILES)),
  attack('lists-of-names', 'lists of files with names of 4 KB, which are kept', (path) => list(path, LONG_FILES)),
  {
    name: 'lists-held',
    aim: 'lists of 4 MB that lack their end',
    share: 'changing',
    run: async ({ crowd, path }) => {
      const text = list(path, MANY_FILES);
      await crowd.enterMany(HELD_LISTS, (index) => ({
        from: 1 + (index % ATTACKERS),
        says: text.slice(0, -10),
        reads: true,
      }));
      await crowd.over();
    },
  },
];
