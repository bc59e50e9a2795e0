/** `npm run share -- check URL`: talks to the address and prints the conversation while it happens. */
import { holdConversation } from '../check/conversation.ts';
import { ownAuthorityFile, readAuthorityCertificate } from '../check/known-authority.ts';
import type { AddressReport } from '../check/report.ts';
import { certificateLines } from './check-certificate.ts';
import { formatStep, isReachable, verdictSentence } from './check-lines.ts';
import type { LineWriter } from './line-writer.ts';
import { terminalWords } from './terminal-words.ts';

/** Longer than a slow Wi-Fi takes, shorter than anybody's patience, in milliseconds. */
const TIMEOUT_MS = 10_000;

/** Resolves with whether the address can be reached from here. */
export async function runCheck(url: string, version: string, writer: LineWriter): Promise<boolean> {
  let told = 0;
  const tell = (report: AddressReport): void => {
    for (const step of report.steps.slice(told)) {
      for (const line of formatStep(step, report)) writer.write(line);
    }
    told = report.steps.length;
  };
  writer.write(terminalWords().check.asking(url));
  const target = { url, kind: 'lan', interfaceName: '' } as const;
  const authority = await readAuthorityCertificate(ownAuthorityFile());
  const report = await holdConversation(target, { version, timeoutMs: TIMEOUT_MS, onProgress: tell, authority });
  tell(report);
  for (const line of certificateLines(report, Date.now())) writer.write(line);
  writer.write(verdictSentence(report));
  writer.flush();
  return isReachable(report);
}
