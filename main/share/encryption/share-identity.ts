/** What an encrypted share proves itself with, for as long as it is open: for its names as they are now, and never out of date. */
import { stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { AuthorityError } from '../../certificates/authority-error.ts';
import type { Authority } from '../../certificates/certificate-authority.ts';
import { assertHolds, openAuthority } from '../../certificates/certificate-authority.ts';
import type { LeafNames } from '../../certificates/certificate-messages.ts';
import type { GivenFiles } from '../../certificates/given-identity.ts';
import { GivenIdentityError, readGivenIdentity } from '../../certificates/given-identity.ts';
import type { KeyedPem } from '../../certificates/keyed-pem.ts';
import { validityOf } from '../../certificates/keyed-pem.ts';
import { isLeafFresh, openLeaf } from '../../certificates/leaf.ts';
import { areSameNames, leafNames } from '../../certificates/leaf-names.ts';
import type { TlsIdentity } from '../../net/tls-settings.ts';
import type { CertificateFault, Encryption, EncryptionState } from './encryption.ts';
import { ownCertificateFolder } from './own-folder.ts';

/** Asked for anew at each look: names and addresses come and go. Most important first. */
export type ReadHosts = () => Promise<readonly string[]>;

interface Identity {
  readonly tls: TlsIdentity;
  readonly state: EncryptionState;
}

/** There is no certificate; its cause says why. */
export class IdentityFault extends Error {
  constructor(readonly fault: CertificateFault) {
    super('problem' in fault ? `${fault.problem}: ${fault.file}` : fault.detail);
  }
}

export abstract class ShareIdentity {
  /** Why another one that is due can't be had. */
  protected kept: CertificateFault | undefined;

  protected constructor(protected identity: Identity) {}

  /** Rejects with an IdentityFault. */
  static async open(encryption: Encryption, readHosts: ReadHosts): Promise<ShareIdentity> {
    try {
      const { files, isOnly } = encryption;
      if (files !== undefined) return await GivenShareIdentity.openFiles(files, isOnly);
      return await OwnShareIdentity.openOwn(isOnly, readHosts);
    } catch (error) {
      throw new IdentityFault(faultOf(error));
    }
  }

  get tls(): TlsIdentity {
    return this.identity.tls;
  }

  get state(): EncryptionState {
    const { state } = this.identity;
    return this.kept === undefined ? state : { ...state, kept: this.kept };
  }

  /** Undefined with a certificate from elsewhere. */
  abstract get authority(): Authority | undefined;

  /**
   * Looks whether another certificate is due. Resolves with whether there is one; rejects with an IdentityFault when there is none
   * although it is due: then all is as it was.
   */
  async refresh(): Promise<boolean> {
    try {
      const next = await this.next();
      if (next === undefined) return false;
      this.identity = next;
      this.kept = undefined;
      return true;
    } catch (error) {
      this.kept = faultOf(error);
      throw new IdentityFault(this.kept);
    }
  }

  /** Undefined while it need not be another. */
  protected abstract next(): Promise<Identity | undefined>;
}

class OwnShareIdentity extends ShareIdentity {
  private constructor(
    private readonly folder: string,
    override readonly authority: Authority,
    private readonly readHosts: ReadHosts,
    private leaf: { readonly pem: KeyedPem; readonly names: LeafNames; readonly isOnly: boolean },
  ) {
    super(identityOf(leaf.pem, leaf.names, authority, leaf.isOnly));
  }

  static async openOwn(isOnly: boolean, readHosts: ReadHosts): Promise<OwnShareIdentity> {
    const folder = ownCertificateFolder();
    const [authority, hosts] = await Promise.all([openAuthority(folder, hostname()), readHosts()]);
    const names = leafNames(hosts);
    const pem = await openLeaf(folder, authority, names);
    return new OwnShareIdentity(folder, authority, readHosts, { pem, names, isOnly });
  }

  protected override async next(): Promise<Identity | undefined> {
    const names = leafNames(await this.readHosts());
    const { leaf } = this;
    if (areSameNames(names, leaf.names) && isLeafFresh(leaf.pem, Date.now())) {
      this.kept = undefined;
      return undefined;
    }
    // By a clock that has gone wrong nothing is made that devices would not take.
    assertHolds(this.authority, Date.now());
    const pem = await openLeaf(this.folder, this.authority, names);
    this.leaf = { ...leaf, pem, names };
    return identityOf(pem, names, this.authority, leaf.isOnly);
  }
}

class GivenShareIdentity extends ShareIdentity {
  override readonly authority = undefined;
  /** What is kept is told of for its time alone. */
  #isOver = false;

  private constructor(
    private readonly files: GivenFiles,
    private version: string,
    identity: Identity,
  ) {
    super(identity);
  }

  static async openFiles(files: GivenFiles, isOnly: boolean): Promise<GivenShareIdentity> {
    const version = await versionOf(files);
    return new GivenShareIdentity(files, version, await readFiles(files, isOnly));
  }

  protected override async next(): Promise<Identity | undefined> {
    const version = await versionOf(this.files);
    if (version === this.version) {
      this.#lookAtTime();
      return undefined;
    }
    this.#isOver = false;
    // What can't be used is told once; the next change is looked at again.
    this.version = version;
    return await readFiles(this.files, this.identity.state.isOnly);
  }

  /** Nobody puts another one in its place: that is told as well, until there is one, or the clock is right again. */
  #lookAtTime(): void {
    const isOver = Date.now() >= this.identity.state.validTo;
    if (isOver && this.kept === undefined) {
      this.#isOver = true;
      throw new GivenIdentityError('expired', this.files.cert);
    }
    if (!isOver && this.#isOver) {
      this.#isOver = false;
      this.kept = undefined;
    }
  }
}

async function readFiles(files: GivenFiles, isOnly: boolean): Promise<Identity> {
  const { cert, key, certificate } = await readGivenIdentity(files, Date.now());
  const names = (certificate.subjectAltName ?? '').split(', ').map((name) => name.replace(/^(?:DNS|IP Address):/, ''));
  const state = { isOnly, names, validTo: validityOf(certificate).to, authority: undefined };
  return { tls: { cert, key }, state };
}

function identityOf(leaf: KeyedPem, names: LeafNames, authority: Authority, isOnly: boolean): Identity {
  const { certificate, certFile } = authority;
  return {
    // Whoever trusts the authority has it; others are shown it.
    tls: { cert: leaf.cert + authority.cert, key: leaf.key },
    state: {
      isOnly,
      names: [...names.dns, ...names.ip],
      validTo: validityOf(leaf.certificate).to,
      authority: {
        fingerprint: certificate.fingerprint256,
        name: certificate.subject.replace(/^CN=/, ''),
        file: certFile,
      },
    },
  };
}

function faultOf(error: unknown): CertificateFault {
  if (error instanceof AuthorityError) return { kind: 'authority', problem: error.problem, file: error.file };
  if (error instanceof GivenIdentityError) {
    return { kind: 'given', problem: error.problem, file: error.file, code: error.code };
  }
  return { kind: 'not-made', detail: error instanceof Error ? error.message : String(error) };
}

async function versionOf(files: GivenFiles): Promise<string> {
  const versions = [files.cert, files.key].map(async (file) => {
    const stats = await stat(file, { bigint: true }).catch(() => undefined);
    return stats === undefined ? 'gone' : [stats.dev, stats.ino, stats.size, stats.mtimeNs, stats.ctimeNs].join(' ');
  });
  return (await Promise.all(versions)).join(', ');
}
