/** The language that a person chose, as soon as its words are there. */
import { useEffect, useMemo, useState } from 'react';
import type { LanguageChoice } from '../../main/words/languages.ts';
import { chosenLanguage } from '../../main/words/languages.ts';
import type { Language } from './languages.ts';
import { isLoaded, loadLanguage, resolveLanguage } from './languages.ts';

/** undefined until the first one is there, a few milliseconds after the start; after that the one before until the next one is. */
export function useChosenLanguage(choice: LanguageChoice, systemLanguage: string): Language | undefined {
  const wanted = useMemo(() => ({ choice, systemLanguage }), [choice, systemLanguage]);
  const tag = chosenLanguage(choice, systemLanguage);
  const [loaded, setLoaded] = useState(isLoaded(tag) ? wanted : undefined);
  useEffect(() => {
    let isWanted = true;
    void loadLanguage(tag).then(() => {
      if (isWanted) setLoaded(wanted);
    });
    return () => {
      isWanted = false;
    };
  }, [tag, wanted]);
  const shown = isLoaded(tag) ? wanted : loaded;
  return useMemo(() => shown && resolveLanguage(shown.choice, shown.systemLanguage), [shown]);
}
