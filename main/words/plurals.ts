/** Sentences that depend on a number, by the plural categories of each language (CLDR). */
import type { Counted } from './counted.ts';
import { grouped } from './grouped.ts';
import type { LanguageTag } from './languages.ts';
import { languageFacts } from './languages.ts';

/** Which categories a language has for whole numbers: a sentence has to say each. */
interface Categories {
  readonly ar: 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
  readonly de: 'one' | 'other';
  readonly en: 'one' | 'other';
  readonly es: 'one' | 'many' | 'other';
  readonly fr: 'one' | 'many' | 'other';
  readonly hi: 'one' | 'other';
  readonly ja: 'other';
  readonly ko: 'other';
  readonly 'pt-BR': 'one' | 'many' | 'other';
  readonly ru: 'one' | 'few' | 'many' | 'other';
  readonly 'zh-CN': 'other';
  readonly 'zh-TW': 'other';
}

/** `#` stands for the number. What a person named stands in functions only, which get the number's text: names may contain `#`. */
type Form = string | ((number: string) => string);

export type Forms<T extends keyof Categories> = Readonly<Record<Categories[T], Form>>;

export type Plural<T extends LanguageTag> = (count: number | Counted, forms: Forms<T>) => string;

export function pluralsOf<T extends LanguageTag>(language: T): Plural<T> {
  let rules: Intl.PluralRules | undefined;
  return (count, forms) => {
    rules ??= new Intl.PluralRules(languageFacts(language).locale);
    const { value, text } = typeof count === 'number' ? { value: count, text: grouped(count, language) } : count;
    const byCategory: Readonly<Partial<Record<string, Form>>> & { readonly other?: Form } = forms;
    const form = byCategory[rules.select(value)] ?? byCategory.other ?? '#';
    return typeof form === 'string' ? form.replace('#', () => text) : form(text);
  };
}

/**
 * The forms of languages that say "a million of files", by those of one and of several.
 * @param one with `#` for the number
 * @param joint between millions and what there are millions of
 */
export function withMillions(one: string, other: string, joint = ' de '): Forms<'es' | 'fr' | 'pt-BR'> {
  return { one, many: other.replace('# ', () => `#${joint}`), other };
}
