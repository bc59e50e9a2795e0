/**
 * Finds out whose credential it is. It costs the same whether a name is known or not: hashes of others stand in for what it
 * lacks, and the outcome is thrown away.
 */
import type { Rights } from '../http/request-context.ts';
import type { AccessRules, Account, SharedSecret } from './access-rules.ts';
import { pinLengthOf } from './access-rules.ts';
import type { Credential } from './credential.ts';
import { verifyPassword } from './password-hash.ts';

/** What was found behind a credential. */
export interface Proof {
  /** For people: the account's name, or what opened the share. */
  readonly identity: string;
  readonly rights: Rights;
  /** See Ticket. */
  readonly basis: string;
}

/** More kinds of hashes than a file has by which people are let in; others would only cost time. */
const MAX_KINDS = 4;

/** undefined for a credential that is nobody's. Rejects when the system can't find out. */
export async function verifyCredential(rules: AccessRules, credential: Credential): Promise<Proof | undefined> {
  return (await verifyAccount(rules.accounts, credential)) ?? (await verifySecret(rules, credential));
}

/** Everything that somebody may have come in by. */
export function listProofs({ accounts, secret, rights }: AccessRules): readonly Proof[] {
  const proofs = accounts.map(proofOf);
  return secret === undefined ? proofs : [...proofs, { ...secretProof(secret), rights }];
}

/** One hash of each kind is compared with, the account's own among them: so it takes as long for every name. */
async function verifyAccount(accounts: readonly Account[], { name, password }: Credential): Promise<Proof | undefined> {
  const account = accounts.find((known) => known.name === name);
  if (account !== undefined && (await verifyPassword(password, account.hash))) return proofOf(account);
  const ownKind = account && kindOf(account.hash);
  for (const { hash } of ofEachKind(accounts)) if (kindOf(hash) !== ownKind) await verifyPassword(password, hash);
  return undefined;
}

async function verifySecret(
  { secret, rights }: AccessRules,
  { name, password }: Credential,
): Promise<Proof | undefined> {
  if (secret === undefined) return undefined;
  for (const tried of candidates({ name, password }, secret)) {
    if (await verifyPassword(tried, secret.hash)) return { ...secretProof(secret), rights };
  }
  return undefined;
}

/** Any name goes with the one password, which some programs only let a person write where the name belongs. */
function candidates({ name, password }: Credential, { pinLength }: SharedSecret): readonly string[] {
  if (password === '') return [name];
  const isPossible = name !== '' && name !== password && (pinLength === undefined || pinLengthOf(name) === pinLength);
  return isPossible ? [password, name] : [password];
}

/** What of a hash tells how long comparing takes: what stands before its salt. */
function kindOf(hash: string): string {
  return hash.startsWith('$scrypt$')
    ? hash.slice(0, hash.indexOf('$', '$scrypt$'.length))
    : hash.slice(0, '$2y$05'.length);
}

function ofEachKind(accounts: readonly Account[]): readonly Account[] {
  return [...new Map(accounts.map((account) => [kindOf(account.hash), account])).values()].slice(0, MAX_KINDS);
}

function proofOf({ name, hash, rights }: Account): Proof {
  return { identity: name, rights, basis: JSON.stringify(['account', name, hash]) };
}

function secretProof({ hash, pinLength }: SharedSecret): Omit<Proof, 'rights'> {
  return { identity: pinLength === undefined ? 'password' : 'PIN', basis: JSON.stringify(['secret', hash]) };
}
