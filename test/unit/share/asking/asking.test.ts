import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { directContext } from '../../../../main/http/request-context.ts';
import type { Asked, Decision } from '../../../../main/share/asking/ask-sharer.ts';
import { Asking, QUESTION_MS } from '../../../../main/share/asking/ask-sharer.ts';
import type { Question, QuestionEnd } from '../../../../main/share/asking/question.ts';
import { MAX_LISTED } from '../../../../main/share/asking/question.ts';

const NOON = Date.UTC(2026, 10, 26, 12);
const ANNA = { name: 'Anna', device: 'iPhone' };
const FILES = [
  { path: 'a.jpg', size: 100 },
  { path: 'b.jpg', size: 200 },
  { path: 'c.jpg', size: undefined },
];
const visitor = (address: string, more: object = {}) => ({
  ...directContext(address, address),
  rights: 'add' as const,
  ...more,
});
const PHONE = visitor('192.0.2.1');

beforeEach(() => {
  vi.useFakeTimers({ now: NOON });
});
afterEach(() => {
  vi.useRealTimers();
});

function setUp(wants?: boolean) {
  const questions: Question[] = [];
  const ends: [number, QuestionEnd][] = [];
  const asking = new Asking({
    asked: (question) => void questions.push(question),
    ended: (id, end) => void ends.push([id, end]),
    endOfDay: (now) => now + 6 * 3_600_000,
  });
  asking.setWants(wants);
  return { asking, questions, ends };
}

function asked(outcome: Decision | Asked): Asked {
  if (outcome.kind !== 'asked') throw new Error(`It was ${outcome.kind}`);
  return outcome;
}

const answerTo = (id: number, verdict: 'accept' | 'accept-today' | 'decline', leftOut: readonly number[] = []) => ({
  id,
  verdict,
  leftOut,
  isRestLeftOut: false,
});

describe('a question', () => {
  it('tells who, from where, how many and how much', () => {
    const { asking, questions } = setUp();
    asking.ask(PHONE, { name: 'Anna\u202e', device: 'iPhone' }, FILES);
    expect(questions).toEqual([
      {
        id: 1,
        address: '192.0.2.1',
        sender: 'Anna',
        device: 'iPhone',
        identity: undefined,
        count: 3,
        bytes: 300,
        isMore: true,
        files: FILES,
        until: NOON + QUESTION_MS,
      },
    ]);
  });

  it('is accepted without what was left out', async () => {
    const { asking, ends } = setUp();
    const { decision } = asked(asking.ask(PHONE, ANNA, FILES));
    asking.answer(answerTo(1, 'accept', [1]));
    const decided = await decision;
    expect(decided.kind).toBe('accepted');
    expect([0, 1, 2].map((index) => decided.kind === 'accepted' && decided.takes(index))).toEqual([true, false, true]);
    expect(ends).toEqual([[1, 'answered']]);
  });

  it('has a bounded list; what is beyond it comes, or stays away, together', async () => {
    const { asking, questions } = setUp();
    const many = Array.from({ length: MAX_LISTED + 5 }, (_, index) => ({ path: `${index}`, size: 1 }));
    const { decision } = asked(asking.ask(PHONE, ANNA, many));
    expect(questions[0]).toMatchObject({ count: MAX_LISTED + 5 });
    expect(questions[0]?.files).toHaveLength(MAX_LISTED);
    asking.answer({ ...answerTo(1, 'accept'), isRestLeftOut: true });
    const decided = await decision;
    if (decided.kind !== 'accepted') throw new Error(decided.kind);
    expect([MAX_LISTED - 1, MAX_LISTED, MAX_LISTED + 4].map(decided.takes)).toEqual([true, false, false]);
  });

  it('is a no after two minutes without an answer', async () => {
    const { asking, ends } = setUp();
    const { decision } = asked(asking.ask(PHONE, ANNA, FILES));
    vi.advanceTimersByTime(QUESTION_MS);
    expect(await decision).toMatchObject({ kind: 'declined', reason: 'no-answer' });
    expect(ends).toEqual([[1, 'no-answer']]);
    asking.answer(answerTo(1, 'accept'));
    expect(ends).toHaveLength(1);
  });

  it('is taken back by whoever leaves, which is held against nobody', async () => {
    const { asking, ends } = setUp();
    const { decision, takeBack } = asked(asking.ask(PHONE, ANNA, FILES));
    takeBack();
    expect(await decision).toMatchObject({ kind: 'declined', reason: 'taken-back' });
    expect(ends).toEqual([[1, 'taken-back']]);
    expect(asking.ask(PHONE, ANNA, FILES).kind).toBe('asked');
  });

  it('is asked no more of whoever takes one back again and again', () => {
    const { asking, questions } = setUp();
    const outcomes = Array.from({ length: 10 }, () => {
      const outcome = asking.ask(PHONE, ANNA, FILES);
      if (outcome.kind === 'asked') outcome.takeBack();
      return outcome.kind;
    });
    expect(outcomes.filter((kind) => kind === 'asked')).toHaveLength(4);
    expect(asking.ask(PHONE, ANNA, FILES)).toMatchObject({ reason: 'too-soon', waitMs: 30_000 });
    vi.advanceTimersByTime(30_000);
    asked(asking.ask(PHONE, ANNA, FILES));
    asking.answer(answerTo(questions.length, 'accept'));
    expect(asking.ask(PHONE, ANNA, FILES).kind).toBe('asked');
  });

  it('is one of so many in a minute, however many visitors ask', () => {
    const { asking, questions } = setUp();
    for (let count = 0; count < 200; count++) {
      const outcome = asking.ask(visitor(`192.0.2.${count}`), ANNA, FILES);
      if (outcome.kind === 'asked') outcome.takeBack();
    }
    expect(questions).toHaveLength(60);
    vi.advanceTimersByTime(5_000);
    asked(asking.ask(visitor('198.51.100.1'), ANNA, FILES));
  });

  it('ends with the share, and with whoever is shut out', async () => {
    const { asking } = setUp();
    const one = asked(asking.ask(PHONE, ANNA, FILES));
    const other = asked(asking.ask(visitor('192.0.2.2'), ANNA, FILES));
    asking.dismiss('192.0.2.1');
    expect(await one.decision).toMatchObject({ kind: 'declined' });
    asking.declineAll();
    expect(await other.decision).toMatchObject({ kind: 'declined' });
  });
});

