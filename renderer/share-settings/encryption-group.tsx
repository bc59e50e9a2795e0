/** Whether a share is encrypted, and what a device needs to trust this computer. */
import type { ShareState } from '../../main/ipc/app-state.ts';
import type { EncryptionState } from '../../main/share/encryption/encryption.ts';
import type { ShareChange } from '../../main/share/options.ts';
import { CopyButton } from '../clipboard/copy-button.tsx';
import { QrDrawing } from '../qr/qr-drawing.tsx';
import { SettingSwitch } from '../settings/setting-switch.tsx';
import { SettingsGroup } from '../settings/settings-group.tsx';
import { useServices } from '../state/services.tsx';
import { useLanguage } from '../words/use-language.tsx';
import css from './encryption-group.module.css';
import { trustPageOf } from './trust-page-address.ts';

interface EncryptionGroupProps {
  readonly share: ShareState;
}

export function EncryptionGroup({ share }: EncryptionGroupProps) {
  const { encryption } = useLanguage().words;
  const { bridge, run } = useServices();
  const set = (change: ShareChange): void => run(bridge.changeShare(share.id, change));
  const { status } = share;
  const state = status.state === 'running' ? status.encryption : undefined;
  return (
    <SettingsGroup title={encryption.title} level={3}>
      <SettingSwitch
        label={encryption.encrypt}
        hint={encryption.encryptHint}
        isOn={share.encrypts}
        onChange={(encrypts) => set({ encrypts })}
      />
      {share.encrypts && (
        <SettingSwitch
          label={encryption.only}
          hint={encryption.onlyHint}
          isOn={share.onlyEncrypted}
          onChange={(onlyEncrypted) => set({ onlyEncrypted })}
        />
      )}
      {share.encrypts && state !== undefined && status.state === 'running' && (
        <Certificate state={state} page={trustPageOf(status.addresses[0]?.url)} />
      )}
    </SettingsGroup>
  );
}

interface CertificateProps {
  readonly state: EncryptionState;
  readonly page: string | undefined;
}

function Certificate({ state: { authority, names, validTo }, page }: CertificateProps) {
  const { words, formats } = useLanguage();
  const { encryption } = words;
  const date = formats.date(validTo);
  return (
    <div className={css.certificate}>
      <p>{authority === undefined ? encryption.given(date) : encryption.validTo(date)}</p>
      <p className={css.names}>{encryption.names(names.join(', '))}</p>
      {authority !== undefined && page !== undefined && <Trust page={page} fingerprint={authority.fingerprint} />}
    </div>
  );
}

interface TrustProps {
  readonly page: string;
  readonly fingerprint: string;
}

function Trust({ page, fingerprint }: TrustProps) {
  const { encryption, share } = useLanguage().words;
  return (
    <details className={css.trust}>
      <summary>{encryption.showHow}</summary>
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
    </details>
  );
}
