/** Whether a share is encrypted, and what a device needs to trust this computer. */

import { useState } from 'react';
import type { ShareState } from '../../main/ipc/app-state.ts';
import type { EncryptionState } from '../../main/share/encryption/encryption.ts';
import type { ShareChange } from '../../main/share/options.ts';
import { SettingSwitch } from '../settings/setting-switch.tsx';
import { SettingsGroup } from '../settings/settings-group.tsx';
import { useServices } from '../state/services.tsx';
import { certificateSentence } from '../trust/certificate-sentence.ts';
import { EncryptedSheet } from '../trust/encrypted-sheet.tsx';
import { ShowHowButton } from '../trust/show-how-button.tsx';
import { useLanguage } from '../words/use-language.tsx';
import css from './encryption-group.module.css';

interface EncryptionGroupProps {
  readonly share: ShareState;
}

export function EncryptionGroup({ share }: EncryptionGroupProps) {
  const { encryption } = useLanguage().words;
  const { bridge, run, view } = useServices();
  const set = (change: ShareChange): void => run(bridge.changeShare(share.id, change));
  const { status } = share;
  const state = status.state === 'running' ? status.encryption : undefined;
  const [isTold, setIsTold] = useState(false);
  const encrypt = (encrypts: boolean): void => {
    set({ encrypts });
    if (!encrypts || share.certificateFile !== undefined || view.value.get().knowsOfWarnings) return;
    view.change({ knowsOfWarnings: true });
    setIsTold(true);
  };
  return (
    <SettingsGroup title={encryption.title} level={3}>
      <SettingSwitch
        label={encryption.encrypt}
        hint={encryption.encryptHint}
        isOn={share.encrypts}
        onChange={encrypt}
      />
      {share.encrypts && (
        <SettingSwitch
          label={encryption.only}
          hint={encryption.onlyHint}
          isOn={share.onlyEncrypted}
          onChange={(onlyEncrypted) => set({ onlyEncrypted })}
        />
      )}
      {share.encrypts && state !== undefined && <Certificate share={share} state={state} />}
      {isTold && <EncryptedSheet share={share} onClose={() => setIsTold(false)} />}
    </SettingsGroup>
  );
}

interface CertificateProps {
  readonly share: ShareState;
  readonly state: EncryptionState;
}

function Certificate({ share, state: { authority, names, validTo, kept } }: CertificateProps) {
  const { words, formats } = useLanguage();
  const { encryption } = words;
  const date = formats.date(validTo);
  return (
    <div className={css.certificate}>
      <p>{authority === undefined ? encryption.given(date) : encryption.validTo(date)}</p>
      <p className={css.names}>{encryption.names(words.common.listed(names))}</p>
      {kept !== undefined && (
        <p className={css.kept} role="status">
          {words.common.sentences([certificateSentence(kept, encryption), encryption.keptBefore])}
        </p>
      )}
      <ShowHowButton share={share} />
    </div>
  );
}
