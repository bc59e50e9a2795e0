/** What a device needs to trust this computer: the page that says how, and the fingerprint that it shows. */
import { CopyButton } from '../clipboard/copy-button.tsx';
import { QrDrawing } from '../qr/qr-drawing.tsx';
import { useLanguage } from '../words/use-language.tsx';
import css from './trust-steps.module.css';

export interface TrustStepsProps {
  readonly page: string;
  /** SHA-256, in pairs with colons. */
  readonly fingerprint: string;
}

export function TrustSteps({ page, fingerprint }: TrustStepsProps) {
  const { encryption, share } = useLanguage().words;
  return (
    <div className={css.steps}>
      <p>{encryption.how}</p>
      <QrDrawing url={page} className={css.code} />
      <div className={css.line}>
        <bdi dir="ltr">{page}</bdi>
        <CopyButton text={page} label={share.copyAddress} confirmation={share.addressCopied} kind="icon" />
      </div>
      <p>{encryption.fingerprint}</p>
      <div className={css.line}>
        <code dir="ltr">{fingerprint}</code>
        <CopyButton
          text={fingerprint}
          label={encryption.copyFingerprint}
          confirmation={encryption.fingerprintCopied}
          kind="icon"
        />
      </div>
    </div>
  );
}
