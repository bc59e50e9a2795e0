/** Below the address: who can open the share, and the PIN that a person tells others. */
import { Globe, KeyRound, Link2, LockKeyhole, RefreshCw, Users } from 'lucide-react';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { ShareState } from '../../main/ipc/contract.ts';
import { CopyButton } from '../clipboard/copy-button.tsx';
import { useServices } from '../state/services.tsx';
import { Button } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { Popover } from '../ui/popover.tsx';
import { useLanguage } from '../words/use-language.tsx';
import { EntryChoices } from './entry-choices.tsx';
import { entryKind } from './entry-kind.ts';
import css from './entry-row.module.css';
import { PasswordDialog } from './password-dialog.tsx';
import { PeopleDialog } from './people-dialog.tsx';
import { inGroups } from './pin-digits.ts';

const ICONS = { everyone: Globe, pin: LockKeyhole, password: KeyRound, people: Users, links: Link2 } as const;

export interface EntryRowProps {
  readonly share: ShareState;
  /** What stands beside it: the links. */
  readonly children?: ReactNode;
}

export function EntryRow({ share, children }: EntryRowProps) {
  const { entry } = useLanguage().words;
  const [dialog, setDialog] = useState<'password' | 'people'>();
  const kind = entryKind(share);
  const Icon = ICONS[kind];
  return (
    <div className={css.row} data-kind={kind}>
      <Popover
        label={entry.title}
        isNamedByTrigger={true}
        panelLabel={entry.title}
        trigger={
          <>
            <Icon size={16} />
            <span>{entry[kind]}</span>
          </>
        }
        triggerClass={css.trigger}
        align="start"
      >
        {(close) => <EntryChoices share={share} onDone={close} onOpen={setDialog} />}
      </Popover>
      {kind === 'pin' && <Pin share={share} />}
      {children}
      {dialog === 'password' && <PasswordDialog share={share} onClose={() => setDialog(undefined)} />}
      {dialog === 'people' && <PeopleDialog share={share} onClose={() => setDialog(undefined)} />}
    </div>
  );
}

function Pin({ share: { id, pin, isPinStopped } }: { readonly share: ShareState }) {
  const { entry } = useLanguage().words;
  const { bridge, run } = useServices();
  const isShown = pin !== undefined && !isPinStopped;
  return (
    <div className={css.pin}>
      {isShown && (
        <>
          <output className={css.digits} aria-label={entry.pinLabel(pin)}>
            {inGroups(pin)}
          </output>
          <span className={classes(css.hint, css.tell)}>{entry.tellPin}</span>
          <CopyButton text={pin} label={entry.copyPin} confirmation={entry.pinCopied} kind="icon" />
        </>
      )}
      {isPinStopped && (
        <p className={css.warning} role="alert">
          {entry.pinStopped}
        </p>
      )}
      {!isShown && !isPinStopped && <span className={css.hint}>{entry.pinForgotten}</span>}
      <Button kind="quiet" icon={RefreshCw} title={entry.newPinHint} onPress={() => run(bridge.choosePin(id, true))}>
        {entry.newPin}
      </Button>
    </div>
  );
}
