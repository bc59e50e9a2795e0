/** The language in use, for every component. */
import { createContext, useContext } from 'react';
import type { Language } from './languages.ts';
import { resolveLanguage } from './languages.ts';

const LanguageContext = createContext<Language>(resolveLanguage('en', 'en'));

export const LanguageProvider = LanguageContext.Provider;

export function useLanguage(): Language {
  return useContext(LanguageContext);
}
