/** From the certificates that were seen to what keeps visitors away. Pure. */
import type { EncryptionState } from '../share/encryption/encryption.ts';
import type { ClientComplaint } from './certificate.ts';
import type { AddressReport, Finding } from './report.ts';

interface EncryptionFacts {
  /** Best first, each conversation over. */
  readonly addresses: readonly AddressReport[];
  readonly encryption?: EncryptionState | undefined;
}

/** Gravest first. */
const COMPLAINTS: readonly ClientComplaint[] = ['expired', 'not-yet-valid', 'not-covered', 'unknown-authority'];

/** Nothing for a share that is not encrypted. */
export function certificateFindings({ addresses, encryption }: EncryptionFacts): readonly Finding[] {
  if (encryption === undefined) return [];
  const isGiven = encryption.authority === undefined;
  const refused = COMPLAINTS.flatMap((complaint) => complained(addresses, complaint, isGiven));
  const { kept } = encryption;
  return [
    ...refused,
    ...(kept === undefined ? [] : [{ kind: 'certificate-kept', fault: kept, isGiven } as const]),
    ...trustNeeded(addresses),
  ];
}

function complained(addresses: readonly AddressReport[], complaint: ClientComplaint, isGiven: boolean): Finding[] {
  const met = addresses.filter(({ certificate }) => certificate?.complaints.includes(complaint));
  const certificate = met[0]?.certificate;
  if (certificate === undefined) return [];
  return [{ kind: 'certificate', complaint, urls: met.map(({ url }) => url), certificate, isGiven }];
}

function trustNeeded(addresses: readonly AddressReport[]): Finding[] {
  const own = addresses.find(({ certificate }) => certificate?.issuer === 'own');
  return own === undefined ? [] : [{ kind: 'trust-needed', url: own.url }];
}
