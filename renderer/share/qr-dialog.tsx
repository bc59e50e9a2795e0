/** Opens the QR code of an address, large enough for a phone across the desk. */
import { QrCode } from 'lucide-react';
import { useState } from 'react';
import type { ShareState } from '../../main/ipc/app-state.ts';
import { QrCard } from '../qr/qr-card.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { useLanguage } from '../words/use-language.tsx';
import { codeKind, useCode } from './use-code.ts';

export interface QrButtonProps {
  readonly share: ShareState;
  /** One of the share's addresses. */
  readonly url: string;
  /** `wide` has a word where there is room, `icon` only the icon. */
  readonly kind: 'wide' | 'icon';
}

export function QrButton({ share, url, kind }: QrButtonProps) {
  const { words } = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      {kind === 'wide' ? (
        <Button kind="quiet" icon={QrCode} label={words.share.showQrCode} onPress={() => setIsOpen(true)}>
          <span>{words.share.qrCode}</span>
        </Button>
      ) : (
        <IconButton
          label={words.common.labelled(words.share.showQrCode, url)}
          icon={QrCode}
          onPress={() => setIsOpen(true)}
        />
      )}
      {isOpen && (
        <Dialog title={words.share.qrTitle(share.name)} onClose={() => setIsOpen(false)}>
          <AddressQrCard share={share} url={url} />
        </Dialog>
      )}
    </>
  );
}

interface AddressQrCardProps {
  readonly share: ShareState;
  readonly url: string;
}

/** What is scanned may open more than what is typed. */
function AddressQrCard({ share, url }: AddressQrCardProps) {
  const { words } = useLanguage();
  const code = useCode(share);
  const kind = code === undefined ? undefined : codeKind(share);
  const scanned = code === undefined ? url : url + code;
  // Where only links open it, its address is of no use.
  const shown = kind === 'links' ? scanned : url;
  return <QrCard url={shown} scanned={scanned} note={kind && words.access.scanned[kind]} />;
}
