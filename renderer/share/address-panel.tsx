/** Where the folder is found: the best address, large, with everything that gets it across. */

import type { ShareState } from '../../main/ipc/app-state.ts';
import type { ShareAddress, ShareStatus } from '../../main/share/share-status.ts';
import { AccessRow } from '../access/access-row.tsx';
import { CopyButton } from '../clipboard/copy-button.tsx';
import { ShareLinks } from '../links/share-links.tsx';
import { AddingChoice } from '../receiving/adding-choice.tsx';
import { useServices } from '../state/services.tsx';
import { Button } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { LeadsOutIcon } from '../ui/pointing-icons.tsx';
import { useLanguage } from '../words/use-language.tsx';
import { AddressNotes } from './address-notes.tsx';
import css from './address-panel.module.css';
import { PortEditor } from './port-editor.tsx';
import { QrButton } from './qr-dialog.tsx';
import { parseAddress } from './share-address.ts';
import { useChangedAddress } from './use-changed-address.ts';

/** Longer ones, such as whole IPv6 addresses, are written smaller to stay in one line. */
const LONG_HOST = 24;

const NONE: readonly ShareAddress[] = [];

export interface AddressPanelProps {
  readonly share: ShareState;
}

export function AddressPanel({ share }: AddressPanelProps) {
  const { words } = useLanguage();
  const { status } = share;
  useChangedAddress(share);
  return (
    <section className={css.panel} aria-label={words.share.address}>
      {status.state === 'running' ? <OpenAddress share={share} status={status} /> : <ClosedAddress share={share} />}
      <AccessRow share={share}>
        <AddingChoice share={share} />
        <ShareLinks share={share} />
      </AccessRow>
      <AddressNotes share={share} addresses={status.state === 'running' ? status.addresses : NONE} />
    </section>
  );
}

interface OpenAddressProps extends AddressPanelProps {
  readonly status: Extract<ShareStatus, { readonly state: 'running' }>;
}

function OpenAddress({ share, status }: OpenAddressProps) {
  const { words } = useLanguage();
  const { bridge, run } = useServices();
  const [best] = status.addresses;
  if (best === undefined) return undefined;
  const { scheme, host } = parseAddress(best.url);
  return (
    <div className={css.main}>
      <p className={css.address} dir="ltr" data-long={host.length > LONG_HOST}>
        <span className={css.faint}>{scheme}</span>
        <bdi>{host}</bdi>
        <span className={css.faint}>:</span>
        <PortEditor share={share} port={status.port} isInAddress={true} />
      </p>
      <div className={css.tools}>
        <Button
          kind="quiet"
          icon={LeadsOutIcon}
          label={words.share.openInBrowser}
          onPress={() => run(bridge.openAddress(share.id, best.url))}
        >
          <span>{words.share.open}</span>
        </Button>
        {best.kind !== 'loopback' && <QrButton share={share} url={best.url} kind="wide" />}
        <CopyButton
          text={share.dropBox ? best.url + (share.code ?? '') : best.url}
          label={words.share.copyAddress}
          confirmation={words.share.addressCopied}
          kind="wide"
        />
      </div>
    </div>
  );
}

function ClosedAddress({ share }: AddressPanelProps) {
  return (
    <div className={css.main}>
      <p className={classes(css.address, css.closed)}>
        <PortEditor share={share} port={share.port} isInAddress={false} />
      </p>
    </div>
  );
}
