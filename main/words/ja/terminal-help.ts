/** The help of the command line in Japanese. */
import type { HelpWords } from '../en/terminal-help.ts';

export const words: HelpWords = {
  does: 'フォルダーを HTTP で共有し、すべてのリクエストを表示します。',
  usage: '使い方:',
  calls: {
    folder: 'DIR（省略時は現在のフォルダー）を、中断されるまで共有します',
    files: 'ファイルを個別に共有します',
    app: 'ES モジュールで応答します',
    check: 'URL に接続できるかどうかを、ほかのコンピューターから見たように調べます',
    hash: 'パスワードを尋ね、--users 用のハッシュを出力します',
    completion: 'そのシェルでオプションを補完するためのスクリプトを出力します',
  },
  sections: {
    address: '待ち受ける場所',
    access: 'アクセスできる人',
    serving: '訪問者に提供するもの',
    log: 'ログ',
    program: 'プログラム',
  },
  exitStatus: '終了ステータス:',
  statuses: {
    done: '中断されたか、求められたことを終えた',
    failed: '共有できなかったか、調べたアドレスに接続できない',
    wrong: 'オプションまたは引数が正しくない',
  },
  options: {
    port: '待ち受けるポート。0 は空いている任意のポート、N+ は N かその次に空いているポート（既定値: 8000）',
    bind: '待ち受ける IP アドレス（既定値: IPv6 と IPv4 のすべて）',
    open: 'このコンピューターのブラウザーで共有を開く',
    'allow-host': 'このホスト名にも応答する。繰り返し指定可',
    'base-path': 'パスをそのまま渡すプロキシの背後で、このパスの下に共有する',
    'trust-proxy':
      'これらのアドレスのプロキシが伝える依頼元（X-Forwarded-For または Forwarded）を信用する。繰り返し指定可',
    allow:
      '192.168.1.0/24 のように、これらのアドレスだけを受け入れる。繰り返し指定可。このコンピューター自身は 127.0.0.1 と ::1 から来る',
    deny: '許可の有無にかかわらず、これらのアドレスを拒否する。繰り返し指定可',
    tls: 'Porthole 独自の認証局の証明書を使い、同じポートで http と並べて https を提供する。デバイスに信頼させる方法は /~porthole/trust を参照',
    'tls-only': 'https のみ。ページは https に案内し、それ以外は http では拒否する',
    'tls-cert': 'FILE の証明書（PEM、発行者のものを含む）で https を提供する。変更されると読み直す',
    'tls-key': 'その証明書の秘密鍵（PEM、パスフレーズなし）',
    anonymous: 'パスワードのない人に、閲覧（look）または閲覧と追加（add）を許可する（既定値: 何も許可しない）',
    write: 'アクセスできる人に、新しいものの追加（add）または既存のものの変更（change）も許可する',
    link: 'パスワードなしで PATH だけを開くリンクを作成し、そのアドレスを表示する。TIME（90s、30m、12h、2d）が過ぎるか、N 回のダウンロードが届くまで有効。/ は共有全体を表す。繰り返し指定可。right=add を付けると、訪問者はそのリンクで合計 SIZE まで追加できる',
    'password-file':
      'アクセスには FILE の 1 行目にあるパスワードまたは PIN が必要になる。環境変数 PORTHOLE_PASSWORD でも指定できる',
    users:
      'アクセスには FILE にある名前とパスワードが必要になる。1 行に 1 人: NAME:HASH[:look|add|change]。ハッシュは hash コマンドまたは htpasswd -B のもの。変更されると読み直す',
    hidden: 'ドットで始まる名前も共有する',
    'no-listing': 'フォルダーの一覧を表示しない。index.html のないフォルダーは見つからないことになる',
    spa: '存在しないページには /index.html で応答する',
    cors: 'ほかのサイトのページが共有の内容を読み取ることを許可する',
    header: '応答にヘッダーを追加する（同名のものは置き換える）。繰り返し指定可',
    'no-compress': 'すべてを圧縮せずに送信する',
    site: '共有したページのスクリプト実行: on、off、または automatic（/index.html があれば実行、既定値）',
    type: "この拡張子のファイルのメディアタイプ。例: md=text/plain、'txt=text/plain; charset=gbk'。指定がなければテキストは内容で判別する。繰り返し指定可",
    'limit-rate': '訪問者ごとの 1 秒あたりのバイト数（送受信の合計）。例: 500k、2.5M',
    'limit-total': 'すべての訪問者を合わせた 1 秒あたりのバイト数',
    'limit-connections': '1 人の訪問者が同時に持てる接続の数',
    'max-upload': '受け取るファイルの最大バイト数。例: 500M、2G',
    quota: '訪問者が追加できる合計バイト数',
    app: 'フォルダーの代わりに ES モジュール FILE で応答する。デフォルトエクスポートは関数 (request) => Response、またはそのような fetch を持つオブジェクト',
    'replica-key':
      'エンティティタグをサイズ、時刻、FILE の鍵から作る。同じ鍵を使って複数のコンピューターで共有されたフォルダーのコピーは、同じタグを持つ',
    log: 'common、combined、json、または none（なし）（既定値: combined）',
    config: 'FILE からオプションを読み込む。これらの名前を持つ JSON オブジェクトで、コマンドラインの指定が優先される',
    'no-config': 'このユーザーの設定ファイルを読み込まない',
    terminal:
      'アプリがインストールされていても、このターミナルから共有する（パスだけを指定した場合は通常アプリが共有する）',
    help: 'このヘルプを表示する',
    man: 'マニュアルページを出力する（man -l 用）',
    version: 'バージョンを表示する',
  },
};
