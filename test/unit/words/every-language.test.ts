import { beforeAll, describe, expect, it } from 'vitest';
import type { LanguageTag } from '../../../main/words/languages.ts';
import { LANGUAGE_TAGS, languageFacts } from '../../../main/words/languages.ts';

type Word = string | ((...values: readonly unknown[]) => unknown);
type Words = ReadonlyMap<string, Word>;

/** What programs and formats are called in every language; examples; what a person types. */
const SAME =
  /^(?:[\d./:;=*, a-z-]*|PIN|Porthole|QR|rclone|Mac|Windows|Linux|Android|Firefox|Combined Log Format|Cache-Control: no-store)$/;

const SENTENCE_ENDS: Readonly<Record<string, string>> = {
  '.': '.。।',
  '?': '?？؟',
  '…': '…',
  ':': ':：',
};

/** Every word by its place, such as `window.share.port`. */
function flatten(value: unknown, place: string, into: Map<string, Word>): Map<string, Word> {
  if (typeof value === 'string' || typeof value === 'function') into.set(place, value as Word);
  // Lines of one text.
  else if (/\.help\.options\.[\w-]+$/.test(place)) into.set(place, [value].flat().join(' '));
  else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) flatten(part, `${place}.${key}`, into);
  }
  return into;
}

async function wordsOf(language: LanguageTag): Promise<Words> {
  const folder = `../../../main/words/${language.toLowerCase()}`;
  const [app, site, terminal, window, desktop] = await Promise.all(
    ['app', 'site', 'terminal', 'window', 'desktop'].map(
      async (name) => (await import(/* @vite-ignore */ `${folder}/${name}.ts`)).words,
    ),
  );
  return flatten({ app, site, terminal, window, desktop }, language, new Map());
}

/** The places without their language. */
const placesIn = (words: Words): string[] => [...words.keys()].map((place) => place.slice(place.indexOf('.')));

/** Stands for a name, a number, a counted number and a list of one at once, and can be told from all else. */
function standIn(index: number, count: number): unknown {
  const text = `⟦#${index}⟧`;
  return {
    value: count,
    text,
    downloads: count,
    bytesToGo: 0,
    length: 1,
    map: (change: (name: string) => unknown) => [change(text)],
    filter: () => [text],
    join: () => text,
    toString: () => text,
    [Symbol.toPrimitive]: (hint: string) => (hint === 'string' ? text : count),
    [Symbol.iterator]: () => [text][Symbol.iterator](),
  };
}

/** What a word says with stand-ins in all places; undefined for what calculates with what it gets. */
function say(word: Word, count: number): string | undefined {
  if (typeof word === 'string') return word;
  try {
    const said = word(...[0, 1, 2].slice(0, word.length).map((index) => standIn(index, count)));
    return [...flatten(said, '', new Map()).values()].filter((part) => typeof part === 'string').join('\n');
  } catch {
    return undefined;
  }
}

/** With names in all places; empty for what takes numbers, or looks something up. */
function sayNames(word: Word): string {
  if (typeof word === 'string') return '';
  try {
    const said = word(...[0, 1, 2].slice(0, word.length).map((index) => `⟦#${index}⟧`));
    return [...flatten(said, '', new Map()).values()].filter((part) => typeof part === 'string').join('\n');
  } catch {
    return '';
  }
}

/** Typed as it stands. */
const FOR_A_SHELL = /'txt=[^']*'/;

/** Languages that need half as many characters, or fewer, for the same. */
const SHORT_SCRIPTS = /^(?:zh|ja|ko)/;

const COUNTS = [0, 1, 2, 3, 5, 11, 21, 100, 1_000_000];

