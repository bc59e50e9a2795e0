/** Sharing a text, and what to say when it can't be. */
import { useState } from 'react';
import type { ShareTextOutcome } from '../../main/ipc/contract.ts';
import { useServices } from '../state/services.tsx';
import type { Language } from '../words/languages.ts';
import { useLanguage } from '../words/use-language.tsx';

/** As many UTF-16 code units as the main process takes. */
const MAX_LENGTH = 100_000;

export interface ShareText {
  /** Resolves with whether it is shared. */
  readonly share: (text: string) => Promise<boolean>;
  /** Why the last one is not; undefined when it is. */
  readonly problem: string | undefined;
}

export function useShareText(): ShareText {
  const { bridge } = useServices();
  const language = useLanguage();
  const [outcome, setOutcome] = useState<ShareTextOutcome>('shared');
  const share = async (text: string): Promise<boolean> => {
    const became = await bridge.shareText(text);
    setOutcome(became);
    return became === 'shared';
  };
  return { share, problem: outcome === 'shared' ? undefined : problemOf(outcome, language) };
}

export function problemOf(outcome: Exclude<ShareTextOutcome, 'shared'>, { words, formats }: Language): string {
  return outcome === 'empty' ? words.notes.empty : words.notes.tooLong(formats.number(MAX_LENGTH));
}
