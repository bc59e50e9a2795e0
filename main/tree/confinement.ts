/** Nothing outside the shared folder is given to anybody, wherever links in it lead. Judged is where something really lies. */
import { sep } from 'node:path';
import { isSecret, ownSecretsFolder } from '../files/own-secrets.ts';
import { HttpError } from '../http/http-error.ts';

const SEPARATOR = Buffer.from(sep);

/** All paths are octets, absolute, with all links resolved. */
export class Confinement {
  readonly #root: Buffer;
  /** The root with its final separator, the beginning of every path below it. */
  readonly #prefix: Buffer;
  /** See own-secrets.ts. */
  readonly #secrets = ownSecretsFolder();

  /** @param root the shared folder: absolute, with all links resolved */
  constructor(root: string) {
    this.#root = Buffer.from(root);
    this.#prefix = root.endsWith(sep) ? this.#root : Buffer.concat([this.#root, SEPARATOR]);
  }

  isRoot(real: Buffer): boolean {
    return real.equals(this.#root);
  }

  /** @throws HttpError 404 for what is neither the folder itself nor below it, or leads to this account's own keys */
  checkWithin(real: Buffer): void {
    if (!this.isRoot(real)) this.checkBelow(real);
  }

  /**
   * Whether it is hidden is told by the name that was asked for, and not here.
   * @throws HttpError 404 for what is not below the folder, or leads to this account's own keys
   */
  checkBelow(real: Buffer): void {
    if (!real.subarray(0, this.#prefix.length).equals(this.#prefix)) throw new HttpError(404);
    if (isSecret(real, this.#secrets)) throw new HttpError(404);
  }
}
