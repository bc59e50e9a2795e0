import { describe, expect, it } from 'vitest';
import type { SharedSecret } from '../../../main/access/access-rules.ts';
import { isSharedSecret } from '../../../main/access/access-rules.ts';
import { AccountsError, parseAccounts } from '../../../main/access/accounts-text.ts';
import { parseBasic, parseForm } from '../../../main/access/credential.ts';
import { HashQueue, NotHashedError } from '../../../main/access/hash-queue.ts';
import { hashPassword, isPasswordHash, verifyPassword } from '../../../main/access/password-hash.ts';
import { createPin, isObvious } from '../../../main/access/pin.ts';
import { makePrivate } from '../../../main/access/private-responses.ts';
import { Sessions } from '../../../main/access/sessions.ts';
import { Departure } from '../../../main/http/departure.ts';
import { basic, cheapHash } from '../../support/cheap-hash.ts';

const BCRYPT = `$2y$05$${'a'.repeat(53)}`;

describe('a password', () => {
  it('is kept as a hash of its own each time, and met however its accents are composed', async () => {
    const [one, other] = await Promise.all([hashPassword('pässword'), hashPassword('pässword')]);
    expect(one).toMatch(/^\$scrypt\$ln=15,r=8,p=3\$[A-Za-z\d+/]{22}\$[A-Za-z\d+/]{43}$/);
    expect(one).not.toBe(other);
    expect(await verifyPassword('pa\u0308ssword', one)).toBe(true);
    expect(await verifyPassword('passwort', one)).toBe(false);
  });

  it('that is empty, or longer than any, meets nothing', async () => {
    expect(await verifyPassword('', cheapHash(''))).toBe(false);
    expect(await verifyPassword('x'.repeat(1025), cheapHash('x'.repeat(1025)))).toBe(false);
  });

  it.each<[string, SharedSecret]>([
    ['a password', { hash: cheapHash('x'), pinLength: undefined }],
    ['a PIN', { hash: cheapHash('123456'), pinLength: 6 }],
    ['a PIN that opens nothing any more', { hash: cheapHash('123456'), pinLength: 6, isStopped: true }],
  ])('is read as the settings keep it: %s', (_, secret) => {
    expect(isSharedSecret(JSON.parse(JSON.stringify(secret)))).toBe(true);
    expect(isSharedSecret({ ...secret, hash: 'plain' })).toBe(false);
  });

  it.each([
    [`$scrypt$ln=15,r=8,p=3$c2FsdHNhbHRzYWx0$${'a'.repeat(43)}`, true],
    [BCRYPT, true],
    [`$2y$18$${'a'.repeat(53)}`, false],
    [`$2y$05$${'a'.repeat(52)}`, false],
    [`$scrypt$ln=30,r=8,p=1$c2FsdA$${'a'.repeat(43)}`, false],
    [`$scrypt$ln=15,r=8,p=99$c2FsdA$${'a'.repeat(43)}`, false],
    ['$scrypt$ln=15,r=8,p=1$c2FsdA$YQ', false],
    ['$apr1$abc$def', false],
    ['plain', false],
    ['', false],
  ])('hash %s: %s', (hash, isHash) => expect(isPasswordHash(hash)).toBe(isHash));
});

describe('a credential', () => {
  it.each([
    [basic('a', 'b:c'), { name: 'a', password: 'b:c' }],
    [basic('', ''), { name: '', password: '' }],
    ['bAsIc  YTpi', { name: 'a', password: 'b' }],
    [`Basic ${Buffer.from('é:ü', 'latin1').toString('base64')}`, { name: 'é', password: 'ü' }],
    ['Basic', undefined],
    ['Basic YWI=', undefined],
    ['Basic a b', undefined],
    ['Bearer YTpi', undefined],
    ['Basic YTpi, Basic YTpi', undefined],
  ])('%s', (value, credential) => expect(parseBasic(value)).toEqual(credential));

  it('of a form has a password, and perhaps a name', () => {
    expect(parseForm('password=a+b%26')).toEqual({ name: '', password: 'a b&' });
    expect(parseForm('name=Zoe%CC%88&password=x')).toEqual({ name: 'Zoë', password: 'x' });
    expect(parseForm('pin=1')).toBeUndefined();
  });
});

