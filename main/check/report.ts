/** What a check of a share found, as data: the window and the terminal turn it into sentences. */
import type { CertificateFault } from '../share/encryption/encryption.ts';
import type { AddressKind, ShareReach } from '../share/share-status.ts';
import type { ClientComplaint, SeenCertificate } from './certificate.ts';

/** One thing that happened in a conversation. `atMs`: milliseconds since the attempt began. */
export type CheckStep =
  /** The handshake is done. `address` is the IP address behind a name. */
  | { readonly kind: 'connected'; readonly atMs: number; readonly address: string }
  /** Encrypted from here on. `protocol`: such as `TLSv1.3`. */
  | { readonly kind: 'secured'; readonly atMs: number; readonly protocol: string }
  | { readonly kind: 'sent'; readonly atMs: number; readonly bytes: number }
  | { readonly kind: 'first-byte'; readonly atMs: number }
  | { readonly kind: 'head'; readonly atMs: number; readonly status: number }
  /** The other side closed in order, or enough was read. `bytes`: of content. */
  | { readonly kind: 'closed'; readonly atMs: number; readonly bytes: number }
  /** `code` as of socket-client.ts. */
  | { readonly kind: 'failed'; readonly atMs: number; readonly code: string };

/** How a conversation went; `talking` while it goes on. */
export type CheckOutcome =
  | 'talking'
  /** Answered in HTTP, whatever the status, but for the next one. */
  | 'answered'
  /** 421: the server is there and does not answer to this name. */
  | 'other-host'
  /** Something came that is not HTTP, or nothing before the end. */
  | 'not-http'
  /** Something is there that can't agree on TLS. */
  | 'not-encrypted'
  /** Nobody listens there, or a firewall says no. */
  | 'refused'
  /** Nothing came back in time. */
  | 'silent'
  /** There is no way to that address from here. */
  | 'unreachable'
  /** The name is not known here. */
  | 'unknown-name'
  /** The connection was broken off, or failed in some other way. */
  | 'broken';

/** One address, and the conversation that was held with it. */
export interface AddressReport {
  readonly url: string;
  readonly kind: AddressKind;
  readonly interfaceName: string;
  readonly outcome: CheckOutcome;
  readonly steps: readonly CheckStep[];
  /** As it went over the wire, one octet a character; empty before it was sent. */
  readonly requestHead: string;
  /** As it came over the wire, one octet a character; empty before it was whole. */
  readonly responseHead: string;
  /** What it proved itself with; undefined for a plain address, and before it did. */
  readonly certificate?: SeenCertificate | undefined;
}

export type FirewallName = 'ufw' | 'firewalld' | 'nftables' | 'windows' | 'macos';

export interface Firewall {
  readonly name: FirewallName;
  /** Whether it lets the share's port in; undefined where this account can't see that. */
  readonly allows: boolean | undefined;
  /** Windows only: whether the network counts as public, where less is let in. */
  readonly isPublicNetwork: boolean | undefined;
}

/** Something that keeps visitors away, or may. */
export type Finding =
  | { readonly kind: 'this-computer-only' }
  /** No browser opens an address with this port. */
  | { readonly kind: 'port-refused'; readonly port: number }
  /** There is no address but loopback. */
  | { readonly kind: 'no-network' }
  /** No router gave the computer an address; it gave itself one (RFC 3927). */
  | { readonly kind: 'no-router'; readonly url: string }
  /** The best address belongs to a VPN or to virtual machines. */
  | { readonly kind: 'only-virtual'; readonly interfaceName: string }
  /** A VPN or virtual adapter has addresses too, which others can't open. */
  | { readonly kind: 'virtual-too'; readonly url: string; readonly interfaceName: string }
  /** An address of this very computer does not answer. */
  | { readonly kind: 'address-dead'; readonly url: string; readonly outcome: CheckOutcome }
  | { readonly kind: 'name-unknown'; readonly url: string }
  | { readonly kind: 'firewall'; readonly firewall: Firewall; readonly command: string | undefined }
  /** Clients refuse the certificate at these addresses, or warn of it. */
  | {
      readonly kind: 'certificate';
      readonly complaint: ClientComplaint;
      readonly urls: readonly string[];
      readonly certificate: SeenCertificate;
      /** A person gave it by files. */
      readonly isGiven: boolean;
    }
  /** Another certificate would be due, and can't be had. */
  | { readonly kind: 'certificate-kept'; readonly fault: CertificateFault; readonly isGiven: boolean }
  /** Devices warn until they trust this computer. */
  | { readonly kind: 'trust-needed'; readonly url: string }
  /** Nobody came from elsewhere so far. */
  | { readonly kind: 'nobody-came' };

/** All in one sentence. `came`: somebody from elsewhere was here already. */
export type Verdict =
  | 'port-refused'
  | 'this-computer-only'
  | 'no-network'
  | 'broken'
  | 'certificate'
  | 'firewall'
  | 'only-virtual'
  | 'fine'
  | 'came';

export interface CheckReport {
  /** Milliseconds since 1970 (UTC). */
  readonly startedAt: number;
  readonly port: number;
  readonly reach: ShareReach;
  readonly addresses: readonly AddressReport[];
  /** undefined while the check goes on. */
  readonly verdict: Verdict | undefined;
  /** Most telling first; empty while the check goes on. */
  readonly findings: readonly Finding[];
  /** Of an encrypted share, as it was seen at the first address that proved itself. */
  readonly certificate?: SeenCertificate | undefined;
}
