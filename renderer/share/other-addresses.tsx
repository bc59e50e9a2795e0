/** What else leads to a share, with what each address is good for. */
import type { ShareState } from '../../main/ipc/app-state.ts';
import type { ShareAddress } from '../../main/share/share-status.ts';
import { CopyButton } from '../clipboard/copy-button.tsx';
import line from '../ui/line.module.css';
import { useLanguage } from '../words/use-language.tsx';
import css from './other-addresses.module.css';
import { QrButton } from './qr-dialog.tsx';

export interface OtherAddressesProps {
  readonly id: string;
  readonly share: ShareState;
  readonly addresses: readonly ShareAddress[];
}

export function OtherAddresses({ id, share, addresses }: OtherAddressesProps) {
  return (
    <ul id={id} className={css.list}>
      {addresses.map((address) => (
        <OtherAddress key={address.url} share={share} address={address} />
      ))}
    </ul>
  );
}

function OtherAddress({ share, address }: { readonly share: ShareState; readonly address: ShareAddress }) {
  const { words } = useLanguage();
  return (
    <li>
      <bdi className={css.url} dir="ltr">
        {address.url}
      </bdi>
      <span className={line.rest}>
        {words.common.beside(
          [words.share.addressKinds[address.kind], address.interfaceName].filter((fact) => fact !== ''),
        )}
      </span>
      {address.kind !== 'loopback' && <QrButton share={share} url={address.url} kind="icon" />}
      <CopyButton
        text={address.url}
        label={words.common.labelled(words.share.copyAddress, address.url)}
        confirmation={words.share.addressCopied}
        kind="icon"
      />
    </li>
  );
}