describe.each(LANGUAGE_TAGS)('the words in %s', (language) => {
  let words: Words;
  let english: Words;
  const faults = (isFault: (word: Word, english: Word) => boolean): string[] =>
    [...words].flatMap(([place, word]) => {
      const there = english.get(`en${place.slice(place.indexOf('.'))}`);
      return there !== undefined && isFault(word, there) ? [`${place}: ${say(word, 5)}`] : [];
    });

  beforeAll(async () => {
    [words, english] = await Promise.all([wordsOf(language), wordsOf('en')]);
  });

  it('are the same as in English, none more and none less', () => {
    expect(placesIn(words)).toHaveLength(placesIn(english).length);
    expect(new Set(placesIn(words))).toEqual(new Set(placesIn(english)));
  });

  it('were not left in English', () => {
    if (language === 'en') return;
    const isLeft = (word: Word, there: Word) => typeof word === 'string' && word === there && / /.test(word);
    expect(faults((word, there) => isLeft(word, there) && !SAME.test(String(word)))).toEqual([]);
  });

  it('tell all that they are given, whatever the names are', () => {
    const given = (text: string) => new Set(text.match(/⟦#\d⟧/g));
    expect(
      faults((word, there) => {
        const [said, wanted] = [say(word, 5), say(there, 5)];
        return wanted !== undefined && said !== undefined && [...given(wanted)].some((part) => !said.includes(part));
      }),
    ).toEqual([]);
  });

  it.each(COUNTS)('have a form for %i', (count) => {
    const isBroken = (word: Word) => /undefined|NaN|\[object|(?<!⟦)#/.test(say(word, count) ?? '');
    // What is looked up by a stand-in is found in no language.
    expect(faults((word, there) => isBroken(word) && !isBroken(there))).toEqual([]);
  });

  it('end where the English sentence ends', () => {
    expect(
      faults((word, there) => {
        if (typeof word !== 'string' || typeof there !== 'string') return false;
        const ends = SENTENCE_ENDS[there.at(-1) ?? ''];
        return ends !== undefined && !ends.includes(word.at(-1) ?? '');
      }),
    ).toEqual([]);
  });

  it('leave out no sentence of a long text', () => {
    const least = SHORT_SCRIPTS.test(language) ? 0.22 : 0.58;
    const isCut = (said: string | undefined, wanted = '') =>
      said !== undefined && wanted.length > 110 && said.length < least * wanted.length;
    expect(faults((word, there) => isCut(say(word, 5), say(there, 5)))).toEqual([]);
  });

  it('have typographic quotation marks, and no blanks too many', () => {
    const isClumsy = (text: string) => /["']|\.\.\.(?!\/)|^\s|\s$| {2}/.test(text.replace(FOR_A_SHELL, ''));
    // English sentences of the terminal are as programs know them.
    const found = faults((word) => isClumsy(say(word, 5) ?? ''));
    expect(found.filter((fault) => !fault.startsWith('en.terminal.'))).toEqual([]);
  });
});

/** What is typed or copied keeps its colon as it is. */
const TYPED = /(?:Nom|X|Cache-Control): ?/g;

it('French has a narrow no-break space before ; : ! ? and inside of its quotation marks', async () => {
  const isLoose = (text: string) => /(?<!\u202f)(?:[;!?»]|:(?=\s|$))|«(?!\u202f)/.test(text.replaceAll(TYPED, ''));
  const sentences = [...(await wordsOf('fr'))].filter(([place]) => place !== 'fr.desktop.keywords');
  const said = sentences.map(([place, word]) => [place, say(word, 5) ?? ''] as const);
  expect(
    said.filter(([, text]) => isLoose(text.replace(FOR_A_SHELL, ''))).map(([place, text]) => `${place}: ${text}`),
  ).toEqual([]);
});

/** What English calls a value that a person or a system has named. */
const NAMED =
  /^(?:name|names|visitor|address|share|file|folder|path|device|sender|host|url|subject|program|identity|from|fingerprint|target|shown|text|code)$/;

/** Subjects of requests are words, as is what is noted. */
const OWN_WORDS =
  /\.(?:trouble\.(?:leaving|refused)|noted|sortedBy|sortBy|resizeColumn|issuedBy|nameOf|downloadsOf|after)$/;

it.each(LANGUAGE_TAGS.filter((tag) => languageFacts(tag).direction === 'rtl'))(
  '%s keeps names that it is given apart from its own direction',
  async (language) => {
    const english = await wordsOf('en');
    let looked = 0;
    const loose = [...(await wordsOf(language))].flatMap(([place, word]) => {
      const there = english.get(`en${place.slice(place.indexOf('.'))}`);
      const given = /^\(?([\w, ]+)\)?\s*=>/.exec(String(there))?.[1]?.split(/, ?/) ?? [];
      const said = sayNames(word);
      const isLoose = (at: number) => new RegExp(`(?<![\u2066\u2068][^\u2069]*)⟦#${at}⟧`).test(said);
      looked += given.filter((name) => NAMED.test(name)).length;
      return given.flatMap((name, at) => (NAMED.test(name) && isLoose(at) ? [`${place}(${name}): ${said}`] : []));
    });
    expect(loose.filter((found) => !OWN_WORDS.test(found.split('(')[0] ?? ''))).toEqual([]);
    expect(looked).toBeGreaterThan(100);
  },
);

/** A mark before or behind Latin letters or digits that turns to the other side where lines run from right to left. */
const TURNED = /(?<![\u2066\u2068\p{L}\d])[.\-/:+*~][A-Za-z\d]|[A-Za-z\d][/+*-](?![\p{L}\d/])/u;

it.each(LANGUAGE_TAGS.filter((tag) => languageFacts(tag).direction === 'rtl'))(
  'what is typed keeps its marks on their side in %s',
  async (language) => {
    const outside = (text: string): string => text.replaceAll(/[\u2066\u2068][^\u2066\u2068\u2069]*\u2069/g, ' ');
    const turned = [...(await wordsOf(language))].filter(([place, word]) => {
      const said = say(word, 5) ?? '';
      return (
        !/\.help\.|\.desktop\./.test(place) && /\p{Script=Arabic}/u.test(said) && TURNED.test(outside(outside(said)))
      );
    });
    expect(turned.map(([place, word]) => `${place}: ${say(word, 5)}`)).toEqual([]);
  },
);
