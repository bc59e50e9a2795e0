/** Japanese. */
import type { Words } from '../en/window.ts';
import { listed } from '../listed.ts';
import { access } from './window-access.ts';
import { check } from './window-check.ts';
import { encryption } from './window-encryption.ts';
import { files } from './window-files.ts';
import { guide } from './window-guide.ts';
import { hosts } from './window-hosts.ts';
import { limits } from './window-limits.ts';
import { links } from './window-links.ts';
import { details, glance, log } from './window-log.ts';
import { ending, notes } from './window-notes.ts';
import { receiving } from './window-receiving.ts';
import { serving } from './window-serving.ts';
import { settings } from './window-settings.ts';
import { shares } from './window-shares.ts';

const common: Words['common'] = {
  beside: (parts) => parts.join('\u00a0· '),
  listed: (parts) => listed(parts, 'ja'),
  sentences: (parts) => parts.join(''),
  labelled: (label, value) => `${label}：${value}`,
  noted: (text, note) => `${text}（${note}）`,
  windowTitle: (title) => `${title} – Porthole`,
  copy: 'コピー',
  copied: 'コピーしました',
  close: '閉じる',
  closeMessage: 'このメッセージを閉じる',
  undo: '元に戻す',
  cancel: 'キャンセル',
  tryAgain: '再試行',
  somethingWrong: '問題が発生しました。もう一度お試しください。',
  windowBroke: 'このウィンドウで問題が発生しました。共有は続いています。',
  reload: 'ウィンドウを再読み込み',
};

const units: Words['units'] = {
  milliseconds: (value) => `${value}ミリ秒`,
  seconds: (value) => `${value}秒`,
  minutes: (value) => `${value}分`,
  hours: (value) => `${value}時間`,
  perSecond: (size) => `${size}/秒`,
  mebibytes: (value) => `${value} MiB`,
};

const firstRun: Words['firstRun'] = {
  sentence: 'フォルダーを周囲のデバイスと共有し、何が取得されたかを確かめられます。',
  drop: 'ここにフォルダーをドロップ',
  choose: 'または選択',
  recent: '最近使ったフォルダー',
};

const share: Words['share'] = {
  announced: (parts) => parts.join('、'),
  stopped: '停止中',
  starting: '開始中',
  running: '共有中',
  stopping: '停止処理中',
  failed: '共有できません',
  start: '開始',
  stop: '停止',
  waiting: 'ダウンロード後に停止',
  stopNow: '今すぐ停止',
  keepSharing: '共有を続ける',
  visitors: (count) => (count.value === 0 ? '訪問者なし' : `訪問者${count.text}人`),
  wereHere: (count, only) => (only === undefined ? `${count.text}人が訪問しました` : `${only}が訪問しました`),
  folderActions: (name) => `「${name}」の操作`,
  chooseAnother: '別のフォルダーを選択…',
  showFolder: 'ファイルマネージャーで表示',
  site: {
    title: 'Webサイトとして表示',
    choices: { automatic: '自動', on: 'オン', off: 'オフ' },
    hint: 'Webサイトのページではスクリプトが動き、ほかのページではスクリプトなしで表示されます。「自動」では、フォルダーにindex.htmlがあるときにオンになります。',
  },
  address: 'アドレス',
  copyAddress: 'アドレスをコピー',
  addressCopied: 'アドレスをコピーしました',
  showQrCode: 'QRコードを表示',
  qrCode: 'QRコード',
  openInBrowser: 'ブラウザーで開く',
  open: '開く',
  whoCan: '停止するまで、ネットワークの誰もが共有を開けます。',
  otherAddresses: (count) => `ほか${count.text}個のアドレス`,
  addressKinds: {
    lan: 'ローカルネットワーク',
    name: '名前（.localに対応した環境）',
    virtual: 'VPNまたは仮想アダプター',
    loopback: 'このコンピューターのみ',
  },
  addressChanged: (name, url) => `ネットワークが変わりました。「${name}」の新しいアドレスは${url}です`,
  thisComputerOnly: 'このコンピューターのみ',
  thisComputerOnlyHint: 'オンにすると、このコンピューターのプログラムだけがアドレスを開けます。',
  thisComputerOnlyNote:
    'このコンピューターのプログラムだけが、このアドレスを開けます。ほかのデバイスは、どのネットワークからも開けません。',
  loopbackOnly: 'ネットワークが見つからないため、このコンピューターだけがこのアドレスを開けます。',
  noAddressYet: '共有すると、ここにアドレスが表示され、ネットワークの誰もが開けるようになります。',
  port: 'ポート',
  portNumber: (port) => `ポート${port}`,
  anyPort: '任意の空きポート',
  changePort: (port) => (port === 0 ? '任意の空きポート：変更' : `ポート${port}：変更`),
  portInvalid: 'ポートは0から65535までの整数です。',
  portRefused: (port) => `ポート${port}はブラウザーで開けません。8000など、別のポートを選んでください。`,
  portHint: 'Enterで適用、Escでキャンセル。0は任意の空きポートです。',
  qrTitle: (name) => `「${name}」をスマートフォンで開く`,
  qrHint: 'スマートフォンのカメラをコードに向けてください。同じネットワークに接続している必要があります。',
  qrLabel: (url) => `${url}のQRコード`,
};

