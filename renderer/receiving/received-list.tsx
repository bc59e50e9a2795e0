/** What came in the last hour, a row for each sending: where it is, and a way to be rid of it. */
import { ArrowDownToLine, FolderOpen } from 'lucide-react';
import type { ReceivedState, ShareState } from '../../main/ipc/app-state.ts';
import type { UndoneReceiving } from '../../main/ipc/contract.ts';
import { useServices } from '../state/services.tsx';
import { Button } from '../ui/button.tsx';
import { Name } from '../ui/name.tsx';
import { UndoIcon } from '../ui/pointing-icons.tsx';
import type { Language } from '../words/languages.ts';
import { useLanguage } from '../words/use-language.tsx';
import css from './received-list.module.css';

export function ReceivedList({ share }: { readonly share: ShareState }) {
  return (
    <ul className={css.list}>
      {share.received.map((received) => (
        <ReceivedRow key={received.id} share={share} received={received} />
      ))}
    </ul>
  );
}

interface ReceivedRowProps {
  readonly share: ShareState;
  readonly received: ReceivedState;
}

function ReceivedRow({ share, received }: ReceivedRowProps) {
  const language = useLanguage();
  const { bridge, run, message } = useServices();
  const { words, formats } = language;
  const { receiving } = words;
  const { id, count, bytes, name, sentAs, at, canUndo, address } = received;
  const sender = received.sender === '' ? address : received.sender;
  const title = count === 1 ? name : receiving.received(formats.counted(count), sender);
  const told = words.common.noted(title, formats.shortTimeOfDay(at));
  const undo = async (): Promise<void> => {
    const outcome = await bridge.undoReceived(share.id, id);
    message.set({ kind: 'text', describe: (spoken) => describeUndone(outcome, spoken) });
  };
  return (
    <li className={css.row}>
      <ArrowDownToLine size={16} className={css.arrow} aria-hidden="true" />
      <div className={css.who}>
        <Name className={css.name} title={title}>
          {title}
        </Name>
        {count === 1 && <bdi className={css.faint}>{receiving.from(sender)}</bdi>}
        {count === 1 && sentAs !== undefined && <bdi className={css.faint}>{receiving.sentAs(sentAs)}</bdi>}
      </div>
      <span className={css.faint}>{receiving.at(formats.bytes(bytes), formats.minuteOfDay(at))}</span>
      <div className={css.actions}>
        <Button
          kind="quiet"
          icon={FolderOpen}
          label={receiving.showInFolderOf(told)}
          onPress={() => run(bridge.showReceived(share.id, id))}
        >
          {receiving.showInFolder}
        </Button>
        {canUndo && (
          <Button kind="quiet" icon={UndoIcon} label={receiving.undoOf(told)} onPress={() => run(undo())}>
            {receiving.undo}
          </Button>
        )}
      </div>
    </li>
  );
}

export function describeUndone({ trashed, kept }: UndoneReceiving, { words, formats }: Language): string {
  const { undone, undoneSome, undoneNone } = words.receiving;
  if (trashed === 0) return undoneNone;
  return kept === 0 ? undone(formats.counted(trashed)) : undoneSome(formats.counted(trashed), formats.counted(kept));
}
