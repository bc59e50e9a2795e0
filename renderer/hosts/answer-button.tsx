/** Offered where a request was refused because of the name that it was meant for: to answer to that name from now on. */
import { Globe } from 'lucide-react';
import type { AccessLogEntry } from '../../main/access-log/log-entry.ts';
import type { ShareState } from '../../main/ipc/app-state.ts';
import { useServices } from '../state/services.tsx';
import { Button } from '../ui/button.tsx';
import type { Language } from '../words/languages.ts';
import { useLanguage } from '../words/use-language.tsx';
import { askedHost } from './host-name.ts';

/** RFC 9110 §15.5.20 */
const MISDIRECTED = 421;

export interface AnswerButtonProps {
  readonly share: ShareState;
  readonly entry: AccessLogEntry;
  /** undefined while it is not known. */
  readonly requestHead: string | undefined;
}

/** Nothing for a request that was not refused for its name, or whose name is allowed by now. */
export function AnswerButton({ share, entry, requestHead }: AnswerButtonProps) {
  const { words } = useLanguage();
  const { bridge, run, message } = useServices();
  const name = entry.status === MISDIRECTED && requestHead !== undefined ? askedHost(requestHead) : undefined;
  if (name === undefined || share.hosts.includes(name)) return undefined;
  const allow = (): void => {
    const undo = (): void => run(bridge.disallowHost(share.id, name));
    const describe = ({ words }: Language): string => words.hosts.allowedNow(name);
    run(bridge.allowHost(share.id, name).then(() => message.set({ kind: 'undoable', describe, undo })));
  };
  return (
    <Button icon={Globe} title={words.hosts.answerTitle(name)} onPress={allow}>
      {words.hosts.answer}
    </Button>
  );
}
