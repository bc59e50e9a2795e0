/** The main process's words in Japanese. */

import type { AtStake, ExposedKind, SavingProblem, Words } from '../app-words.ts';
import { formatSize } from '../format-size.ts';
import { receiving } from './app-receiving.ts';

const running = ({ downloads }: AtStake): string => `${downloads}件のダウンロードが進行中です。`;

const atStake = ({ bytesToGo }: AtStake): string => {
  const size = bytesToGo === 0 ? '' : `残りは${formatSize(bytesToGo, 'ja')}です。`;
  return `${size}待つと最後まで送信します。その間、ほかの人は新しくアクセスできません。`;
};

const unsavedBecause: Readonly<Record<SavingProblem, string>> = {
  'disk-full': 'ディスクがいっぱいです。',
  'folder-missing': '設定を保存するフォルダーがありません。',
  'not-permitted': '設定ファイルに書き込む権限がありません。',
  unexpected: '設定ファイルに書き込めませんでした。',
};

const exposureSentence: Readonly<Record<ExposedKind, (name: string) => string>> = {
  'whole-disk': (name) =>
    `${name}はディスク全体です。ネットワーク上の誰もが、このコンピューターにあるすべてのファイルを読めるようになります。`,
  home: (name) =>
    `${name}には個人のファイルがすべて入っています。ネットワーク上の誰もが、中の書類を読めるようになります。`,
  keys: (name) => `${name}には鍵やパスワードが入っています。ネットワーク上の誰もが、それを読めるようになります。`,
  system: (name) =>
    `${name}はシステムの一部です。ネットワーク上の誰もが、このコンピューターの構成を読めるようになります。`,
  'own-files': (name) =>
    `${name}にはPortholeの設定が入っています。ネットワーク上の誰もが、共有しているものをすべて読めるようになります。`,
  'log-folder': (name) =>
    `${name}にはログが入っています。ネットワーク上の誰もが、誰が何を取得したかを読めるようになります。`,
};

