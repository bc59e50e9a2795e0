/** What the terminal says when a share runs (where it is, its links, its QR code) or can't. */
import { findPortHolder } from '../check/port-holder.ts';
import { linkUrl } from '../links/link-token.ts';
import type { ShareSetup, ShareStatus } from '../share/share-status.ts';
import { complain } from './complaints.ts';
import type { LineWriter } from './line-writer.ts';
import type { TerminalLink } from './link-arguments.ts';
import type { QrDisplay } from './qr-display.ts';
import type { FailureFacts } from './sentences.ts';
import { portWarning, problemSentence } from './sentences.ts';
import { describeContent } from './shared-content.ts';

export interface StatusOutputs {
  readonly writer: LineWriter;
  readonly qr: QrDisplay;
  readonly links: readonly TerminalLink[];
  /** What the QR code holds beside the address. */
  readonly code: TerminalLink | undefined;
}

/** The line that programs wait for comes first, and at once. */
export function showStatus(status: ShareStatus, options: ShareSetup, { writer, qr, links, code }: StatusOutputs): void {
  if (status.state === 'running') {
    const [best] = status.addresses;
    writer.write(`Sharing ${describeContent(options.content)} at ${best?.url}`);
    for (const { path, token } of links) writer.write(`Link to ${path}: ${linkUrl(best?.url ?? '/', token)}`);
    if (best !== undefined) qr.show(best, code && linkUrl('', code.token));
    writer.flush();
    const warning = portWarning(status.port);
    if (warning !== undefined) complain(warning);
  }
  if (status.state !== 'failed') return;
  writer.flush();
  void explainFailure(status, options);
}

async function explainFailure({ problem, detail, certificate }: FailureFacts, options: ShareSetup): Promise<void> {
  const holder = problem === 'port-in-use' ? await findPortHolder(options.port, process.platform) : undefined;
  complain(problemSentence({ problem, detail, holder, certificate }, options));
}
