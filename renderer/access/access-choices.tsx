/** The panel in which a person chooses who can open the share; each takes effect at once. */

import type { LucideIcon } from 'lucide-react';
import { Check, Globe, KeyRound, Link2, LockKeyhole, Users } from 'lucide-react';
import type { ShareState } from '../../main/ipc/app-state.ts';
import { useServices } from '../state/services.tsx';
import { Menu } from '../ui/menu.tsx';
import { MenuItem } from '../ui/menu-item.tsx';
import { useLanguage } from '../words/use-language.tsx';
import { accessKind } from './access-kind.ts';
import css from './access-row.module.css';

export interface AccessChoicesProps {
  readonly share: ShareState;
  readonly onDone: () => void;
  readonly onOpen: (dialog: 'password' | 'people') => void;
}

export function AccessChoices({ share, onDone, onOpen }: AccessChoicesProps) {
  const { access } = useLanguage().words;
  const { bridge, run } = useServices();
  const kind = accessKind(share);
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
      <AccessChoice
        icon={Globe}
        words={[access.everyone, access.everyoneHint]}
        isChosen={kind === 'everyone'}
        onPress={() => choose(bridge.changeShare(share.id, { entry: 'everyone' }))}
      />
      <AccessChoice
        icon={LockKeyhole}
        words={[access.pin, access.pinHint]}
        isChosen={kind === 'pin'}
        onPress={() => choose(bridge.choosePin(share.id, false))}
      />
      <AccessChoice
        icon={Link2}
        words={[access.links, access.linksHint]}
        isChosen={kind === 'links'}
        onPress={() => choose(bridge.changeShare(share.id, { entry: 'links' }))}
      />
      <hr />
      <MenuItem icon={KeyRound} onPress={() => open('password')}>
        {access.usePassword}
      </MenuItem>
      <MenuItem icon={Users} onPress={() => open('people')}>
        {access.peopleItem}
      </MenuItem>
    </Menu>
  );
}

interface AccessChoiceProps {
  readonly icon: LucideIcon;
  readonly words: readonly [name: string, hint: string];
  readonly isChosen: boolean;
  readonly onPress: () => void;
}

function AccessChoice({ icon: Icon, words: [name, hint], isChosen, onPress }: AccessChoiceProps) {
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
