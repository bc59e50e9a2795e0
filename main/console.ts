/** Composition root of the terminal mode: the same share as the app's, in plain Node, its access log on stdout. */
import { version } from '../package.json';
import type { AccessRules, Account } from './access/access-rules.ts';
import { bearFaults } from './base/uncaught-errors.ts';
import { limitReports } from './share/bug-reports.ts';
import { lookForExposure } from './share/exposure/exposure-look.ts';
import { Share } from './share/share.ts';
import type { ShareListeners } from './share/share-event.ts';
import { hearing } from './share/share-event.ts';
import type { ShareContent, ShareSetup } from './share/share-status.ts';
import { chooseAccess } from './terminal/access-choice.ts';
import { loadApp } from './terminal/app-file.ts';
import { ArgumentError } from './terminal/argument-error.ts';
import type { Arguments, ShareArguments } from './terminal/arguments.ts';
import { parseArguments } from './terminal/arguments.ts';
import { commandName } from './terminal/command-name.ts';
import { complain, prepareComplaints } from './terminal/complaints.ts';
import { completionScript } from './terminal/completions.ts';
import { handshakeSentence, keptCertificateSentence } from './terminal/encryption-choice.ts';
import { handOver } from './terminal/hand-over.ts';
import { LineWriter } from './terminal/line-writer.ts';
import type { TerminalLink } from './terminal/link-arguments.ts';
import { createCodeLink, createTerminalLinks } from './terminal/link-arguments.ts';
import { manPage } from './terminal/man-page.ts';
import { openBrowser } from './terminal/open-browser.ts';
import { readSettings, readSettingsIfThere, userSettingsFile } from './terminal/options-file.ts';
import { ownPlaces } from './terminal/own-places.ts';
import { PrintedRequests } from './terminal/print-requests.ts';
import { QrDisplay } from './terminal/qr-display.ts';
import { runCheck } from './terminal/run-check.ts';
import { readHash } from './terminal/run-hash.ts';
import { exposureSentence, troubleSentence } from './terminal/sentences.ts';
import { readSharedContent } from './terminal/shared-content.ts';
import { showStatus } from './terminal/status-lines.ts';
import { stopOnSignals } from './terminal/stop-on-signals.ts';
import { chooseTags } from './terminal/tag-choice.ts';
import { readTerminal } from './terminal/terminal-facts.ts';
import { terminalLanguage } from './terminal/terminal-language.ts';
import { speak, terminalWords } from './terminal/terminal-words.ts';
import { usage } from './terminal/usage.ts';
import { watchUsers } from './terminal/users-file.ts';

const EXIT_FAILED = 1;
const EXIT_USAGE = 2;

/** What is told of https. */
const ABOUT_ENCRYPTION: ShareListeners = {
  'handshake-failed': (failure) => complain(handshakeSentence(failure)),
  'certificate-kept': ({ fault }) => complain(keptCertificateSentence(fault)),
};

main();

function main(): void {
  prepareComplaints();
  speak(terminalLanguage(process));
  follow(process.argv.slice(2)).catch((error: unknown) => {
    if (!(error instanceof ArgumentError)) throw error;
    complain(error.message);
    process.exitCode = EXIT_USAGE;
  });
}

/** Rejects with an ArgumentError. */
async function follow(args: readonly string[]): Promise<void> {
  const parsed: Arguments = parseArguments(args, {
    named: readSettings,
    own: () => readSettingsIfThere(userSettingsFile(process)),
  });
  if (parsed.kind === 'help') process.stdout.write(usage(commandName(process.env)));
  if (parsed.kind === 'man') process.stdout.write(manPage(version));
  if (parsed.kind === 'completion') process.stdout.write(completionScript(parsed.shell));
  if (parsed.kind === 'version') process.stdout.write(`${version}\n`);
  if (parsed.kind === 'check') void check(parsed.url);
  if (parsed.kind === 'hash') await printHash();
  if (parsed.kind !== 'share') return;
  const access = await chooseAccess(parsed, process.env);
  const content = await contentOf(parsed);
  if (await handOver(parsed, content, process)) return;
  runShare(parsed, { content, access, links: await linksOf(parsed, content) });
}

