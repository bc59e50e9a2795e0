/** The panel in which a person chooses who can open the share; each takes effect at once. */

import type { LucideIcon } from 'lucide-react';
import { Check, Globe, KeyRound, Link2, LockKeyhole, Users } from 'lucide-react';
import type { ShareState } from '../../main/ipc/contract.ts';
import { useServices } from '../state/services.tsx';
import { Menu } from '../ui/menu.tsx';
import { MenuItem } from '../ui/menu-item.tsx';
import { useLanguage } from '../words/use-language.tsx';
import { entryKind } from './entry-kind.ts';
import css from './entry-row.module.css';

export interface EntryChoicesProps {
  readonly share: ShareState;
  readonly onDone: () => void;
  readonly onOpen: (dialog: 'password' | 'people') => void;
}

export function EntryChoices({ share, onDone, onOpen }: EntryChoicesProps) {
  const { entry } = useLanguage().words;
  const { bridge, run } = useServices();
  const kind = entryKind(share);
  const choose = (choice: Promise<unknown>): void => {
    onDone();
    run(choice.then(() => undefined));
  };
  const open = (dialog: 'password' | 'people'): void => {
    onDone();
    onOpen(dialog);
  };
  return (
    <Menu>
      <EntryChoice
        icon={Globe}
        words={[entry.everyone, entry.everyoneHint]}
        isChosen={kind === 'everyone'}
        onPress={() => choose(bridge.changeShare(share.id, { entry: 'everyone' }))}
      />
      <EntryChoice
        icon={LockKeyhole}
        words={[entry.pin, entry.pinHint]}
        isChosen={kind === 'pin'}
        onPress={() => choose(bridge.choosePin(share.id, false))}
      />
      <EntryChoice
        icon={Link2}
        words={[entry.links, entry.linksHint]}
        isChosen={kind === 'links'}
        onPress={() => choose(bridge.changeShare(share.id, { entry: 'links' }))}
      />
      <hr />
      <MenuItem icon={KeyRound} onPress={() => open('password')}>
        {entry.usePassword}
      </MenuItem>
      <MenuItem icon={Users} onPress={() => open('people')}>
        {entry.peopleItem}
      </MenuItem>
    </Menu>
  );
}

interface EntryChoiceProps {
  readonly icon: LucideIcon;
  readonly words: readonly [name: string, hint: string];
  readonly isChosen: boolean;
  readonly onPress: () => void;
}

function EntryChoice({ icon: Icon, words: [name, hint], isChosen, onPress }: EntryChoiceProps) {
  return (
    <button type="button" className={css.choice} aria-pressed={isChosen} onClick={onPress}>
      <Icon size={18} />
      <span>
        <span className={css.name}>{name}</span>
        <span className={css.hint}>{hint}</span>
      </span>
      {isChosen && <Check size={16} className={css.check} />}
    </button>
  );
}