const problems: Words['problems'] = {
  portInUse: (port) => `ポート${port}は別のプログラムが使用しています。`,
  portHeld: (port, program, pid) =>
    `ポート${port}は${program === '' ? '別のプログラム' : program}（PID\u00a0${pid}）が使用しています。`,
  portOfOtherShare: (port, name) => `ポート${port}は、別に共有している「${name}」が使用しています。`,
  portNotPermitted: (port) => `このシステムでは、Portholeはポート${port}を使用できません。`,
  addressNotAvailable: '共有に使うネットワークアドレスは、現在利用できません。',
  folderMissing: 'フォルダーがなくなりました。移動、名前の変更、削除が行われたか、ドライブが接続されていません。',
  folderNotReadable: 'Portholeにはこのフォルダーを読み取る権限がありません。',
  notAFolder: 'これはフォルダーではなく、ファイルです。',
  filesMissing: 'ファイルが1つもありません。移動、名前の変更、削除が行われたか、ドライブが接続されていません。',
  noCertificate: '証明書がないため、暗号化できません。',
  workerDied: '共有が予期せず終了しました。Porthole自体とファイルに問題はありません。',
  unexpected: '不明な理由により、フォルダーを共有できません。',
  takePort: (port) => `ポート${port}を使う`,
  otherPort: '別のポートを使う',
  chooseFolder: '別のフォルダーを選択…',
  restart: '再開',
  technical: '技術的な詳細',
  stopTrying: '再試行をやめる',
  triesByItself: '可能になりしだい、自動的に共有を再開します。',
  recovered: (name, what) => `「${name}」：${what}`,
  folderBack: 'フォルダーが戻りました。共有を再開しました。',
  filesBack: 'ファイルが戻りました。共有を再開しました。',
  portFree: 'ポートが空きました。共有を再開しました。',
  restarted: '共有が予期せず終了したため、再開しました。',
};

const transfers: Words['transfers'] = {
  title: '転送',
  disconnect: '切断',
  disconnectVisitor: (visitor, file) => `${visitor}への${file}の送信を切断`,
  clearFinished: '終わったものを消去',
  sentOf: (sent, total) => `${sent} / ${total}`,
  timeLeft: (duration) => `残り${duration}`,
  stalled: '訪問者の受信待ち',
  connections: (count) => `接続${count.text}件`,
  parts: (size) => `${size}のファイルの一部`,
  part: (from, size) => `${size}のファイルの${from}以降`,
  progress: (file, visitor) => `${visitor}への${file}の進行状況`,
  complete: '完了',
  partComplete: '一部の送信完了',
  lacking: '完了（読み取れなかったものを除く）',
  aborted: '訪問者が中止',
  cut: '切断',
  timedOut: 'タイムアウト',
  disconnected: '手動で切断',
  missing: (size) => `残り${size}`,
  took: (size, duration) => `${size}を${duration}で送信`,
  average: (speed) => `平均${speed}`,
};

const visitors: Words['visitors'] = {
  block: '訪問者をブロック',
  blockVisitor: (visitor) => `訪問者${visitor}をブロック`,
  blockOf: (visitor, file) => `${file}を取得中の${visitor}をブロック`,
  blockOn: (visitor, share) => `訪問者${visitor}を「${share}」からブロック`,
  trouble: {
    connections: (visitor) => `${visitor}が、1人分の上限を超えて接続を繰り返しています。`,
    leaving: (visitor, subject) => `${visitor}が、${subject}を要求しては中断することを繰り返しています。`,
    refused: (visitor, subject) => `${visitor}が、1人分の上限を超えて${subject}を要求し続けています。`,
    unfinished: (visitor) => `${visitor}が、最後まで終えない通信を始め続けています。`,
    nonsense: (visitor) => `${visitor}が、リクエストではないデータを送り続けています。`,
    guessing: (visitor) => `誰かがPINを推測しようとしています。${visitor}はしばらくアクセスできません。`,
    subjects: {
      archives: 'ZIP',
      searches: '検索',
      checksums: 'チェックサム',
      contents: 'アーカイブの内容',
      listings: 'ファイルの一覧',
      thumbnails: 'サムネイル',
      other: 'ファイル',
    },
  },
  blockedNow: (visitor) => `${visitor}をブロックしました。ブロックの一覧は訪問者数の横にあります。`,
  blockThisTitle: 'このコンピューターをブロックしますか？',
  blockThis: (visitor) =>
    `${visitor}はこのコンピューターです。ブロックを解除するまで、自分のブラウザーで共有を開けなくなります。`,
  blockAnyway: 'それでもブロック',
  blocked: (count) => `ブロック${count.text}人`,
  blockedTitle: 'ブロック中の訪問者',
  since: (time) => `${time}から`,
  attempts: (count) => `接続を${count.text}回拒否`,
  until: (time) => `PINを何度も間違えたため、${time}まで`,
  unblock: '解除',
  unblockVisitor: (visitor) => `${visitor}のブロックを解除`,
};

const drop: Words['drop'] = {
  share: 'ドロップして共有',
  shareAll: 'ドロップしてすべて共有',
  beside: '共有中のものはそのまま共有されます。',
  notAFolder: 'これはフォルダーではありません。',
  notShareable: '共有できるのはフォルダーとファイルだけです。',
  unknownPath: 'システムから場所を取得できませんでした。選択画面から選んでください。',
};

export const words: Words = {
  common,
  units,
  firstRun,
  share,
  access,
  receiving,
  check,
  guide,
  shares,
  problems,
  ending,
  notes,
  transfers,
  visitors,
  hosts,
  links,
  serving,
  encryption,
  limits,
  glance,
  log,
  details,
  files,
  settings,
  drop,
};