async function check(url: string): Promise<void> {
  const isReachable = await runCheck(url, version, new LineWriter(process.stdout));
  if (!isReachable) process.exitCode = EXIT_FAILED;
}

async function printHash(): Promise<void> {
  const hash = await readHash(process.stdin, (text) => process.stderr.write(text));
  if (hash === undefined) throw new ArgumentError(terminalWords().problems.noPassword);
  process.stdout.write(`${hash}\n`);
}

function contentOf({ app, paths }: ShareArguments): ShareContent | Promise<ShareContent> {
  return app === undefined ? readSharedContent(paths) : loadApp(app);
}

/** Rejects with an ArgumentError. */
function linksOf({ links, serving }: ShareArguments, content: ShareContent): Promise<readonly TerminalLink[]> {
  const showsHidden = serving.directory?.showsHidden ?? false;
  return createTerminalLinks({ content, showsHidden }, links, Date.now());
}

/** What the arguments stand for. */
interface Prepared {
  readonly content: ShareContent;
  readonly access: AccessRules | undefined;
  readonly links: readonly TerminalLink[];
}

function runShare(given: ShareArguments, { content, access, links }: Prepared): void {
  const { port, takesNextPort, bind, log, serving: asked, replicaKeyFile, opensBrowser } = given;
  const serving = { ...asked, directory: { ...asked.directory, tags: chooseTags(replicaKeyFile) } };
  const writer = new LineWriter(process.stdout, {
    failed: (code) => complain(terminalWords().sharing.logNotWritten(String(code))),
    leftOut: (lines) => complain(terminalWords().sharing.logLeftOut(lines)),
  });
  const qr = qrBeside(writer);
  const code = qr.hasPlace && access?.secret !== undefined ? createCodeLink(access.rights) : undefined;
  const records = [...links, ...(code ? [code] : [])].map(({ record }) => record);
  const options: ShareSetup = { content, port, takesNextPort, bind, serving, access, links: records };
  let isToOpen = opensBrowser;
  const report = limitReports(complain);
  bearOwnFaults(report);
  const requests = new PrintedRequests(log, { writer, complain });
  const share = new Share({
    tell: hearing({
      status: ({ status }) => {
        showStatus(status, options, { writer, qr, links, code });
        if (status.state === 'failed') process.exitCode = EXIT_FAILED;
        if (!isToOpen || status.state !== 'running') return;
        isToOpen = false;
        showInBrowser(status.addresses[0]?.url);
      },
      'proxy-suspected': ({ address }) => complain(terminalWords().sharing.proxy(address)),
      trouble: ({ trouble }) => complain(troubleSentence(trouble)),
      'pin-stopped': () => complain(terminalWords().sharing.pinStopped),
      ...ABOUT_ENCRYPTION,
    }),
    recorded: (exchange) => requests.hear(exchange),
    bugReported: report,
  });
  stopOnSignals(share, writer);
  followUsers(share, given, access);
  // Before the first visitor, and never in the way of sharing.
  void warnOfExposure(options).then(() => share.start(options));
}

function qrBeside(writer: LineWriter): QrDisplay {
  return new QrDisplay(() => [
    { terminal: readTerminal(process.stdout, process), write: (line) => writer.write(line) },
    { terminal: readTerminal(process.stderr, process), write: complain },
  ]);
}

function bearOwnFaults(report: (error: unknown) => void): void {
  const end = (error: unknown): void => {
    report(error);
    process.exit(EXIT_FAILED);
  };
  bearFaults(process, { report, end });
}

/** Whoever is taken out of the file of users is out. */
function followUsers(share: Share, { usersFile }: ShareArguments, access: AccessRules | undefined): void {
  if (usersFile === undefined || access === undefined) return;
  const changed = (accounts: readonly Account[]): void => share.setAccess({ ...access, accounts });
  watchUsers(usersFile, { changed, failed: complain });
}

async function warnOfExposure({ content }: ShareSetup): Promise<void> {
  const exposure = await lookForExposure(content, ownPlaces(process)).catch(() => undefined);
  if (exposure !== undefined) complain(exposureSentence(exposure));
}

function showInBrowser(url: string | undefined): void {
  if (url === undefined) return;
  openBrowser(url, process.platform, () => complain(terminalWords().sharing.noBrowser(url)));
}