describe('a file of users', () => {
  it('is read line by line', () => {
    const text = `\n# people\r\nAnna:${BCRYPT}\r\nben:${BCRYPT}:change\n`;
    expect(parseAccounts(text)).toEqual([
      { name: 'Anna', hash: BCRYPT, rights: 'look' },
      { name: 'ben', hash: BCRYPT, rights: 'change' },
    ]);
  });

  it.each([
    [`Anna:${BCRYPT}:own`, 1],
    [`Anna:${BCRYPT}\nAnna:${BCRYPT}`, 2],
    [`:${BCRYPT}`, 1],
    ['Anna:secret', 1],
    [`Anna:${BCRYPT}:look:x`, 1],
    ['Anna', 1],
  ])('with a line that is none is refused whole, without a word of the hash', (text, line) => {
    expect(() => parseAccounts(text)).toThrow(AccountsError);
    try {
      parseAccounts(text);
    } catch (error) {
      expect((error as AccountsError).line).toBe(line);
      expect(String(error)).not.toMatch(/secret|aaaa/);
    }
  });
});

describe('a PIN of ours', () => {
  it.each(['000000', '123456', '654321', '121212', '123123', '123321', '890123'])('is never %s', (pin) =>
    expect(isObvious(pin)).toBe(true),
  );

  it('has six digits, and hardly ever twice the same ones', () => {
    const pins = Array.from({ length: 200 }, createPin);
    expect(pins.every((pin) => /^\d{6}$/.test(pin) && !isObvious(pin))).toBe(true);
    expect(new Set(pins).size).toBeGreaterThan(190);
  });
});

describe('hashing', () => {
  it('is done two at a time, with a bounded line, and not for whoever has left', async () => {
    const queue = new HashQueue();
    let running = 0;
    let most = 0;
    const ends: (() => void)[] = [];
    const task = async (): Promise<void> => {
      most = Math.max(most, ++running);
      await new Promise<void>((resolve) => ends.push(resolve));
      running--;
    };
    const left = new Departure();
    const asker = (visitor: string, departure = new Departure()) => ({ visitor, departure });
    const settled = Array.from({ length: 50 }, (_, n) =>
      queue.run(asker(`v${n}`, n === 5 ? left : undefined), task).then(
        () => 'done',
        (error: unknown) => (error instanceof NotHashedError ? 'not' : 'failed'),
      ),
    );
    const same = Array.from({ length: 3 }, () => queue.run(asker('v49'), task).catch(() => 'not'));
    left.leave();
    while (
      (await Promise.race([Promise.all(settled), new Promise((resolve) => setImmediate(resolve))])) === undefined
    ) {
      ends.shift()?.();
    }
    const outcomes = await Promise.all(settled);
    expect(most).toBe(2);
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(33);
    expect(outcomes[5]).toBe('not');
    expect(await Promise.all(same)).toEqual(['not', 'not', 'not']);
  });
});

describe('sessions', () => {
  const ticket = () => ({ identity: 'PIN', basis: 'x', rights: 'look', isValid: true }) as const;

  it('are found by their number alone, and end when nobody used them for a day', () => {
    let now = 0;
    const sessions = new Sessions(() => now);
    const id = sessions.begin({ ...ticket() }, 'a');
    expect(sessions.find(id)?.ticket.identity).toBe('PIN');
    expect(sessions.find(`${id.slice(0, -1)}-`)).toBeUndefined();
    now += 25 * 3_600_000;
    expect(sessions.find(id)).toBeUndefined();
    expect(sessions.size).toBe(0);
  });

  it('of one visitor let their own oldest go, not those of others', () => {
    const sessions = new Sessions();
    const other = sessions.begin({ ...ticket() }, 'b');
    const ids = Array.from({ length: 150 }, () => sessions.begin({ ...ticket() }, 'a'));
    expect(sessions.size).toBe(101);
    expect([sessions.find(other), sessions.find(ids.at(-1) ?? '')].every((found) => found !== undefined)).toBe(true);
    expect(sessions.find(ids[0] ?? '')).toBeUndefined();
  });
});

describe('an answer that is not for everybody', () => {
  it.each([
    ['no-cache', 'private, no-cache'],
    ['public, max-age=31536000, immutable', 'private, max-age=31536000, immutable'],
    ['private, max-age=5', 'private, max-age=5'],
    ['s-maxage=60', 'private, no-cache'],
    ['no-store', 'no-store'],
    [undefined, 'private, no-cache'],
  ])('%s becomes %s', (before, after) => {
    const fields = before === undefined ? [] : ([['cache-control', before]] as const);
    const kept = [['Expires', 'never'] as const, ['Surrogate-Control', 'x'] as const, ...fields];
    const response = { status: 200, fields: kept, body: { kind: 'empty' as const } };
    expect(makePrivate(response).fields).toEqual([['Cache-Control', after]]);
  });
});