describe('how many questions there may be', () => {
  it('is three of one visitor, and thirty in all', () => {
    const { asking, questions } = setUp();
    const kinds = Array.from({ length: 4 }, () => asking.ask(PHONE, ANNA, FILES).kind);
    expect(kinds).toEqual(['asked', 'asked', 'asked', 'declined']);
    for (let other = 2; other < 100; other++) asking.ask(visitor(`192.0.2.${other}`), ANNA, FILES);
    expect(questions).toHaveLength(30);
  });
});

describe('whoever was declined', () => {
  it('waits before asking again, twice as long each time, and at most an hour', () => {
    const { asking, questions } = setUp();
    const waits: number[] = [];
    for (let time = 0; time < 10; time++) {
      asked(asking.ask(PHONE, ANNA, FILES));
      asking.answer(answerTo(questions.length, 'decline'));
      const again = asking.ask(PHONE, ANNA, FILES);
      if (again.kind !== 'declined') throw new Error(again.kind);
      expect(again.reason).toBe('too-soon');
      waits.push(again.waitMs / 1000);
      vi.advanceTimersByTime(again.waitMs);
    }
    expect(waits).toEqual([30, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600]);
  });

  it('is no burden to others, and a yes makes good', () => {
    const { asking } = setUp();
    asking.ask(PHONE, ANNA, FILES);
    asking.ask(PHONE, ANNA, FILES);
    asking.answer(answerTo(1, 'decline'));
    expect(asking.ask(visitor('192.0.2.2'), ANNA, FILES).kind).toBe('asked');
    asking.answer(answerTo(2, 'accept'));
    expect(asking.ask(PHONE, ANNA, FILES).kind).toBe('asked');
  });
});

describe('a sender who is accepted for today', () => {
  it('is not asked about again until midnight, also with what waits already', async () => {
    const { asking, questions } = setUp();
    const first = asked(asking.ask(PHONE, ANNA, FILES));
    const second = asked(asking.ask(PHONE, ANNA, FILES));
    asking.answer(answerTo(1, 'accept-today', [0]));
    expect(await first.decision).toMatchObject({ kind: 'accepted' });
    expect(await second.decision).toMatchObject({ kind: 'accepted' });
    expect(asking.ask(PHONE, ANNA, FILES).kind).toBe('accepted');
    vi.advanceTimersByTime(6 * 3_600_000);
    expect(asking.ask(PHONE, ANNA, FILES).kind).toBe('asked');
    expect(questions).toHaveLength(3);
  });

  it('is nobody else: not by another name, from elsewhere, or by a link', () => {
    const { asking } = setUp();
    asking.ask(PHONE, ANNA, FILES);
    asking.answer(answerTo(1, 'accept-today'));
    expect(asking.ask(PHONE, { ...ANNA, name: 'Ben' }, FILES).kind).toBe('asked');
    expect(asking.ask(visitor('192.0.2.2'), ANNA, FILES).kind).toBe('asked');
    expect(asking.ask({ ...PHONE, link: 'Party' }, ANNA, FILES).kind).toBe('asked');
  });
});

describe('who is asked about', () => {
  const PIN = { identity: 'PIN' };
  it.each([
    [undefined, {}, 'asked'],
    [undefined, PIN, 'accepted'],
    [undefined, { rights: 'change' }, 'accepted'],
    [undefined, { link: 'Party' }, 'asked'],
    [true, PIN, 'asked'],
    [true, { rights: 'change' }, 'asked'],
    [false, {}, 'accepted'],
    [false, { link: 'Party' }, 'accepted'],
  ])('with %s, somebody with %o: %s', (wants, more, kind) => {
    const { asking } = setUp(wants);
    expect(asking.ask(visitor('192.0.2.1', more), ANNA, FILES).kind).toBe(kind);
  });
});
