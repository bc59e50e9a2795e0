/** Guesses at what lets people in: passwords, sessions, links. */
import { randomBytes } from 'node:crypto';
import type { Attack, Scene } from '../siege/attack.ts';
import { request } from '../siege/crowd.ts';

const ASKERS = 64;
const ATTACKERS = 4;
/** As many addresses as a crowd has. */
const EVERYBODY = 250;
const FORM_BYTES = 16 * 1024;
const HELD_FORMS = 4_000;
const COOKIE_BYTES = 15_000;

let count = 0;

function flood({ crowd }: Scene, next: () => string, attackers = ATTACKERS): Promise<void> {
  const askers = Array.from({ length: ASKERS }, (_, worker) => crowd.keepAsking(next, 1 + (worker % attackers)));
  return Promise.all(askers).then(() => undefined);
}

function basic(): string {
  const credential = Buffer.from(`guest:${count++}`).toString('base64');
  return request('/', [`Authorization: Basic ${credential}`]);
}

function signIn(content: string): string {
  const fields = ['Content-Type: application/x-www-form-urlencoded', `Content-Length: ${content.length}`];
  return request('/', fields, 'POST') + content;
}

function token(): string {
  return randomBytes(16).toString('base64url');
}

function attack(name: string, aim: string, run: Attack['run'], more: Partial<Attack> = {}): Attack {
  return { name, aim, share: 'guarded', run, ...more };
}

export const attacks: readonly Attack[] = [
  attack('guesses', 'passwords that are tried by programs, each a hash that is dear', (scene) => flood(scene, basic)),
  attack('guesses-by-many', 'the same from hundreds of addresses, each of which comes and leaves', ({ crowd }) =>
    crowd.keepBusy(ASKERS, () => crowd.askAndLeave(basic(), 1 + (count % EVERYBODY))),
  ),
  attack('guesses-long', 'forms with passwords as long as a form may be', (scene) =>
    flood(scene, () =>
      signIn(`name=guest&password=${`%C3%A9${count++}`.repeat(FORM_BYTES).slice(0, FORM_BYTES - 30)}`),
    ),
  ),
  attack('guesses-held', 'such forms that lack their end', async ({ crowd }) => {
    const says = signIn(`name=guest&password=${'x'.repeat(FORM_BYTES - 30)}`).slice(0, -10);
    await crowd.enterMany(HELD_FORMS, (index) => ({ from: 1 + (index % ATTACKERS), says, reads: true }));
    await crowd.over();
  }),
  attack('sessions-guessed', 'cookies with as many sessions as fit, none of which there is', ({ crowd, ...scene }) => {
    const next = (): string => {
      const name = `porthole-session-${scene.port}`;
      const cookie = `${name}=${randomBytes(32).toString('base64url')}; `.repeat(Math.floor(COOKIE_BYTES / 70));
      return request('/visitor/small.txt', [`Cookie: ${cookie}`], 'HEAD');
    };
    return flood({ crowd, ...scene }, next);
  }),
  attack('links-guessed', 'links that there are not, by their tokens', (scene) =>
    flood(scene, () => request(`/~/${token()}/a/b?zip`)),
  ),
];
