/** What a share is doing, as data: the window and the terminal turn it into sentences. */

import type { AccessRules } from '../access/access-rules.ts';
import type { AdmissionRules } from '../guards/address-rules.ts';
import type { Reach } from '../guards/host-names.ts';
import type { FieldLine } from '../http/fields.ts';
import type { Application } from '../http/gateway.ts';
import type { LinkRecord } from '../links/link.ts';
import type { SpeedLimits } from '../net/speed-limiter.ts';
import type { Note } from '../site/notes/note-handler.ts';
import type { FileSet } from '../site/open-tree.ts';
import type { DirectoryOptions } from '../site/site-options.ts';
import type { CertificateFault, Encryption, EncryptionState } from './encryption/encryption.ts';

/** Why a share is not running although someone wanted it to. */
export type ShareProblem =
  | 'port-in-use'
  | 'port-not-permitted'
  | 'address-not-available'
  | 'folder-missing'
  | 'folder-not-readable'
  | 'not-a-folder'
  | 'files-missing'
  | 'no-certificate'
  | 'worker-died'
  | 'unexpected';

/**
 * `lan`: reachable from the local network. `name`: a name that this computer announces there (mDNS). `loopback`: this
 * computer only. `virtual`: VPN, container or virtual machine adapters.
 */
export type AddressKind = 'lan' | 'name' | 'virtual' | 'loopback';

export interface ShareAddress {
  /** `http://192.168.1.20:8000/`, ready to open. */
  readonly url: string;
  readonly kind: AddressKind;
  /** The network interface's name, such as `eth0`; empty for an address that belongs to none of them. */
  readonly interfaceName: string;
}

/** The program that listens on a port. */
export interface PortHolder {
  /** Such as `nginx`; empty when only the number is known. */
  readonly program: string;
  readonly pid: number;
}

/** Who can come to a share: everybody in the local network, or programs on this computer only. */
export type ShareReach = Reach;

export type ShareStatus =
  | { readonly state: 'stopped' }
  | { readonly state: 'starting' }
  | {
      readonly state: 'running';
      readonly port: number;
      /** Best first; never empty. */
      readonly addresses: readonly ShareAddress[];
      /** Undefined for a share that speaks http only. */
      readonly encryption?: EncryptionState | undefined;
    }
  | {
      readonly state: 'stopping';
      /** Whether it waits for running exchanges however long they take; it can be started meanwhile, or stopped at once. */
      readonly waits?: boolean;
    }
  | {
      readonly state: 'failed';
      readonly problem: ShareProblem;
      /** A free port to offer when the problem is about the port. */
      readonly freePort: number | undefined;
      /** Who has the port, where the system tells. */
      readonly holder?: PortHolder | undefined;
      /** Why there is none, when the problem is about the certificate. */
      readonly certificate?: CertificateFault | undefined;
      /** For the diagnostic log and the details of an unexpected problem; never shown to visitors. */
      readonly detail: string;
    };

/** A visitor who is shut out of a share. */
export interface BlockedVisitor {
  /** As of `visitorKey`: an IPv4 address, or a network of IPv6 addresses such as `2001:db8:0:1::/64`. */
  readonly address: string;
  /** When the visitor was blocked, in milliseconds since 1970 (UTC). */
  readonly since: number;
  /** Connections refused since the app was started. */
  readonly attempts: number;
  /** When it is over by itself, for who tried too many wrong PINs; undefined for who is shut out until a person lets them in. */
  readonly until?: number | undefined;
}

/** Connections of one blocked visitor that were refused since this was last told. */
export interface RefusedVisitor {
  readonly address: string;
  readonly attempts: number;
}

/** Whatever it answers is shared. */
export interface LoadedApplication {
  /** The module that it is; absolute. */
  readonly path: string;
  readonly application: Application;
}

/** What is shared: a folder (by its absolute path) with all that is below it, single files, a text, or an application. */
export type ShareContent =
  | { readonly kind: 'folder'; readonly path: string }
  | ({ readonly kind: 'files' } & FileSet)
  | ({ readonly kind: 'note' } & Note)
  | ({ readonly kind: 'application' } & LoadedApplication);

/** What a share is opened with: what it shares, where it listens, how it serves, and who is shut out. */
export interface ShareSetup {
  readonly content: ShareContent;
  /** TCP port, 0 to 65535; 0 takes a free one. */
  readonly port: number;
  /** When the port is taken, the next free one above it is as good. */
  readonly takesNextPort?: boolean;
  /** IP address to listen on, or `localhost` for both loopback addresses; undefined listens on all, IPv6 and IPv4. */
  readonly bind: string | undefined;
  readonly serving?: ServingOptions;
  /** Who may come in; everybody, to look, when left out. */
  readonly access?: AccessRules | undefined;
  /** IP addresses of visitors who are shut out. */
  readonly blocked?: readonly string[];
  /** By which people come in without anything else. */
  readonly links?: readonly LinkRecord[];
  /** Before something is added a person is asked, as chosen; left out where nobody is there who could be. */
  readonly receiving?: ReceivingChoice | undefined;
  /** What visitors remove or replace goes to the trash; left out where nobody looks after one. */
  readonly hasTrash?: boolean;
  /** Complete downloads are told of. */
  readonly countsDownloads?: boolean;
}

/** `here`: into the folder that they say. `sender-folder`: into a new folder of each sender. */
export type ReceivingPlace = 'here' | 'sender-folder';

/** What a person has chosen about what visitors add; each left undefined is decided by how somebody came. */
export interface ReceivingChoice {
  readonly asksFirst: boolean | undefined;
  readonly into: ReceivingPlace | undefined;
}

/** A network adapter of this computer, and its address. */
export interface NetworkAdapter {
  /** As the system calls it, such as `eth0` or `Wi-Fi`. */
  readonly name: string;
  readonly address: string;
}

/** How the folder is served; what is left out has the safe default. */
export interface ServingOptions {
  readonly directory?: Partial<DirectoryOptions>;
  /** Host names to answer to besides this computer's own. */
  readonly allowedHosts?: readonly string[];
  /** Pages of other sites may read what is shared (CORS). */
  readonly allowsAnyOrigin?: boolean;
  /** Below which path all of it lies, from slash to slash; `/` when left out. */
  readonly basePath?: string;
  /** By https as well; by http only when left out. */
  readonly encryption?: Encryption | undefined;
  /** Who may come, by address; everybody when left out. */
  readonly admission?: AdmissionRules;
  /** How fast; without limits when left out. */
  readonly speed?: SpeedLimits;
  /** Connections that one visitor may have at a time. */
  readonly visitorConnections?: number | undefined;
  /** Octets of the largest file that is taken; undefined for no limit. */
  readonly maxUpload?: number | undefined;
  /** Octets that visitors may add in all; undefined for no limit. */
  readonly uploadQuota?: number | undefined;
  /** Fields added to responses, where each makes sense (extra-fields.ts). */
  readonly extraFields?: readonly FieldLine[];
}
