/** What the terminal says to a person, in Japanese. */
import type { TerminalWords } from '../en/terminal.ts';
import { words as help } from './terminal-help.ts';
import { words as problems } from './terminal-problems.ts';

const who = 'この共有にアクセスできるすべての人が';
const another = '次回の起動時に新しい認証局が作成され、すべてのデバイスで改めて信頼する必要があります';

export const words: TerminalWords = {
  help,
  problems,

  aText: 'テキスト',
  files: (count) => `${count} 個のファイル`,

  sharing: {
    portRefused: (port) =>
      `ポート ${port} はブラウザーでは開けず、ほかのプログラムでしか使えません。--port で別のポートを選んでください。`,
    handedOver: (shared) =>
      `${shared} はアプリが共有しています。このターミナルから共有するには、--terminal を付けてください。`,
    codeOpens: 'コードを読み取ると、パスワードなしで開けます。',
    noBrowser: (url) => `ブラウザーを開けませんでした。${url} を自分で開いてください。`,
    logNotWritten: (code) => `ログを書き込めません（${code}）。ログなしで共有を続けます。`,
    logLeftOut: (count) => `時間内に読み取られなかったため、ログの ${count} 行が省略されました。共有は続いています。`,
    sandbox:
      'この共有のページはスクリプトなしで表示されています。スクリプトを実行するには、--site on を付けて Web サイトとして共有してください。',
    pinStopped:
      '1 時間に誤った PIN が 100 回入力されたため、この PIN は無効になりました。別の PIN で起動し直してください。',
    proxy: (address) =>
      `リクエストが ${address} のプログラムを経由しています。お使いのプロキシであれば、--trust-proxy ${address} を付けて起動してください。それまで、その訪問者は全員 1 人として扱われます。`,
    lacking: (target) =>
      `${target} には読み取れなかったものが含まれていません。何がなぜ欠けているかは、アーカイブ内の MISSING FILES.txt を参照してください。`,
  },

  failed: {
    portTaken: (port, holder) =>
      `ポート ${port} は使用中です（${holder}）。--port で別のポートを選ぶか、--port ${port}+ で次に空いているポートを使ってください。`,
    anotherProgram: 'ほかのプログラム',
    process: (pid) => `プロセス ${pid}`,
    program: (name, pid) => `${name}、プロセス ${pid}`,
    noPortFree: (port) => `ポート ${port} 以降に空いているポートがありません。--port で小さい番号を選んでください。`,
    portNotPermitted: (port) => `ポート ${port} はこのアカウントでは使えません。1024 以上を選んでください。`,
    noSuchAddress: (address) => `${address} はこのコンピューターのアドレスではありません。`,
    theAddress: '指定したアドレス',
    folderMissing: (folder) => `フォルダー ${folder} が見つかりません。`,
    notAFolder: (path) => `${path} はフォルダーではありません。`,
    notReadable: (path) => `${path} を読み取る権限がこのアカウントにありません。`,
    fileMissing: (file) => `ファイル ${file} が見つかりません。`,
    filesMissing: (count) => `${count} 個のファイルがどれも見つかりません。`,
    unexpected: (detail) => `共有を続けられませんでした: ${detail}。`,
  },

  exposed: {
    'whole-disk': (name) => `${name} はディスク全体です。${who}、このアカウントで読めるものをすべて読めます。`,
    home: (name) => `${name} には個人のすべてが入っています。${who}、中のファイルをすべて読めます。`,
    keys: (name) => `${name} には鍵やパスワードが入っています。${who}、それらを読めます。`,
    system: (name) => `${name} はシステムの一部です。${who}、このコンピューターの構成を読めます。`,
    'own-files': (name) =>
      `${name} には Porthole の設定が入っています。${who}、あなたが共有しているものをすべて知ることができます。`,
    'log-folder': (name) => `${name} には Porthole のログが入っています。${who}、誰が訪問し何を取得したかを読めます。`,
  },

  trouble: {
    connections: (visitor) => `${visitor} は、1 人の訪問者に許される数を超える接続を開き続けています。`,
    leaving: (visitor) => `${visitor} は、時間のかかるものを要求しては、届く前に切断することを繰り返しています。`,
    refused: (visitor) => `${visitor} は、1 人の訪問者に許される以上のものを要求し続けています。`,
    unfinished: (visitor) => `${visitor} は、最後まで終えない通信を始め続けています。`,
    nonsense: (visitor) => `${visitor} は、リクエストではないものを送り続けています。`,
    guessing: (visitor) => `${visitor} は間違った PIN を何度も試したため、15 分間アクセスできません。`,
  },

  certificate: {
    notMade: (detail) => `証明書を作成できませんでした: ${detail}。`,
    authority: {
      damaged: (file) =>
        `${file} の認証局が壊れています。バックアップから戻すか、ファイルを移動してください。移動すると、${another}。`,
      expired: (file) =>
        `${file} の認証局は現在有効ではありません。時計は合っていますか？ 合っている場合はファイルを移動してください。${another}。`,
      unreadable: (file) =>
        `${file} の認証局を読み取れません。このアカウントに読み取りを許可するか、ファイルを移動してください。移動すると、${another}。`,
      'not-kept': (file) =>
        `認証局を ${file} に保存できません。このアカウントに書き込みを許可するか、XDG_DATA_HOME で場所を指定してください。`,
    },
    given: {
      'not-read': (file, code) => `${file} を読み取れません（${code}）。`,
      'no-certificate': (file) => `${file} に証明書がありません。PEM 形式である必要があります。`,
      'no-key': (file) => `${file} に秘密鍵がありません。PEM 形式である必要があります。`,
      'encrypted-key': (file) =>
        `${file} の鍵にはパスフレーズが必要です。openssl pkey で外し、ファイルは他人に渡さないでください。`,
      'no-pair': (file) => `${file} の鍵は別の証明書のものです。`,
      expired: (file) => `${file} の証明書は期限が切れています。`,
      'not-usable': (file, code) => `${file} の証明書は使用できません（${code}）。`,
    },
    unknown: '不明',
    kept: (sentence) => `${sentence}証明書は以前のままです。`,
    handshake: {
      distrust: (visitor) =>
        `${visitor} との https に失敗しました。このコンピューターがまだ信頼されていません。方法は /~porthole/trust を参照してください。`,
      'too-old': (visitor) =>
        `${visitor} との https に失敗しました。TLS 1.1 より新しいもの、または現在の暗号方式に対応していません。`,
      slow: (visitor) => `${visitor} との https に失敗しました。ハンドシェイクが時間内に終わりませんでした。`,
      broken: (visitor, code) => `${visitor} との https に失敗しました（${code}）。`,
    },
  },

  check: {
    asking: (url) => `${url} に問い合わせています`,
    connected: (address) => `${address} に接続しました`,
    secured: (protocol) => `${protocol} で暗号化しました`,
    sent: (bytes) => `リクエストを送信しました（${bytes} バイト）`,
    firstByte: '応答の最初のバイト',
    head: '応答のヘッダーがそろいました',
    closed: (bytes) => `${bytes} バイトの内容のあとに閉じられました`,
    broken: (code) => `失敗しました: ${code}`,
    certificateFor: (names) => `証明書の対象: ${names}`,
    noName: '名前なし',
    validity: (from, to, days) => `有効期間: ${from} から ${to} まで（残り ${days} 日）`,
    issuedBy: (validity, issuer) => `${validity}、発行者: ${issuer}`,
    trust: (url) => `信頼されるまで、デバイスは警告を表示します。Porthole の共有では ${url} で方法を案内しています。`,
    complaints: {
      'not-covered': (host) =>
        `クライアントは拒否します: ${host} の証明書ではありません。証明書にある名前を使うか、この名前を含む証明書で共有してください。`,
      expired:
        'クライアントは拒否します: 期限が切れています。このコンピューターの時計は合っていますか？ 合っている場合は新しい証明書が必要です。',
      'not-yet-valid':
        'クライアントは拒否します: まだ有効ではありません。ここの時計が間違っているか、作成時に間違っていました。',
      'unknown-authority': 'クライアントは警告します: 発行者が不明です。',
    },
    answers: (status) =>
      `応答があります（ステータス ${status}）。それでもほかの人が開けない場合は、ファイアウォールに遮られている可能性がありますが、ここからはわかりません。`,
    answersWith: (status) => `応答はありますが、ステータスは ${status} です。`,
    portRefused: (port) =>
      `応答はありますが、ポート ${port} はブラウザーでは開けません。共有には別のポートを選んでください。`,
    certificateRefused: '応答はありますが、クライアントは証明書を拒否します。',
    otherHost: (host, hostname) =>
      `サーバーはありますが、${host} という名前には応答しません。共有は --allow-host ${hostname} を付けると応答します。`,
    notHttp: (host, port) => `${host} のポート ${port} には何かがありますが、HTTP に対応していません。`,
    notEncrypted: (host, port) =>
      `${host} のポート ${port} には何かがありますが、https に対応していません。http:// を試すか、--tls を付けて共有してください。`,
    refused: (host, port) =>
      `${host} のポート ${port} では接続が受け付けられません。何も共有されていないか、ファイアウォールが拒否しています。`,
    silent: (host, port) =>
      `${host} のポート ${port} からは何も返ってきません。コンピューターの電源が切れているか別の場所にあるか、ファイアウォールが通信を破棄しています。`,
    unreachable: (host) => `ここから ${host} への経路がありません。同じネットワークにありません。`,
    unknownName: (host) => `${host} という名前はここでは見つかりません。数字のアドレスを試してください。`,
    brokeOff: (host, port) => `${host} のポート ${port} との接続が途切れました。`,
  },
};
