/** What the terminal says to a person. What programs read stays English: see terminal/sentences.ts. */
import { words as help } from './terminal-help.ts';
import { words as problems } from './terminal-problems.ts';

const who = 'everybody who can reach this share';
const another = 'another one is made at the next start, and every device has to trust that one anew';

export const words = {
  help,
  problems,

  /** What is shared, within a sentence. */
  aText: 'a text',
  files: (count: number) => (count === 1 ? '1 file' : `${count} files`),

  sharing: {
    portRefused: (port: string) =>
      `Browsers refuse to open port ${port}; only other programs can. Choose another with --port.`,
    handedOver: (shared: string) => `The app shares ${shared}. To share from this terminal instead, add --terminal.`,
    codeOpens: 'Scanning the code opens it without the password.',
    noBrowser: (url: string) => `No browser could be opened: go to ${url} yourself.`,
    logNotWritten: (code: string) => `The log can't be written (${code}); sharing goes on without it.`,
    logLeftOut: (count: number) =>
      `${count === 1 ? '1 line of the log was' : `${count} lines of the log were`} left out because nothing read them in time; sharing went on.`,
    sandbox:
      'Pages of this share are shown without their scripts; to let them run, share it as a web site with --site on.',
    pinStopped:
      'Somebody has tried to guess the PIN a hundred times within an hour: it opens nothing any more. Start again with another one.',
    proxy: (address: string) =>
      `Requests come through a program at ${address}. Is that your proxy? Then start with --trust-proxy ${address}; until then all its visitors count as one.`,
    lacking: (target: string) =>
      `${target} lacked what could not be read; MISSING FILES.txt in an archive of it tells what and why.`,
  },

  failed: {
    portTaken: (port: string, holder: string) =>
      `Port ${port} is used by ${holder}; choose another with --port, or --port ${port}+ for the next free one.`,
    anotherProgram: 'another program',
    process: (pid: string) => `the process ${pid}`,
    program: (name: string, pid: string) => `${name} (process ${pid})`,
    noPortFree: (port: string) => `Neither port ${port} nor any above it is free; choose a lower one with --port.`,
    portNotPermitted: (port: string) => `Port ${port} may not be used by this account; choose one from 1024.`,
    noSuchAddress: (address: string) => `${address} is not an address of this computer.`,
    theAddress: 'The address',
    folderMissing: (folder: string) => `There is no folder ${folder}.`,
    notAFolder: (path: string) => `${path} is not a folder.`,
    notReadable: (path: string) => `${path} may not be read by this account.`,
    fileMissing: (file: string) => `There is no file ${file}.`,
    filesMissing: (count: number) => `None of the ${count} files is there.`,
    unexpected: (detail: string) => `The share could not go on: ${detail}.`,
  },

  exposed: {
    'whole-disk': (name: string) => `${name} is the whole disk: ${who} can read all that this account can.`,
    home: (name: string) => `${name} holds everything of a person: ${who} can read all documents in it.`,
    keys: (name: string) => `${name} holds keys or passwords: ${who} can read them.`,
    system: (name: string) => `${name} belongs to the system: ${who} can read how this computer is set up.`,
    'own-files': (name: string) => `${name} holds Porthole's own settings: ${who} can read all that you share.`,
    'log-folder': (name: string) => `${name} holds Porthole's log: ${who} can read who visits and what they fetch.`,
  },

  trouble: {
    connections: (visitor: string) => `${visitor} keeps opening more connections than one visitor gets.`,
    leaving: (visitor: string) => `${visitor} keeps asking for what takes long, and leaves before it comes.`,
    refused: (visitor: string) => `${visitor} keeps asking for more than one visitor gets.`,
    unfinished: (visitor: string) => `${visitor} keeps beginning what is never finished.`,
    nonsense: (visitor: string) => `${visitor} keeps sending what are no requests.`,
    guessing: (visitor: string) => `${visitor} has tried too many wrong PINs and stays out for a quarter of an hour.`,
  },

  certificate: {
    notMade: (detail: string) => `No certificate could be made: ${detail}.`,
    authority: {
      damaged: (file: string) =>
        `The authority in ${file} is damaged. Put it back from a backup, or move the file away: ${another}.`,
      expired: (file: string) =>
        `The authority in ${file} is not valid at this time. Is the clock right? Otherwise move the file away: ${another}.`,
      unreadable: (file: string) =>
        `The authority in ${file} can't be read. Let this account read it, or move the file away: ${another}.`,
      'not-kept': (file: string) =>
        `The authority can't be kept in ${file}. Let this account write there, or say where with XDG_DATA_HOME.`,
    },
    given: {
      'not-read': (file: string, code: string) => `${file} can't be read (${code}).`,
      'no-certificate': (file: string) => `There is no certificate in ${file}; it has to be in PEM form.`,
      'no-key': (file: string) => `There is no private key in ${file}; it has to be in PEM form.`,
      'encrypted-key': (file: string) =>
        `The key in ${file} needs a passphrase. Take it off with openssl pkey, and keep the file to yourself.`,
      'no-pair': (file: string) => `The key in ${file} belongs to another certificate.`,
      expired: (file: string) => `The certificate in ${file} has expired.`,
      'not-usable': (file: string, code: string) => `The certificate in ${file} can't be used (${code}).`,
    },
    unknown: 'unknown',
    kept: (sentence: string) => `${sentence} The certificate stays as it was.`,
    handshake: {
      distrust: (visitor: string) =>
        `https with ${visitor} failed: it does not trust this computer yet; /~porthole/trust says how that is done.`,
      'too-old': (visitor: string) =>
        `https with ${visitor} failed: it knows nothing newer than TLS 1.1, or no cipher of today.`,
      slow: (visitor: string) => `https with ${visitor} failed: the handshake was not finished in time.`,
      broken: (visitor: string, code: string) => `https with ${visitor} failed (${code}).`,
    },
  },

  check: {
    asking: (url: string) => `Asking ${url}`,
    connected: (address: string) => `connected to ${address}`,
    secured: (protocol: string) => `encrypted with ${protocol}`,
    sent: (bytes: number) => `sent the request, ${bytes} bytes`,
    firstByte: 'first byte of the answer',
    head: 'the head of the answer is complete',
    closed: (bytes: number) => `closed after ${bytes} bytes of content`,
    broken: (code: string) => `failed: ${code}`,
    certificateFor: (names: string) => `Certificate for ${names}`,
    noName: 'no name at all',
    validity: (from: string, to: string, days: number) =>
      `Valid from ${from} to ${to} (${days} ${days === 1 ? 'day' : 'days'} left)`,
    issuedBy: (validity: string, issuer: string) => `${validity}, issued by ${issuer}`,
    trust: (url: string) => `Devices warn until they trust it; a share of Porthole says how at ${url}.`,
    complaints: {
      'not-covered': (host: string) =>
        `A client refuses it: it is not for ${host}. Use one of its names, or share with a certificate that has this one.`,
      expired:
        'A client refuses it: it has expired. Is the clock of this computer right? Otherwise another one is needed.',
      'not-yet-valid': 'A client refuses it: it is not valid yet. The clock here is wrong, or was when it was made.',
      'unknown-authority': 'A client warns: it does not know who issued it.',
    },
    answers: (status: string) =>
      `It answers, with status ${status}. If others still can't open it, a firewall may stop them: from here that can't be seen.`,
    answersWith: (status: string) => `It answers, but with status ${status}.`,
    portRefused: (port: string) =>
      `It answers, but browsers refuse to open port ${port}: choose another one for the share.`,
    certificateRefused: 'It answers, but clients refuse its certificate.',
    otherHost: (host: string, hostname: string) =>
      `A server is there, but it does not answer to the name ${host}. A share does with --allow-host ${hostname}.`,
    notHttp: (host: string, port: string) => `Something is at ${host} on port ${port}, but it does not speak HTTP.`,
    notEncrypted: (host: string, port: string) =>
      `Something is at ${host} on port ${port}, but there is no https with it: try http://, or a share with --tls.`,
    refused: (host: string, port: string) =>
      `Nothing accepts connections at ${host} on port ${port}: nothing is shared there, or a firewall refuses it.`,
    silent: (host: string, port: string) =>
      `Nothing came back from ${host} on port ${port}: the computer is off or elsewhere, or a firewall drops what is sent there.`,
    unreachable: (host: string) => `There is no way to ${host} from here: the two are not on the same network.`,
    unknownName: (host: string) => `The name ${host} is not known here; try the address in numbers.`,
    brokeOff: (host: string, port: string) => `The connection to ${host} on port ${port} broke off.`,
  },
};

export type TerminalWords = typeof words;
