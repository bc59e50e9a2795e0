import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isolated } from '../../../main/text/isolates.ts';
import { visibleName, visibleSentences } from '../../../main/text/visible-name.ts';
import { words as arabic } from '../../../main/words/ar/window.ts';
import { keepDirection } from '../../../main/words/keep-direction.ts';
import { LANGUAGE_TAGS } from '../../../main/words/languages.ts';
import { resolveWords } from '../../../main/words/resolve-app-words.ts';

const ROOT = path.join(import.meta.dirname, '../../..');

describe('a sentence that is shown', () => {
  it.each([
    ['«\u2068Photos\u2069» غير مشارك', '«\u2068Photos\u2069» غير مشارك'],
    ['a \u2068b \u2068c\u2069\u2069', 'a \u2068b \u2068c\u2069\u2069'],
    ['from \u2068\u2069evil\u2069', 'from \u2068\u2069evil\ufffd'],
    ['\u2069\u2068never ended', '\ufffd\ufffdnever ended'],
    ['\u2068\u202egpj.exe\u2069\u0007', '\u2068\ufffdgpj.exe\u2069␇'],
    ['\u2068one\ntwo\u2069', '\ufffdone\ntwo\ufffd'],
    ['\u2066::1\u2069 و\u2068a\u2069', '\u2066::1\u2069 و\u2068a\u2069'],
    ['\u2066never ended', '\ufffdnever ended'],
  ])('keeps pairs of isolates, and nothing else that turns or breaks it: %j', (text, shown) => {
    expect(visibleSentences(text)).toBe(shown);
  });
});

describe('a name in a sentence', () => {
  it.each([
    ['a\u2069 \u05d0', '\u2068a\ufffd \u05d0\u2069'],
    ['\u2068\u2069\u2069\u05d0', '\u2068\u2068\u2069\ufffd\u05d0\u2069'],
    ['\u05d0\u2068', '\u2068\u05d0\ufffd\u2069'],
    ['\u05d0\u2067b\u2069', '\u2068\u05d0\ufffdb\ufffd\u2069'],
    ['\u2069\u2068', '\u2068\ufffd\ufffd\u2069'],
    ['“\u2068\u05d0\u2069”', '\u2068“\u2068\u05d0\u2069”\u2069'],
    // Digits and marks have no direction of their own, and run as addresses do.
    ['::1', '\u2066::1\u2069'],
    ['2026/07', '\u20662026/07\u2069'],
    ['::1\u2069', '\u2066::1\ufffd\u2069'],
    ['fd12::1', '\u2068fd12::1\u2069'],
  ])('can neither end its isolate nor go on behind it: %j', (name, said) => {
    expect(isolated(name)).toBe(said);
    expect(visibleSentences(`Sharing ${isolated(name)} now`)).toBe(`Sharing ${said} now`);
    for (const language of LANGUAGE_TAGS) {
      const sentence = resolveWords(language, 'en').sharing(name);
      expect(visibleSentences(sentence)).toBe(sentence);
    }
  });
});

describe('what is put into words', () => {
  const words = keepDirection(
    {
      plain: 'as it is',
      one: (name: string) => `Sharing ${name} – 3 visitors`,
      deep: { many: (names: readonly string[], count: number) => `${names.join(', ')} (${count})` },
      lines: ['a', 'b'],
    },
    'en',
  );

  it.each(['مجلد', 'תמונות', 'abc \u05d0', '\u202eabc', 'ހިޔާ'])(
    'stands isolated where it runs from right to left: %j',
    (name) => {
      expect(words.one(name)).toBe(`Sharing ${isolated(name)} – 3 visitors`);
      expect(words.deep.many(['a', name], 2)).toBe(`a, ${isolated(name)} (2)`);
    },
  );

  it('stays as it is where it runs along', () => {
    expect([words.one('Photos 照片 फ़ोटो'), words.deep.many(['a', '1.5'], 2), words.plain, words.lines]).toEqual([
      'Sharing Photos 照片 फ़ोटो – 3 visitors',
      'a, 1.5 (2)',
      'as it is',
      ['a', 'b'],
    ]);
  });

  it.each(LANGUAGE_TAGS)('stays apart in the tray, in dialogs and in notifications in %s', (language) => {
    const { sharing, notify, exposed, cutting } = resolveWords(language, 'en');
    const stakes = { downloads: 2, bytesToGo: 5000 };
    const said = [
      sharing('صور'),
      notify.harms('fe80::1', 'صور'),
      exposed('keys', 'صور').message,
      cutting.stop(stakes, 'صور').message,
    ];
    for (const text of said) {
      expect(text).toContain(isolated('صور'));
      expect(visibleSentences(text)).toBe(text);
    }
    expect(sharing('صور')).not.toBe(visibleName(sharing('صور')));
  });
});

