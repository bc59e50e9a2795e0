/** Japanese: how a share is encrypted, and how devices come to trust this computer. */
import type { Words } from '../en/window.ts';

export const encryption: Words['encryption'] = {
  title: '暗号化',
  encrypt: '暗号化する（https）',
  encryptHint:
    'これまでのアドレスも使えます。デバイスがこのコンピューターを信頼するまで、ブラウザーは警告を表示しますが、異常ではありません。通信は同じように暗号化されます。',
  only: '暗号化のみ',
  onlyHint: 'httpsなしで開いたページは、暗号化されたページに移動します。それ以外は拒否されます。',
  willWarn: 'デバイスがこのコンピューターを信頼するまで、ブラウザーは警告を表示します。',
  willWarnMore:
    'これは異常ではなく、通信は同じように暗号化されます。一度信頼したデバイスでは、警告は表示されなくなります。',
  showHow: '方法を表示',
  howTitle: 'デバイスでこのコンピューターを信頼する方法',
  how: 'このコンピューターを信頼させたいデバイスで、このページを開いてください。手順が表示されます。ほかに求められるものはありません。',
  fingerprint: 'このフィンガープリントが表示されます。違うものが表示された場合は、誰かが通信に割り込んでいます：',
  copyFingerprint: 'フィンガープリントをコピー',
  fingerprintCopied: 'フィンガープリントをコピーしました。',
  validTo: (date) => `証明書は${date}まで有効で、その前に自動的に更新されます。`,
  given: (date) => `別に用意された証明書を使用中です。${date}まで有効です。`,
  names: (names) => `対象：${names}`,
  faults: {
    authority: {
      damaged: (file) => `デバイスがこのコンピューターを信頼するためのファイル（${file}）が壊れています。`,
      expired: (file) =>
        `デバイスがこのコンピューターを信頼するためのファイル（${file}）は、現在有効ではありません。時計は正しいですか？`,
      unreadable: (file) => `デバイスがこのコンピューターを信頼するためのファイル（${file}）を読み取れません。`,
      'not-kept': (file) =>
        `デバイスがこのコンピューターを信頼するためのファイル（${file}）に書き込めません。ディスクの空きとアクセス権を確認してください。`,
    },
    given: {
      'not-read': (file) => `${file}を読み取れません。`,
      'no-certificate': (file) => `${file}に証明書がありません。PEM形式である必要があります。`,
      'no-key': (file) => `${file}に秘密鍵がありません。PEM形式である必要があります。`,
      'encrypted-key': (file) => `${file}の鍵にはパスフレーズが必要ですが、入力する手段がありません。`,
      'no-pair': (file) => `${file}の鍵は別の証明書のものです。`,
      expired: (file) => `${file}の証明書は有効期限が切れています。`,
      'not-usable': (file) => `${file}の証明書は使用できません。`,
    },
    notMade: '証明書を作成できませんでした。',
  },
  keptBefore: '以前の証明書をそのまま使用します。',
  newAuthorityHint: '新しく作成すると、すべてのデバイスでこのコンピューターを信頼し直す必要があります。',
  newAuthority: '新しく作成',
  notLaidAside: '古いファイルを移動できないため、新しく作成できません。',
  ownCertificate: 'このコンピューターの証明書を使う',
  withoutEncryption: '暗号化せずに共有',
  distrusted: (visitor) => `${visitor}のデバイスは、このコンピューターをまだ信頼しておらず、先に進みませんでした。`,
  tooOld: (visitor) =>
    `${visitor}のデバイスは、古い暗号化（TLS 1.2より前）にしか対応していません。ブラウザーまたはシステムの更新が必要です。`,
};
