/**
 * Finds out whose credential it is. It costs the same whether a name is known or not: for an unknown one the hash of somebody
 * else is compared with, and the outcome thrown away.
 */
import { createHmac, randomBytes } from 'node:crypto';
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

/** Chooses for each unknown name whose hash stands in for the one that it lacks; the same one every time. */
const standInKey = randomBytes(16);

/** undefined for a credential that is nobody's. Rejects when the system can't find out. */
export async function verifyCredential(rules: AccessRules, credential: Credential): Promise<Proof | undefined> {
  return (await verifyAccount(rules.accounts, credential)) ?? (await verifySecret(rules, credential));
}

/** Everything that somebody may have come in by. */
export function listProofs({ accounts, secret, rights }: AccessRules): readonly Proof[] {
  const proofs = accounts.map(proofOf);
  return secret === undefined ? proofs : [...proofs, { ...secretProof(secret), rights }];
}

async function verifyAccount(accounts: readonly Account[], { name, password }: Credential): Promise<Proof | undefined> {
  if (accounts.length === 0) return undefined;
  const account = accounts.find((known) => known.name === name);
  const { hash } = account ?? standIn(accounts, name);
  const isRight = await verifyPassword(password, hash);
  return isRight && account !== undefined ? proofOf(account) : undefined;
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

function standIn(accounts: readonly Account[], name: string): Account {
  const number = createHmac('sha256', standInKey).update(name).digest().readUInt32BE();
  return accounts[number % accounts.length] as Account;
}

function proofOf({ name, hash, rights }: Account): Proof {
  return { identity: name, rights, basis: JSON.stringify(['account', name, hash]) };
}

function secretProof({ hash, pinLength }: SharedSecret): Omit<Proof, 'rights'> {
  return { identity: pinLength === undefined ? 'password' : 'PIN', basis: JSON.stringify(['secret', hash]) };
}
