/** Below the address: who can open the share, and the PIN that a person tells others. */
import { Globe, KeyRound, Link2, LockKeyhole, RefreshCw, Users } from 'lucide-react';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { ShareState } from '../../main/ipc/app-state.ts';
import { CopyButton } from '../clipboard/copy-button.tsx';
import { useServices } from '../state/services.tsx';
import { Button } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { Popover } from '../ui/popover.tsx';
import { useLanguage } from '../words/use-language.tsx';
import { AccessChoices } from './access-choices.tsx';
import { accessKind } from './access-kind.ts';
import css from './access-row.module.css';
import { PasswordDialog } from './password-dialog.tsx';
import { PeopleDialog } from './people-dialog.tsx';
import { inGroups } from './pin-digits.ts';

const ICONS = { everyone: Globe, pin: LockKeyhole, password: KeyRound, people: Users, links: Link2 } as const;

export interface AccessRowProps {
  readonly share: ShareState;
  /** What stands beside it: the links. */
  readonly children?: ReactNode;
}

export function AccessRow({ share, children }: AccessRowProps) {
  const { access } = useLanguage().words;
  const [dialog, setDialog] = useState<'password' | 'people'>();
  const kind = accessKind(share);
  const Icon = ICONS[kind];
  return (
    <div className={css.row} data-kind={kind}>
      <Popover
        label={access.title}
        isNamedByTrigger={true}
        panelLabel={access.title}
        trigger={
          <>
            <Icon size={16} />
            <span>{access[kind]}</span>
          </>
        }
        triggerClass={css.trigger}
        align="start"
      >
        {(close) => <AccessChoices share={share} onDone={close} onOpen={setDialog} />}
      </Popover>
      {kind === 'pin' && <Pin share={share} />}
      {children}
      {dialog === 'password' && <PasswordDialog share={share} onClose={() => setDialog(undefined)} />}
      {dialog === 'people' && <PeopleDialog share={share} onClose={() => setDialog(undefined)} />}
    </div>
  );
}

function Pin({ share: { id, pin, isPinStopped } }: { readonly share: ShareState }) {
  const { access } = useLanguage().words;
  const { bridge, run } = useServices();
  const isShown = pin !== undefined && !isPinStopped;
  return (
    <div className={css.pin}>
      {isShown && (
        <>
          <output className={css.digits} aria-label={access.pinLabel(pin)}>
            {inGroups(pin)}
          </output>
          <span className={classes(css.hint, css.tell)}>{access.tellPin}</span>
          <CopyButton text={pin} label={access.copyPin} confirmation={access.pinCopied} kind="icon" />
        </>
      )}
      {isPinStopped && (
        <p className={css.warning} role="alert">
          {access.pinStopped}
        </p>
      )}
      {!isShown && !isPinStopped && <span className={css.hint}>{access.pinForgotten}</span>}
      <Button kind="quiet" icon={RefreshCw} title={access.newPinHint} onPress={() => run(bridge.choosePin(id, true))}>
        {access.newPin}
      </Button>
    </div>
  );
}
