/** The page that says how a share becomes a drive, in Japanese. */
import type { ConnectWords } from '../en/connect.ts';

export const words: ConnectWords = {
  title: 'ドライブとして接続',
  offer: 'ドライブとして接続…',
  intro: 'この共有は、ファイルマネージャーやWebDAV対応のアプリで開くことができます。',
  readOnly: '閲覧とコピーだけができます。ファイルの追加や変更はできません。',
  asksFor:
    '入力を求められたら、教えられた名前（なければ任意の名前）と、パスワードの欄にPINまたはパスワードを入力します。',
  others: 'ほかのシステムとアプリ',
  back: 'ファイル一覧に戻る',
  copy: 'コピー',
  copied: 'コピーしました',
  systems: {
    mac: {
      name: 'Mac',
      steps: 'Finderで「移動」›「サーバへ接続」（⌘K）を選び、このアドレスを貼り付けて「接続」を押します。',
      notes: [],
    },
    windows: {
      name: 'Windows',
      steps:
        'コマンドプロンプトを開き、この行を貼り付けてEnterキーを押します。ドライブがエクスプローラーに表示されます。',
      notes: [
        'PINやパスワードのある共有には、このコンピューターが信頼する証明書を使ったhttpsでのみ接続できます。',
        'レジストリで変更しないかぎり、Windowsはこの種のドライブから50 MBまでのファイルしか受け取りません。',
        'ネットワークパスが見つからないと表示されたら、WebClientサービスを開始してください。これらの制限が問題になる場合は、rcloneを使ってください。',
      ],
    },
    linux: {
      name: 'Linux',
      steps:
        '「ファイル」（GNOME）で「他の場所」を選び、「サーバーへ接続」にこのアドレスを貼り付けます。KDEではdavの代わりにwebdavを使います。',
      notes: [],
    },
    phone: {
      name: 'スマートフォンまたはタブレット',
      steps: 'WebDAV対応のファイルマネージャーで、このアドレスのサーバーを追加します。',
      notes: [],
    },
    rclone: {
      name: 'rclone',
      steps:
        'rcloneが入っているシステムなら何でも使えます。1行目で共有を登録し、2行目でドライブにします（WindowsではX:、WinFspが必要。ほかのシステムではフォルダー）。',
      notes: ['vendorをowncloudにすることで、ファイルの日時とチェックサムが保たれます。'],
    },
  },
};
