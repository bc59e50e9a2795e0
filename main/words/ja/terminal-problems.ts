/** What is wrong with a command line, in Japanese. */
import type { TerminalProblems } from '../en/terminal-problems.ts';

export const words: TerminalProblems = {
  unknownOption: (option) => `オプション「${option}」はありません。`,
  needsValue: (option) => `オプション「${option}」には値が必要です。`,
  takesNoValue: (option) => `オプション「${option}」には値を指定できません。`,
  dashedValue: (option) => `${option} には値が必要です。ハイフンで始まる値は ${option}=VALUE の形で指定してください。`,

  nameEmpty: '共有するものの名前が空です。',
  tooManyLinks: (most, given) => `リンクは ${most} 個までです（指定: ${given} 個）。`,
  appHasNoLinks: 'アプリにはリンクを作成できません。アドレスはアプリ自身が決めます。',
  appEmpty: 'アプリの名前が空です。',
  oneTooMany: (name) => `--app を使うときは、ほかのものは共有できません。${name} は余分です。`,
  addressEmpty: '待ち受けるアドレスが空です。すべてのアドレスで待ち受けるには --bind を省いてください。',
  noPort: (most, text) => `ポートには 0 から ${most} までの数字を指定してください（指定:「${text}」）。`,
  noUrl: (example, text) => `アドレスは ${example} のように指定してください（指定:「${text}」）。`,
  noLogFormat: (formats, text) => `ログ形式は ${formats}、none のいずれかです（指定:「${text}」）。`,
  noShell: (shells, text) => `補完は ${shells} 用です。「${text}」用はありません。`,

  notAFile: (path) => `共有できるのは 1 つのフォルダー、または複数のファイルです。${path} はファイルではありません。`,
  noFile: (path) => `ファイル ${path} はありません。`,
  appNotLoaded: (file, reason) => `${file} を読み込めません: ${reason}`,
  noApp: (file) =>
    `${file} には、関数 (request) => Response またはそのような fetch を持つオブジェクトのデフォルトエクスポートがありません。`,

  anonymousAlone:
    '--anonymous は --password-file または --users と一緒に使います。どちらもなければ誰でもアクセスできます。',
  keyAlone: '--tls-key は --tls-cert と一緒に使います。鍵だけでは何も証明できません。',
  certificateAlone: '--tls-cert は、その証明書の鍵を指定する --tls-key と一緒に使います。',

  passwordPrompt: 'パスワード:',
  noPassword: 'パスワードが指定されていません。',
  noPasswordIn: (file) => `${file} にパスワードがありません。`,
  variableEmpty: (variable) => `${variable} が空です。誰でもアクセスできるようにするには、変数を削除してください。`,
  password: {
    tooLarge: (file) => `${file} はパスワードのファイルとしては大きすぎます。`,
    notRead: (file, code) => `${file} のパスワードを読み取れません（${code}）。`,
  },
  users: {
    tooLarge: (file) => `${file} はユーザーの一覧としては大きすぎます。`,
    notRead: (file, code) => `${file} のユーザーの一覧を読み取れません（${code}）。`,
    line: (line, file, problem) => `${file} の ${line} 行目: ${problem}。`,
    stay: (sentence) => `${sentence}ユーザーは以前のままです。`,
    twice: '同じ名前が 2 回あります',
    tooMany: (most) => `アカウントが ${most} 件を超えています`,
    'no-name': '最初のコロンの前に名前がありません',
    'no-hash': 'ハッシュが npm run share -- hash のものでも htpasswd -B のものでもありません',
    'no-right': '権限は look、add、change のいずれかです',
  },
  replicaKey: {
    tooShort: (file, least) => `${file} の鍵が短すぎます。${least} 文字以上必要です。`,
    notRead: (file, code) => `${file} の鍵を読み取れません（${code}）。`,
  },
  settings: {
    missing: (file) => `設定ファイル ${file} はありません。`,
    tooLarge: (file) => `設定ファイル ${file} は大きすぎます。`,
    notRead: (file, code) => `設定ファイル ${file} を読み取れません（${code}）。`,
    noOption: (option, file) => `${file} にあるオプション「${option}」は存在しません。`,
    noObject: (file, example) => `設定ファイル ${file} は、${example} のような JSON オブジェクトではありません。`,
    wantsFlag: (option, file) => `${file} の「${option}」は true または false です。`,
    wantsTexts: (option, file) => `${file} の「${option}」はテキスト、またはテキストのリストです。`,
    wantsText: (option, file) => `${file} の「${option}」はテキストまたは数値です。`,
  },
  link: {
    twice: (option, text) => `--link に ${option}= が 2 回あります:「${text}」`,
    noPath: '--link には対象のパスが必要です。/ は共有全体を表します。',
    nothingThere: (path) => `共有に ${path} というものはないため、リンクを作成できません。`,
    optionsBehind: 'パスの後ろに置けるのは ;ends=、;downloads=、;right=、;quota= だけです。',
    duration: (text) => `リンクの期限は 90s、30m、12h、2d のように指定してください（指定:「${text}」）。`,
    downloads: (most, text) => `リンクのダウンロード回数は 1 から ${most} までの数字です（指定:「${text}」）。`,
    right: (text) => `リンクの権限は look または add です（指定:「${text}」）。`,
  },
  options: {
    range: (text) =>
      `アドレスは 192.168.1.0/24、10.0.0.7、2001:db8::/32 のように指定してください（指定:「${text}」）。`,
    rate: (text) => `速度は 500k、1M、2.5M のように指定してください（指定:「${text}」）。`,
    'rate-low': (text) =>
      `速度を毎秒 1k バイト未満にはできません（指定:「${text}」）。制限しない場合は省いてください。`,
    'rate-high': (text) =>
      `速度を毎秒 1000G バイトより大きくはできません（指定:「${text}」）。制限しない場合は省いてください。`,
    size: (text) => `サイズは 500M、2G、1.5T のように指定してください（指定:「${text}」）。`,
    'size-low': (text) => `サイズを 0 にはできません（指定:「${text}」）。制限しない場合は省いてください。`,
    'size-high': (text) =>
      `サイズを 1000T より大きくはできません（指定:「${text}」）。制限しない場合は省いてください。`,
    connections: (text, most) => `接続の数は 1 から ${most} までです（指定:「${text}」）。`,
    host: (text) => `ホスト名は nas.example.org のように指定してください（指定:「${text}」）。`,
    site: (text, choices) => `--site は ${choices} のいずれかです（指定:「${text}」）。`,
    anonymous: (text) => `パスワードのない人に許可できるのは look または add です（指定:「${text}」）。`,
    write: (text) => `--write は add または change です（指定:「${text}」）。`,
    type: (text, example) => `タイプは ${example} のように指定してください（指定:「${text}」）。`,
    'base-path': (text) => `ベースパスは /files/ のように指定してください（指定:「${text}」）。`,
    field: (text, form) => `ヘッダーの形式は ${form} です（指定:「${text}」）。`,
    'field-decided': (name) => `ヘッダー ${name} は応答ごとに決まるため、追加できません。`,
    'certificate-file': () => '証明書のファイル名が空です。',
    'key-file': () => '鍵のファイル名が空です。',
  },
};