const sources = (pattern: RegExp): (readonly [string, string])[] =>
  readdirSync(path.join(ROOT, 'renderer'), { recursive: true, encoding: 'utf8' })
    .filter((file) => pattern.test(file))
    .map((file) => [file, readFileSync(path.join(ROOT, 'renderer', file), 'utf8')] as const);

describe('where lines run from right to left', () => {
  it('keys that point to the side are read by the direction of the document', () => {
    const byKey = sources(/\.tsx?$/).filter(([, text]) =>
      /(?:'|")Arrow(?:Left|Right)(?:'|")|case 'ArrowLeft'/.test(text),
    );
    expect(byKey.length).toBeGreaterThan(2);
    const unaware = byKey.filter(([, text]) => !/keyFromLeftToRight|isRightToLeft/.test(text));
    expect(unaware.map(([file]) => file)).toEqual([]);
  });

  it('icons that point along the line are turned with it', () => {
    const pointing =
      /^(?:Arrow(?:Left|Right)\w*|ChevronLeft|ExternalLink|Log(?:In|Out)|Move(?:Left|Right)|Redo2?|Reply|Send\w*|Undo2?|Text\w*)$/;
    const named = sources(/\.tsx$/).flatMap(([file, text]) =>
      [...text.matchAll(/import \{([^}]*)\} from 'lucide-react'/g)].flatMap(([, names = '']) =>
        names.split(',').map((name) => [file, name.trim()] as const),
      ),
    );
    expect(named.length).toBeGreaterThan(40);
    const loose = named.filter(([file, name]) => pointing.test(name) && file !== 'ui/pointing-icons.tsx');
    expect(loose).toEqual([]);
  });

  it('a chevron that turns when it is pressed begins at the side of the text', () => {
    const withChevron = sources(/\.tsx$/).filter(([, text]) => text.includes('<ChevronRight'));
    const styled = withChevron.map(([file]) =>
      readFileSync(path.join(ROOT, 'renderer', file.replace(/tsx$/, 'module.css')), 'utf8'),
    );
    expect(styled.length).toBeGreaterThan(0);
    expect(styled.filter((css) => !css.includes('--forward'))).toEqual([]);
  });

  it('what people and systems have named stands apart from the words around it', () => {
    const loose = sources(/\.tsx$/).flatMap(([file, text]) =>
      [
        ...text.matchAll(
          /<(\w+)([^<>]*)>\s*\{(?:\w+\.)+(?:visitor|address|url|path|folder|target|sender|device|interfaceName|identity)\}/g,
        ),
      ]
        .filter(([, tag = '', attributes = '']) => !/^(?:bdi|Name)$/.test(tag) && !/\bdir=/.test(attributes))
        .map(([line]) => `${file}: ${line}`),
    );
    expect(loose).toEqual([]);
  });
});

/** All that stands in words without names. */
function textsOf(words: unknown): readonly string[] {
  if (typeof words === 'string') return [words];
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(textsOf) : [];
}

describe('words in Arabic', () => {
  const ARABIC = /\p{Script=Arabic}/u;
  it.each(textsOf(arabic).filter((text) => ARABIC.test(text)))(
    'run from right to left where they stand apart: %j',
    (text) => {
      const outside = text.replace(/[\u2066\u2068][^\u2069]*\u2069/g, '');
      expect(/\p{L}/u.exec(outside)?.[0]).toMatch(ARABIC);
    },
  );
});
