/** Japanese, for "Why can't they see it?". */

import type { Words } from '../en/window.ts';
import type { FirewallFacts } from '../en/window-check.ts';

const FIREWALLS: Readonly<Record<FirewallFacts['name'], string>> = {
  ufw: 'ファイアウォール（ufw）',
  firewalld: 'ファイアウォール（firewalld）',
  nftables: 'ファイアウォール（nftables）',
  windows: 'Windowsのファイアウォール',
  macos: 'macOSのファイアウォール',
};

function firewall({ name, allows, isPublicNetwork }: FirewallFacts, port: number): string {
  if (name === 'macos') {
    return allows === false
      ? 'macOSのファイアウォールが、外部からの接続をすべてブロックする設定になっています。「システム設定」›「ネットワーク」›「ファイアウォール」で変更してください。'
      : 'macOSのファイアウォールがオンです。Portholeへの接続を許可しない設定になっていると、ほかのデバイスは接続できません。「システム設定」›「ネットワーク」›「ファイアウォール」を確認してください。';
  }
  if (isPublicNetwork === true) {
    return 'Windowsはこのネットワークをパブリックとみなし、外部からの接続をほとんど許可しません。自宅や職場では、「設定」›「ネットワークとインターネット」でプライベートに変更してください。';
  }
  const title = FIREWALLS[name];
  return allows === false
    ? `${title}がオンで、ポート${port}への接続を許可していません。ほかのデバイスは接続できません。`
    : `${title}がオンです。ほかのデバイスが接続できない可能性がありますが、このコンピューターからは確認できません。`;
}

export const check: Words['check'] = {
  button: 'ほかの人が開けないのはなぜ？',
  link: '開けませんか？',
  again: 'もう一度確認',
  asking: 'すべてのアドレスを確認しています…',
  waiting: '共有が始まるのを待っています…',
  verdicts: {
    certificate: '共有は応答していますが、デバイスが証明書を拒否します。',
    'port-refused': '共有は応答していますが、ブラウザーがこのポートを開きません。',
    'this-computer-only': 'このコンピューターだけに公開しています。',
    'no-network': 'このコンピューターはネットワークに接続していません。',
    broken: '共有が自分のアドレスで応答していません。',
    firewall: '共有は応答しています。ファイアウォールがほかの人を遮っている可能性があります。',
    'only-virtual': '共有は応答していますが、VPNまたは仮想アダプターのアドレスだけです。',
    fine: '共有は応答しています。このコンピューターに問題は見つかりません。',
    came: '正常です。ネットワークからのアクセスがありました。',
  },
  found: '確認の結果',
  addresses: 'アドレス',
  honest:
    'これは、このコンピューターが自分自身にアクセスした結果です。ほかのデバイスはネットワークとファイアウォールを通って来るため、そこまでは確認できません。',
  outcomes: {
    'not-encrypted': 'httpsではありません',
    talking: '確認中…',
    answered: '応答あり',
    'other-host': 'この名前には応答しません',
    'not-http': 'HTTP以外の応答です',
    refused: '接続を拒否しました',
    silent: '応答なし',
    unreachable: '到達できません',
    'unknown-name': 'ここでは不明な名前です',
    broken: '途中で切れました',
  },
  steps: {
    secured: (protocol) => `暗号化済み（${protocol}）`,
    connected: (address) => `${address}に接続`,
    sent: 'リクエストを送信',
    'first-byte': '応答の最初のバイト',
    head: '応答ヘッダーの受信完了',
    closed: (content) => `${content}の内容を受信して切断`,
    failed: (code) => `失敗：${code}`,
  },
  certificate: '証明書',
  certificateNames: (names) => `対象：${names}`,
  certificateDays: (days, date) => `あと${days}日（${date}まで）`,
  certificateOver: (date) => `${date}に期限切れ`,
  certificateEarly: (date) => `${date}から有効`,
  issuers: {
    own: 'このコンピューターが発行しました。信頼しているデバイスでは警告されません。',
    public: 'すべてのデバイスが知っている認証局が発行しました。',
    unknown: (issuer) => `${issuer}が発行しました。デバイスはこの発行者を知りません。`,
  },
  conversation: '通信の記録',
  whatToTry: '試してみること',
  findings: {
    certificate: {
      expired: 'ブラウザーは、証明書の有効期限が切れていると判断します。時計が正しければ、新しい証明書が必要です。',
      'not-yet-valid':
        'ブラウザーは、証明書がまだ有効でないと判断します。このコンピューターの時計が間違っているか、証明書を作成したときに間違っていました。',
      'not-covered': (urls) => `ブラウザーは、証明書がこのアドレスに対応していないと判断します：${urls}`,
      'unknown-authority': (issuer) =>
        `ブラウザーは、証明書の発行者（${issuer}）を知らないため警告します。先にデバイスでその発行者を信頼する必要があります。`,
    },
    'trust-needed':
      'このコンピューターをまだ信頼していないデバイスでは、警告が表示されます。そのまま続けるか、信頼すれば開けます。',
    'this-computer-only': '「このコンピューターのみ」がオンのため、ほかのデバイスからは開けません。',
    'port-refused': (port) =>
      `ポート${port}は別の種類のサービス用なので、どのブラウザーでも開けません。8000など、別のポートを選んでください。`,
    'no-network':
      'このコンピューターをWi-\u2060Fiまたはケーブルでネットワークに接続してください。アドレスは自動的にここに表示されます。',
    'no-router':
      'ルーターからアドレスが割り当てられなかったため、コンピューターが自分で決めました。同じケーブルの先にあるデバイスからだけ開けます。',
    'only-virtual': (adapter) =>
      `このアドレスは${adapter}（VPNまたは仮想アダプター）のものです。通常、周囲のデバイスからは開けません。Wi-\u2060Fiまたはケーブルで接続してください。`,
    'virtual-too': (adapter, url) =>
      `VPNまたは仮想アダプター（${adapter}）もオンです。通常、ほかの人は${url}を開けません。また、VPNによっては周囲のデバイスを遮断します。オフにして試してください。`,
    'address-dead': (url) =>
      `${url}は、このコンピューターからも応答がありません。共有を停止して、もう一度開始してください。`,
    'name-unknown': (url) =>
      `このコンピューターでは${url}の名前を解決できません。ほかのデバイスではできることもあります。できないデバイスには、数字のアドレスを伝えてください。`,
    firewall,
    'nobody-came':
      'まだネットワークからのアクセスはありません。相手のデバイスは同じWi-\u2060Fiに接続していますか？ゲストネットワークやモバイルデータ通信ではありませんか？http://とポートを含むアドレス全体を入力しましたか？',
  },
  letNetworkIn: 'ネットワークに公開',
  commandCopied: 'コマンドをコピーしました',
  copyCommand: 'コマンドをコピー',
};