export const words: Words = {
  receiving,
  language: 'ja',
  beside: (parts) => parts.join(' – '),

  nothingShared: 'まだ何も共有していません',
  sharing: (name) => `「${name}」を共有中`,
  starting: (name) => `「${name}」の共有を開始しています…`,
  stopping: (name) => `「${name}」の共有を停止しています…`,
  stopped: (name) => `「${name}」は共有されていません`,
  failed: (name) => `「${name}」を共有できませんでした`,
  sharingMany: (count) => `${count}個のフォルダーを共有中`,
  failedMany: (count) => `${count}個は共有できませんでした`,
  groupFailed: (count) => `共有できないもの (${count})`,
  groupOn: (count) => `共有中 (${count})`,
  groupOff: (count) => `停止中 (${count})`,
  nothingIsShared: '現在、何も共有していません',
  visitors: (count) => `訪問者${count}人`,

  copyAddress: 'アドレスをコピー',
  openWindow: 'ウィンドウを開く',
  start: '共有を開始',
  stop: '共有を停止',
  startAll: 'すべて開始',
  stopAll: 'すべて停止',
  showShare: 'ウィンドウに表示',
  openAddress: 'ブラウザーで開く',
  showFolder: 'フォルダーを表示',
  settings: '設定…',
  showDiagnostics: '診断ログを表示',
  about: 'Portholeについて',
  recentFolders: '最近使ったフォルダー',
  chooseFolder: 'フォルダーを選択…',
  chooseFiles: 'ファイルを選択…',
  shareText: 'テキストやリンクを共有…',
  quit: 'Portholeを終了',

  notify: {
    firstVisitor: (share) => `「${share}」に最初の訪問者が来ました`,
    firstVisitors: '最初の訪問者が来ました',
    from: (visitor) => `${visitor}からのアクセスです。`,
    finished: (count) => (count === 1 ? 'ダウンロード完了' : `${count}件のダウンロードが完了`),
    delivered: (file, visitor) => `${visitor}が「${file}」をすべて受け取りました。`,
    trouble: (count) => `${count}人の訪問者が共有に負荷をかけています`,
    harms: (visitor, share) =>
      `${visitor}から「${share}」への要求が、1人分の上限を超えています。この訪問者をブロックできます。`,
    guessing: (share) => `誰かが「${share}」のPINを推測しようとしています`,
    guessingMany: (count) => `${count}人の訪問者がPINを推測しようとしています`,
    hasToWait: (visitor) => `${visitor}はしばらく試せません。この訪問者をブロックできます。`,
    blocked: (count) => `ブロック中の訪問者${count}人がアクセスしようとしました`,
    turnedAway: (visitor, share) => `${visitor}の「${share}」へのアクセスを拒否しました。`,
    ended: (share) => `「${share}」の共有が終わりました`,
    endedMany: (count) => `${count}件の共有が終わりました`,
    atTime: (time) => `${time}に停止する設定でした。`,
    afterDownloads: (count) => `${count}回のダウンロード後に停止する設定でした。`,
    more: (count) => `ほか${count}件`,
  },

  menuFile: 'ファイル',
  menuShare: '共有',
  menuEdit: '編集',
  menuView: '表示',
  menuWindow: 'ウィンドウ',
  menuHelp: 'ヘルプ',
  menu: {
    undo: '元に戻す',
    redo: 'やり直す',
    cut: '切り取り',
    copy: 'コピー',
    paste: '貼り付け',
    delete: '削除',
    selectAll: 'すべて選択',
    find: 'ログ内を検索',
    openSavedLog: '保存したログを開く…',
    glance: '概要',
    pauseLog: 'ログを一時停止または再開',
    actualSize: '実際のサイズ',
    zoomIn: '拡大',
    zoomOut: '縮小',
    fullScreen: '全画面表示',
    minimize: '最小化',
    zoomWindow: '拡大／縮小',
    closeWindow: 'ウィンドウを閉じる',
    allToFront: 'すべてを手前に移動',
    services: 'サービス',
    hide: 'Portholeを隠す',
    hideOthers: 'ほかを隠す',
    showAll: 'すべて表示',
  },

  share: '共有',
  logFiles: 'ログファイル',
  allFiles: 'すべてのファイル',
  checkForUpdates: 'アップデートを確認…',
  updates: {
    none: (version) => ({
      message: 'Portholeは最新の状態です',
      detail: `バージョン${version}が最新です。`,
      buttons: { ok: 'OK' },
    }),
    available: (newer, version) => ({
      message: `Porthole ${newer}を利用できます`,
      detail: `現在のバージョンは${version}です。新しいバージョンをダウンロードし、終了時にインストールします。`,
      buttons: { download: 'ダウンロード', later: '今はしない' },
    }),
    ready: (version) => ({
      message: `Porthole ${version}の準備ができました`,
      detail: '終了時にインストールします。Portholeを再び起動するまで、共有は停止します。',
      buttons: { quit: '終了してインストール', later: '後で' },
    }),
    failed: {
      message: 'アップデートできませんでした',
      detail: 'Portholeは今のままです。インターネット接続を確認し、後でもう一度お試しください。',
      buttons: { ok: 'OK' },
    },
  },
  noPort: (text) => ({
    message: text === '' ? '--portには数字が必要です' : `「${text}」はポートではありません`,
    detail:
      'ポートは0から65535までの数字です。0を指定すると空きポートを使います。ポートの指定がないものとして共有を続けます。',
    buttons: { ok: 'OK' },
  }),
  nothingThere: (path) => ({
    message: '共有するものがありません',
    detail: `${path}にフォルダーやファイルはありません。`,
    buttons: { ok: 'OK' },
  }),
  exposed: (kind, name) => ({
    message: exposureSentence[kind](`「${name}」`),
    detail: '',
    buttons: { another: 'ほかを選ぶ', anyway: 'それでも共有' },
  }),
  logExposed: (names) => ({
    message: `共有している${names.map((name) => `「${name}」`).join('')}の中にログが保存されます。ネットワーク上の誰もが、誰が何を取得したかを読めるようになります。`,
    detail: '',
    buttons: { another: 'ほかを選ぶ', anyway: 'それでも保存' },
  }),
  finderRefused: {
    message: 'Finderのメニューを変更できませんでした',
    detail: 'Portholeを「アプリケーション」フォルダに移動し、そこから開いてもう一度お試しください。',
    buttons: { ok: 'OK' },
  },
  settingsSetAside: (file) => ({
    message: '設定を読み込めませんでした',
    detail: `設定ファイルが壊れていました。読み取れた内容でPortholeを起動し、壊れたファイルは${file}として残してあります。`,
    buttons: { ok: 'OK' },
  }),
  sharesNarrowed: (names) => ({
    message: '一部の共有をこのコンピューター専用にしました',
    detail: [
      ...names.map((name) => `• ${name}`),
      'アクセスできる人の設定を読み取れませんでした。ほかの人に公開する前に確認してください。',
    ].join('\n'),
    buttons: { ok: 'OK' },
  }),
  quitUnsaved: (problem) => ({
    message: '最後の変更が保存されていません',
    detail: `${unsavedBecause[problem]}このまま終了すると、次にPortholeを起動したときに変更が失われます。`,
    buttons: { retry: '再試行', quit: 'このまま終了', cancel: 'キャンセル' },
  }),
  keepsSharing: {
    message: 'Portholeは共有を続けます',
    detail:
      'ウィンドウを閉じても共有は続きます。通知領域の丸窓アイコンから、ウィンドウの表示、共有の停止、終了ができます。',
    buttons: { keep: '共有を続ける', quit: '停止して終了' },
  },
  closeWithoutTray: {
    message: 'ウィンドウを閉じて共有を続けますか？',
    detail:
      'このデスクトップには、戻るための通知領域アイコンが表示されません。Portholeを動かしたままにする場合、もう一度起動するとウィンドウが表示されます。この選択は設定で変更できます。',
    buttons: { 'keep-running': '共有を続ける', quit: '停止して終了', cancel: 'キャンセル' },
  },
  cutting: {
    quit: (stakes, names) => ({
      message: `${running(stakes)}Portholeを終了しますか？`,
      detail: [...names.map((name) => `• ${name}`), atStake(stakes)].join('\n'),
      buttons: { wait: '完了後に終了', now: '今すぐ終了', cancel: 'キャンセル' },
    }),
    stop: (stakes, name) => ({
      message: `${running(stakes)}「${name}」の共有を停止しますか？`,
      detail: atStake(stakes),
      buttons: { wait: '完了後に停止', now: '今すぐ停止', cancel: 'キャンセル' },
    }),
    stopAll: (stakes) => ({
      message: `${running(stakes)}共有を停止しますか？`,
      detail: atStake(stakes),
      buttons: { wait: '完了後に停止', now: '今すぐ停止', cancel: 'キャンセル' },
    }),
    remove: (stakes, name) => ({
      message: `${running(stakes)}「${name}」をリストから削除しますか？`,
      detail: `${atStake(stakes)}共有しているファイル自体はそのまま残ります。`,
      buttons: { wait: '完了後に削除', now: '今すぐ削除', cancel: 'キャンセル' },
    }),
    narrow: (stakes, name) => ({
      message: `ほかの人がダウンロード中です。「${name}」をこのコンピューター専用にしますか？`,
      detail: `${atStake(stakes)}このコンピューターでのダウンロードは続きます。`,
      buttons: { wait: '完了を待つ', now: '今すぐ切断', cancel: 'キャンセル' },
    }),
  },
  stayed: (name, problem, port) => ({
    message: stayedMessages(name, port)[problem],
    detail: `「${name}」は元のままで、進行中のダウンロードは続きます。`,
    buttons: { ok: 'OK' },
  }),
  ownFolderNotUsable: (folder) => ({
    message: 'Portholeのフォルダーを使えないため、起動できません',
    detail: `設定は${folder}に保存されますが、書き込めません。空きがないか、読み取り専用か、アクセス権がありません。解決してから、もう一度Portholeを起動してください。`,
    buttons: { ok: 'OK' },
  }),
  unexpected: (logFolder) => ({
    message: 'Portholeを終了する必要があります',
    detail: `予期しない問題が発生しました。詳細は${logFolder}に記録されています。`,
    buttons: { ok: 'OK' },
  }),
};

function stayedMessages(name: string, port: number): Readonly<Record<'port' | 'address' | 'certificate', string>> {
  return {
    port: `ポート${port}は使えません`,
    address: `「${name}」をそこで共有することはできません`,
    certificate: `「${name}」をこの方法では暗号化できません。証明書を使用できません`,
  };
}
