import { describe, expect, it } from 'vitest';
import { directContext } from '../../../../main/http/request-context.ts';
import type { Offer } from '../../../../main/receiving/receiving-policy.ts';
import { Asking } from '../../../../main/share/asking/ask-sharer.ts';
import type { Answer, Question } from '../../../../main/share/asking/question.ts';
import { SharePolicy } from '../../../../main/share/asking/share-policy.ts';

const NOON = new Date(2026, 10, 26, 12).getTime();
const ANNA = { name: 'Anna', device: 'iPhone' };

function setUp() {
  const questions: Question[] = [];
  const ended: number[] = [];
  const asking = new Asking({ asked: (one) => void questions.push(one), ended: (id) => void ended.push(id) });
  const answer = (change: Partial<Answer> = {}): void =>
    asking.answer({ id: questions.length, verdict: 'accept', leftOut: [], isRestLeftOut: false, ...change });
  return { policy: new SharePolicy(asking, () => NOON), questions, ended, answer };
}

const offer = (change: Partial<Offer> = {}): Offer => ({
  context: { ...directContext('192.0.2.1', '192.0.2.1'), rights: 'add' },
  sender: ANNA,
  folder: ['inbox'],
  files: [
    { path: 'a.jpg', size: 1, modified: undefined },
    { path: 'trip/b.jpg', size: 2, modified: undefined },
  ],
  withdrawn: new AbortController().signal,
  ...change,
});

describe('what is offered', () => {
  it('is taken where it is addressed when nobody is there to be asked', () => {
    const { policy } = setUp();
    policy.setChoice(undefined);
    expect(policy.admit(offer())).toEqual({ state: 'accepted', folder: ['inbox'] });
  });

  it('waits for a person, who leaves some of it out', async () => {
    const { policy, questions, answer } = setUp();
    policy.setChoice({ asksFirst: undefined, into: undefined });
    const admission = await policy.admit(offer());
    expect(questions[0]?.files.map(({ path }) => path)).toEqual(['a.jpg', 'trip/b.jpg']);
    answer({ leftOut: [0] });
    if (admission.state !== 'asked') throw new Error(admission.state);
    expect(await admission.verdict).toEqual({ state: 'accepted', folder: ['inbox'], files: [1] });
  });

  it.each([
    ['decline', 'by-person'],
    ['accept', undefined],
  ] as const)('is told what the person said: %s', async (verdict, reason) => {
    const { policy, answer } = setUp();
    policy.setChoice({ asksFirst: true, into: 'here' });
    const admission = await policy.admit(offer());
    answer({ verdict });
    if (admission.state !== 'asked') throw new Error(admission.state);
    expect(await admission.verdict).toMatchObject(
      reason === undefined ? { state: 'accepted' } : { state: 'declined', reason },
    );
  });

  it('is not asked about any more when whoever offered it has left', async () => {
    const { policy, ended } = setUp();
    policy.setChoice({ asksFirst: true, into: 'here' });
    const leaving = new AbortController();
    await policy.admit(offer({ withdrawn: leaving.signal }));
    leaving.abort();
    await policy.admit(offer({ withdrawn: leaving.signal }));
    expect(ended).toEqual([1, 2]);
  });
});

describe('where it goes', () => {
  it.each([
    [undefined, {}, ANNA, ['inbox']],
    [undefined, { link: 'Party' }, ANNA, ['inbox', 'Anna 2026-11-26']],
    ['here', { link: 'Party' }, ANNA, ['inbox']],
    ['sender-folder', {}, ANNA, ['inbox', 'Anna 2026-11-26']],
    ['sender-folder', { identity: 'Ben' }, { name: '', device: '' }, ['inbox', 'Ben 2026-11-26']],
    ['sender-folder', {}, { name: '', device: 'iPhone' }, ['inbox', 'iPhone 2026-11-26']],
    ['sender-folder', { address: 'fe80::1' }, { name: '', device: '' }, ['inbox', 'fe80--1 2026-11-26']],
    ['sender-folder', {}, { name: '../../etc', device: '' }, ['inbox', '.. .. etc 2026-11-26']],
  ] as const)('with %s, for %o: %o', async (into, more, sender, folder) => {
    const { policy } = setUp();
    policy.setChoice({ asksFirst: false, into });
    const context = { ...offer().context, ...more };
    expect(policy.admit(offer({ context, sender }))).toEqual({ state: 'accepted', folder });
  });
});
