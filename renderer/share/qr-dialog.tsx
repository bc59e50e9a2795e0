/** Opens the QR code of an address, large enough for a phone across the desk. */
import { QrCode } from 'lucide-react';
import { useState } from 'react';
import type { ShareState } from '../../main/ipc/contract.ts';
import { CopyButton } from '../clipboard/copy-button.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { useLanguage } from '../words/use-language.tsx';
import css from './qr-dialog.module.css';
import { QrDrawing } from './qr-drawing.tsx';
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
        <IconButton label={`${words.share.showQrCode}: ${url}`} icon={QrCode} onPress={() => setIsOpen(true)} />
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
  return <QrCard url={shown} scanned={scanned} note={kind && words.entry.scanned[kind]} />;
}

export interface QrCardProps {
  /** To be read and copied. */
  readonly url: string;
  /** What the code holds, where that is another. */
  readonly scanned?: string;
  readonly note?: string | undefined;
}

/** The code of an address, with the address itself. */
export function QrCard({ url, scanned = url, note }: QrCardProps) {
  const { words } = useLanguage();
  return (
    <div className={css.card}>
      <QrDrawing url={scanned} label={words.share.qrLabel(url)} className={css.code} />
      <div className={css.line}>
        <bdi className={css.url} dir="ltr">
          {url}
        </bdi>
        <CopyButton text={url} label={words.share.copyAddress} confirmation={words.share.addressCopied} kind="icon" />
      </div>
      {note !== undefined && <p className={css.note}>{note}</p>}
      <p className={css.hint}>{words.share.qrHint}</p>
    </div>
  );
}
