/** The line below the address: what else leads here, folded away, or that nobody else can come. */
import { ChevronRight, Info } from 'lucide-react';
import type { ShareState } from '../../main/ipc/contract.ts';
import type { ShareAddress } from '../../main/share/status.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { useLanguage } from '../words/use-language.tsx';
import css from './other-addresses.module.css';
import { QrButton } from './qr-button.tsx';

export interface OtherAddressesProps {
  readonly share: ShareState;
  readonly best: ShareAddress;
  readonly others: readonly ShareAddress[];
}

export function OtherAddresses({ share, best, others }: OtherAddressesProps) {
  const { words, formats } = useLanguage();
  return (
    <div className={css.line}>
      {best.kind === 'loopback' && (
        <p className={css.warning}>
          <Info size={16} />
          {words.share.loopbackOnly}
        </p>
      )}
      {others.length > 0 && (
        <details className={css.others}>
          <summary>
            <ChevronRight size={16} className={css.chevron} />
            {words.share.otherAddresses(formats.counted(others.length))}
          </summary>
          <ul>
            {others.map((address) => (
              <OtherAddress key={address.url} share={share} address={address} />
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function OtherAddress({ share, address }: { readonly share: ShareState; readonly address: ShareAddress }) {
  const { words } = useLanguage();
  return (
    <li>
      <bdi className={css.url} dir="ltr">
        {address.url}
      </bdi>
      <span className={css.kind}>
        {words.share.addressKinds[address.kind]} · <bdi>{address.interfaceName}</bdi>
      </span>
      {address.kind !== 'loopback' && <QrButton name={share.name} url={address.url} />}
      <CopyButton
        text={address.url}
        label={`${words.share.copyAddress}: ${address.url}`}
        confirmation={words.share.addressCopied}
        kind="icon"
      />
    </li>
  );
}
