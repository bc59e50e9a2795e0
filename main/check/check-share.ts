/** Checks one share: a conversation with each of its addresses, a look at the firewall, and what that comes to. */

import type { LocalEnd } from '../net/socket-client.ts';
import type { EncryptionState } from '../share/encryption/encryption.ts';
import type { ShareAddress, ShareReach } from '../share/share-status.ts';
import { holdConversation } from './conversation.ts';
import { findFindings, findVerdict } from './findings.ts';
import { findFirewalls } from './firewalls.ts';
import type { AddressReport, CheckReport, Firewall } from './report.ts';

export interface CheckOptions {
  readonly port: number;
  readonly reach: ShareReach;
  /** Best first. */
  readonly addresses: readonly ShareAddress[];
  /** Whether anybody who is not this computer asked for something; asked at the end. */
  readonly hasVisitors: () => boolean;
  readonly version: string;
  /** Undefined for a share that speaks http only. */
  readonly encryption?: EncryptionState | undefined;
  /** This installation's authority in PEM, where there is one. */
  readonly authority?: string | undefined;
  /** Told of our end of each connection before anything is sent; waited for. */
  readonly connected?: (local: LocalEnd) => Promise<void>;
  readonly onProgress: (report: CheckReport) => void;
  /** Looks for firewalls; a test may stand in for the system. */
  readonly findFirewalls?: (port: number) => Promise<readonly Firewall[]>;
}

/** This computer answers itself at once; what takes so long does not come, in milliseconds. */
const TIMEOUT_MS = 4_000;

/** Resolves with the whole report; never rejects. */
export async function checkShare(options: CheckOptions): Promise<CheckReport> {
  const { port, reach, version, onProgress, connected, authority, encryption } = options;
  const look = options.findFirewalls ?? ((asked) => findFirewalls(asked, process.platform));
  const reports: AddressReport[] = options.addresses.map(untalked);
  const common = { startedAt: Date.now(), port, reach };
  const tell = (index: number) => (report: AddressReport) => {
    reports[index] = report;
    onProgress({ ...common, addresses: [...reports], verdict: undefined, findings: [] });
  };
  const firewalls = reach === 'network' ? look(port) : Promise.resolve([]);
  const addresses = await Promise.all(
    options.addresses.map(async (target, index) => {
      const means = { version, timeoutMs: TIMEOUT_MS, onProgress: tell(index), connected, authority };
      const report = await holdConversation(target, means);
      tell(index)(report);
      return report;
    }),
  );
  const hasVisitors = options.hasVisitors();
  const facts = { port, reach, addresses, firewalls: await firewalls, hasVisitors, encryption };
  const findings = findFindings(facts);
  const { certificate } = addresses.find((address) => address.certificate !== undefined) ?? {};
  return { ...common, addresses, verdict: findVerdict(facts, findings), findings, ...(certificate && { certificate }) };
}

function untalked({ url, kind, interfaceName }: ShareAddress): AddressReport {
  return { url, kind, interfaceName, outcome: 'talking', steps: [], requestHead: '', responseHead: '' };
}
