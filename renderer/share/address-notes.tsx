/** Below the address: what else leads here, folded away, and who can come at all. */
import { ChevronRight, Info } from 'lucide-react';
import { useId, useState } from 'react';
import type { ShareState } from '../../main/ipc/app-state.ts';
import type { ShareAddress } from '../../main/share/share-status.ts';
import { CheckButton } from '../check/check-button.tsx';
import { useServices } from '../state/services.tsx';
import { Switch } from '../ui/switch.tsx';
import { useLanguage } from '../words/use-language.tsx';
import css from './address-notes.module.css';
import { OtherAddresses } from './other-addresses.tsx';

export interface AddressNotesProps {
  readonly share: ShareState;
  /** Best first; none while nothing is shared. */
  readonly addresses: readonly ShareAddress[];
}

export function AddressNotes({ share, addresses }: AddressNotesProps) {
  const { words, formats } = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  const listId = useId();
  const others = addresses.slice(1);
  const isListed = isOpen && others.length > 0;
  return (
    <div className={css.notes}>
      <div className={css.line}>
        {addresses.length === 0 && <span className={css.none}>{words.share.noAddressYet}</span>}
        {others.length > 0 && (
          <button
            type="button"
            className={css.fold}
            aria-expanded={isOpen}
            aria-controls={isListed ? listId : undefined}
            onClick={() => setIsOpen(!isOpen)}
          >
            <ChevronRight size={16} className={css.chevron} />
            {words.share.otherAddresses(formats.counted(others.length))}
          </button>
        )}
        <div className={css.tools}>
          <CheckButton share={share} />
          <ReachSwitch share={share} />
        </div>
      </div>
      {isListed && <OtherAddresses id={listId} share={share} addresses={others} />}
      <ReachNote share={share} best={addresses[0]} />
    </div>
  );
}

function ReachSwitch({ share }: { readonly share: ShareState }) {
  const { words } = useLanguage();
  const { bridge, run } = useServices();
  return (
    <Switch
      label={words.share.thisComputerOnly}
      title={words.share.thisComputerOnlyHint}
      isOn={share.reach === 'this-computer'}
      onChange={(isOn) => run(bridge.changeShare(share.id, { reach: isOn ? 'this-computer' : 'network' }))}
    />
  );
}

/** Says when nobody else can come: because a person wanted it, or because there is no network. */
function ReachNote({ share, best }: { readonly share: ShareState; readonly best: ShareAddress | undefined }) {
  const { words } = useLanguage();
  if (share.reach === 'this-computer') {
    return (
      <p className={css.note}>
        <Info size={16} />
        {words.share.thisComputerOnlyNote}
      </p>
    );
  }
  if (best?.kind !== 'loopback') return undefined;
  return (
    <p className={css.warning}>
      <Info size={16} />
      {words.share.loopbackOnly}
    </p>
  );
}
