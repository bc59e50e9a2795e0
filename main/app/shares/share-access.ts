/** Who may come in to one share, as the app keeps it: its PIN as a person reads it, and who has to wait. */
import type { Account, SharedSecret } from '../../access/access-rules.ts';
import { isAccountName, pinLengthOf } from '../../access/access-rules.ts';
import { hashPassword } from '../../access/password-hash.ts';
import { createPin } from '../../access/pin.ts';
import type { ShareChange, ShareOptions } from '../../share/options.ts';
import type { BlockedVisitor } from '../../share/share-status.ts';
import type { ShareSettings } from '../settings/settings.ts';
import type { TokenSafe } from './link-list.ts';

/** What a change of who may come in changes. */
export type AccessChange = Pick<ShareChange, 'entry' | 'secret' | 'people'> & Pick<ShareSettings, 'sealedPin'>;

/** The PIN opens nothing any more, also after a restart: whoever guesses would go on otherwise. */
export function stoppedPin({ secret }: Pick<ShareSettings, 'secret'>): Pick<AccessChange, 'secret'> {
  return secret === undefined ? {} : { secret: { ...secret, isStopped: true } };
}

/** More visitors than a person reads of; the earliest are forgotten. */
const MAX_LOCKED_OUT = 100;

const MAX_PASSWORD_LENGTH = 1024;

export class ShareAccess {
  #pin: { readonly text: string | undefined; readonly hash: string } | undefined;
  #lockedOut: readonly BlockedVisitor[] = [];
  #timer: NodeJS.Timeout | undefined;

  /** @param changed who has to wait is another now */
  constructor(
    private readonly safe: TokenSafe,
    private readonly changed: () => void,
  ) {}

  /** The PIN in digits, where it can be shown; undefined for a password, and where the system could not keep it. */
  pinOf({ secret, sealedPin }: Pick<ShareSettings, 'secret' | 'sealedPin'>): string | undefined {
    if (secret?.pinLength === undefined) return undefined;
    if (this.#pin?.hash === secret.hash) return this.#pin.text;
    // Asked once: the answer stays the same, and may take the system a while.
    const text = sealedPin === undefined ? undefined : this.safe.unseal(sealedPin);
    this.#pin = { text: pinLengthOf(text ?? '') === secret.pinLength ? text : undefined, hash: secret.hash };
    return this.#pin.text;
  }

  /** Visitors who stay out for a while, since they tried what opens nothing. */
  get lockedOut(): readonly BlockedVisitor[] {
    return this.#lockedOut;
  }

  /** Another PIN; whoever came in by the one before is out. */
  async newPin(): Promise<AccessChange> {
    const text = createPin();
    const secret = await this.#secretOf(text);
    this.#pin = { text, hash: secret.hash };
    return { entry: 'secret', secret, sealedPin: this.safe.seal(text) };
  }

  /** undefined for a text that is no password. */
  async newPassword(password: string): Promise<AccessChange | undefined> {
    if (password === '' || password.length > MAX_PASSWORD_LENGTH) return undefined;
    const secret = await this.#secretOf(password);
    const isPin = secret.pinLength !== undefined;
    if (isPin) this.#pin = { text: password, hash: secret.hash };
    return { entry: 'secret', secret, sealedPin: isPin ? this.safe.seal(password) : undefined };
  }

  /**
   * Somebody with a name and password of their own, or with other rights than before.
   * @param password undefined for the one that they have
   * @returns undefined when that can't be
   */
  async withPerson(
    people: readonly Account[],
    { name, rights }: { readonly name: string; readonly rights: ShareOptions['write'] },
    password: string | undefined,
  ): Promise<AccessChange | undefined> {
    const known = people.find((person) => person.name === name);
    const isSound = isAccountName(name) && password !== '' && (password?.length ?? 0) <= MAX_PASSWORD_LENGTH;
    const hash = password === undefined ? known?.hash : await hashPassword(password);
    if (!isSound || hash === undefined) return undefined;
    const person: Account = { name, hash, rights };
    const others = people.map((other) => (other === known ? person : other));
    return { entry: 'secret', people: known === undefined ? [...people, person] : others };
  }

  lockOut(address: string, until: number): void {
    const others = this.#lockedOut.filter((visitor) => visitor.address !== address);
    this.#lockedOut = [{ address, since: Date.now(), attempts: 0, until }, ...others].slice(0, MAX_LOCKED_OUT);
    this.#forgetInTime();
    this.changed();
  }

  /** false when this visitor does not wait. */
  forgive(address: string): boolean {
    const others = this.#lockedOut.filter((visitor) => visitor.address !== address);
    const isKnown = others.length < this.#lockedOut.length;
    this.#lockedOut = others;
    return isKnown;
  }

  close(): void {
    clearTimeout(this.#timer);
  }

  async #secretOf(password: string): Promise<SharedSecret> {
    const hash = await hashPassword(password);
    return { hash, pinLength: pinLengthOf(password) };
  }

  #forgetInTime(): void {
    clearTimeout(this.#timer);
    const next = Math.min(...this.#lockedOut.map(({ until = 0 }) => until));
    if (!Number.isFinite(next)) return;
    this.#timer = setTimeout(() => this.#forgetPast(), Math.max(0, next - Date.now()) + 1).unref();
  }

  #forgetPast(): void {
    const now = Date.now();
    this.#lockedOut = this.#lockedOut.filter(({ until = 0 }) => until > now);
    this.#forgetInTime();
    this.changed();
  }
}
