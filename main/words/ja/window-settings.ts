/** Japanese: the settings. */
import type { Words } from '../en/window.ts';

export const settings: Words['settings'] = {
  title: '設定',
  back: '戻る',
  groups: {
    appearance: '外観',
    sharing: '共有',
    notifications: '通知',
    background: 'バックグラウンド',
    about: '情報',
  },
  labels: {
    theme: 'テーマ',
    language: '言語',
    notifyFirstVisitor: '共有への最初の訪問者',
    notifyFinished: 'ダウンロードの完了',
    notifyReceived: '受け取ったファイル',
    notifyBlocked: '共有に負荷をかける訪問者、ブロック後にアクセスしようとする訪問者',
    keepAwake: 'ダウンロード中はスリープしない',
    startAtLogin: 'ログイン時にPortholeを起動',
    showInFinder: 'Finderに「Portholeで共有」を表示',
    onClose: 'ウィンドウを閉じたとき',
    announceName: 'ローカルネットワークに共有を知らせる',
  },
  values: {
    system: 'システム',
    light: 'ライト',
    dark: 'ダーク',
    ask: '初回に確認',
    'keep-running': 'Portholeを動かし続ける',
    quit: 'Portholeを終了',
  },
  unsaved: {
    problems: {
      'disk-full': '変更を保存できません。ディスクがいっぱいです。',
      'folder-missing': '変更を保存できません。フォルダーがなくなりました。',
      'not-permitted': '変更を保存できません。システムが許可していません。',
      unexpected: '変更を保存できません。',
    },
    tryAgain: '保存を再試行',
    waiting: '変更は終了するまで有効で、保存できるようになりしだい保存されます。',
    showFile: 'フォルダーを表示',
  },
  checkForUpdates: 'アップデートを確認…',
  on: 'オン',
  off: 'オフ',
  changed: (label, value) => `${label}：${value}`,
  notificationsNote: 'ウィンドウを見ていないときにだけ表示されます。',
  hints: {
    notifyFinished: '大きなファイルや、時間のかかったファイルが最後まで届いたとき。',
    keepAwake: '画面は通常どおりオフになります。',
    startAtLogin: 'ウィンドウは表示せず、前回の共有の状態で起動します。',
    announceName: 'ほかの人が.localで終わる名前で開いたり、近くのWebページの一覧で見つけたりできるようになります。',
    showInFinder:
      'フォルダーやファイルを右クリックして開くメニューの「クイックアクション」または「サービス」に表示されます。',
    onCloseTray: '通知領域のアイコンからウィンドウを再び開けます。',
    onCloseNoTray: 'このデスクトップには通知領域がありません。Portholeをもう一度起動するとウィンドウが開きます。',
  },
};
