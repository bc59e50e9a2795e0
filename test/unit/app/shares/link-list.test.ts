import { describe, expect, it } from 'vitest';
import type { KeptLink } from '../../../../main/app/settings/settings.ts';
import type { TokenSafe } from '../../../../main/app/shares/link-list.ts';
import { LinkList, NO_SAFE } from '../../../../main/app/shares/link-list.ts';
import { isLinkRecord } from '../../../../main/links/link.ts';
import { hashToken } from '../../../../main/links/link-token.ts';
import { cheapHash } from '../../../support/cheap-hash.ts';

const WANTED = { name: 'For Anna', place: { kind: 'all' }, right: 'look', ends: undefined, downloads: 5 } as const;
const SAFE: TokenSafe = { seal: (token) => `sealed ${token}`, unseal: (sealed) => sealed.replace('sealed ', '') };
const WRONG: TokenSafe = { seal: () => 'x', unseal: () => 'of another computer' };

/** As the settings file gives it back. */
const read = (links: readonly KeptLink[]): readonly KeptLink[] => JSON.parse(JSON.stringify(links)) as KeptLink[];

describe('links that are kept', () => {
  it('hold no token, neither for the settings nor for the share', () => {
    const list = new LinkList([], NO_SAFE);
    const { token = '' } = list.create(WANTED) ?? {};
    expect(token).toHaveLength(22);
    expect(JSON.stringify([list.links, list.records])).not.toContain(token);
    expect(list.records[0]).toMatchObject({ hash: hashToken(token), downloads: 5, done: 0 });
    expect(list.records.every(isLinkRecord)).toBe(true);
  });

  it.each([
    ['can be told again where the system keeps secrets', SAFE, true],
    ['can not where it keeps none', NO_SAFE, false],
    ['can not where what it kept is of another', WRONG, false],
  ])('%s, after a restart', (_, safe, isTold) => {
    const list = new LinkList([], safe);
    const { id = '', token } = list.create(WANTED) ?? {};
    expect(list.tokenOf(id)).toBe(token);
    const after = new LinkList(read(list.links), safe);
    expect(after.tokenOf(id)).toBe(isTold ? token : undefined);
    expect(after.records).toEqual(read(list.records));
    expect(JSON.stringify(after.records)).not.toContain('sealed');
  });

  it('are paused, go on, are removed and come back, with what was counted', () => {
    const list = new LinkList([], NO_SAFE);
    const { id = '' } = list.create(WANTED) ?? {};
    list.count([{ id, done: 2 }]);
    list.pause(id, true);
    list.remove(id);
    expect(list.records).toMatchObject([{ done: 2, isPaused: true, isRemoved: true }]);
    list.restore(id);
    list.pause(id, false);
    expect(list.records).toMatchObject([{ done: 2, isPaused: false, isRemoved: false }]);
  });

  it('are bounded, and so are removed ones', () => {
    const list = new LinkList([], NO_SAFE);
    const ids = Array.from({ length: 500 }, () => list.create(WANTED)?.id);
    expect(ids.filter((id) => id !== undefined)).toHaveLength(400);
    for (const id of ids) if (id !== undefined) list.remove(id);
    expect(list.links).toHaveLength(100);
    expect(list.create(WANTED)).toBeDefined();
  });

  it('remember that a PIN was guessed at too often', () => {
    const list = new LinkList([], SAFE);
    const pin = { text: '123456', secret: { hash: cheapHash('123456'), pinLength: 6 } };
    const { id = '' } = list.create({ ...WANTED, pin }) ?? {};
    list.create(WANTED);
    list.stopPin(id);
    const after = new LinkList(read(list.links), SAFE);
    expect(after.records.map(({ secret }) => secret?.isStopped)).toEqual([undefined, true]);
    expect(after.records.every(isLinkRecord)).toBe(true);
  });
});
