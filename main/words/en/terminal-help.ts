/** The help of the command line. The manual page and the completions of shells say the same, always in English. */

/**
 * What is said of each option, by its spelling. Lines stand as they are written; languages beside this one write one text,
 * and it is broken where a terminal's line ends.
 */
const options = {
  port: ['port to listen on, 0 for any free one, N+ for N or the next free one (default 8000)'],
  bind: ['IP address to listen on (default: all, IPv6 and IPv4)'],
  open: ["open the share in this computer's browser"],
  'allow-host': ['answer to this host name too; may be repeated'],
  'base-path': ['share below this path, behind a proxy that passes the path on'],
  'trust-proxy': [
    'believe what proxies at these addresses say of whom they ask for (X-Forwarded-For or Forwarded);',
    'may be repeated',
  ],

  allow: [
    'let only these addresses in, such as 192.168.1.0/24; may be repeated. This computer itself comes',
    'from 127.0.0.1 and ::1',
  ],
  deny: ['keep these addresses out, whatever is allowed; may be repeated'],
  tls: [
    "https beside http on the same port, with a certificate of Porthole's own authority;",
    '/~porthole/trust says how devices come to trust it',
  ],
  'tls-only': ['https only: pages lead there, everything else is refused over http'],
  'tls-cert': ['https with the certificate in FILE (PEM, with those that issued it), read anew when it', 'changes'],
  'tls-key': ['the private key of that certificate (PEM, without a passphrase)'],
  anonymous: ['let people without a password look, or look and add (default: nothing)'],
  write: ['let those who come in add what is new, or also change what is there'],
  link: [
    'make a link that opens just PATH, without a password, until TIME (90s, 30m, 12h, 2d) is over',
    'or N downloads have arrived, and tell its address; / is all that is shared; may be repeated;',
    'with right=add, visitors may add SIZE by it in all',
  ],
  'password-file': [
    'who comes in needs the password or PIN in the first line of FILE; the environment',
    'variable PORTHOLE_PASSWORD does the same',
  ],
  users: [
    'who comes in needs a name and password of FILE, a line each: NAME:HASH[:look|add|change],',
    'with a hash of the command hash, or of htpasswd -B; read anew when it changes',
  ],

  hidden: ['share names that begin with a dot too'],
  'no-listing': ['do not list folders: one without index.html is not found'],
  spa: ['answer pages that do not exist with /index.html'],
  cors: ['let pages of other sites read what is shared'],
  header: ['add a field to responses, in place of ours; may be repeated'],
  'no-compress': ['send everything as it is'],
  site: ['let shared pages run their scripts: on, off, or automatic, with an /index.html (default)'],
  type: [
    "media type of files with this extension, such as md=text/plain, or 'txt=text/plain; charset=gbk';",
    'text is told by its octets otherwise; may be repeated',
  ],
  'limit-rate': ['octets a second for each visitor, both ways together, such as 500k or 2.5M'],
  'limit-total': ['octets a second for all visitors together'],
  'limit-connections': ['connections that one visitor may have at a time'],
  'max-upload': ['octets of the largest file that is taken, such as 500M or 2G'],
  quota: ['octets that visitors may add in all'],
  app: [
    'answer with the ES module FILE instead of a folder: its default export is a function',
    '(request) => Response, or an object with such a fetch',
  ],
  'replica-key': [
    'make entity tags of size, time and the key in FILE: copies of a folder that are shared',
    'by several computers with the same key have the same tags',
  ],

  log: ['common, combined, json or none (default combined)'],

  config: ['read options from FILE, a JSON object with the names of these; what is given here counts more'],
  'no-config': ['do not read the settings file of this user'],
  terminal: ['share from this terminal also where the app is installed, which takes what names a path only'],
  help: ['show this help'],
  man: ['print the manual page, for man -l'],
  version: ['show the version'],
} as const;

export type HelpOption = keyof typeof options;

export interface HelpWords {
  readonly does: string;
  readonly usage: string;
  /** Of each way to call it (terminal/usage.ts). */
  readonly calls: Readonly<Record<'folder' | 'files' | 'app' | 'check' | 'hash' | 'completion', string>>;
  readonly sections: Readonly<Record<'address' | 'access' | 'serving' | 'log' | 'program', string>>;
  readonly exitStatus: string;
  readonly statuses: Readonly<Record<'done' | 'failed' | 'wrong', string>>;
  readonly options: Readonly<Record<HelpOption, string | readonly string[]>>;
}

export const words: HelpWords = {
  does: 'Shares a folder over HTTP, and tells of every request.',
  usage: 'Usage:',
  calls: {
    folder: 'shares DIR, the current folder unless given, until it is interrupted',
    files: 'shares single files',
    app: 'answers with an ES module',
    check: 'says whether URL can be reached, as another computer would see it',
    hash: 'asks for a password, and prints its hash for --users',
    completion: 'prints what makes that shell complete these options',
  },
  sections: {
    address: 'Where it listens',
    access: 'Who can open it',
    serving: 'What visitors get',
    log: 'The log',
    program: 'The program',
  },
  exitStatus: 'Exit status:',
  statuses: {
    done: 'it was interrupted, or did what was asked',
    failed: "it could not share, or the address that was checked can't be reached",
    wrong: 'an option or argument is wrong',
  },
  options,
};
