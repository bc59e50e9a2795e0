/** A person who is asked before anything is added: as often as it goes, by as many as there are. */
import type { Attack, Scene } from '../siege/attack.ts';
import { lastRequest } from '../siege/crowd.ts';

const ASKERS = 64;
const EVERYBODY = 250;
const FILES = 500;
const NAME_CHARACTERS = 1_000;

let count = 0;

function question(path: string): string {
  const name = 'n'.repeat(NAME_CHARACTERS / 5);
  const files = Array.from({ length: FILES }, (_, index) => ({ path: `${`${name}/`.repeat(4)}${index}`, size: 1 }));
  const text = JSON.stringify({ sender: `${count++} ${'s'.repeat(NAME_CHARACTERS)}`, device: 'd', files });
  const fields = ['Content-Type: application/json', `Content-Length: ${text.length}`];
  return lastRequest(`${path}?send`, fields, 'POST') + text;
}

function put(path: string): string {
  return lastRequest(`${path}${count++}-${'n'.repeat(NAME_CHARACTERS / 5)}`, ['Content-Length: 1'], 'PUT');
}

function attack(name: string, aim: string, run: Attack['run'], more: Partial<Attack> = {}): Attack {
  return { name, aim, share: 'asking', run, ...more };
}

const from = (): number => 1 + (count % EVERYBODY);

export const attacks: readonly Attack[] = [
  attack('questions', 'questions with long lists, from hundreds of addresses', ({ crowd, path }: Scene) =>
    crowd.keepBusy(ASKERS, () => crowd.ask(question(path), from())),
  ),
  attack(
    'questions-taken-back',
    'files that are offered and taken back at once, again and again',
    ({ crowd, path }: Scene) => crowd.keepBusy(ASKERS, () => crowd.askAndLeave(put(path), 1 + (count % 4))),
  ),
  attack('questions-by-many', 'the same from hundreds of addresses', ({ crowd, path }: Scene) =>
    crowd.keepBusy(ASKERS, () => crowd.askAndLeave(put(path), from())),
  ),
];
