/** Servers for one test that take what visitors send. */
import type { AccessRules } from '../../main/access/access-rules.ts';
import { Authenticator } from '../../main/access/authenticator.ts';
import type { Rights } from '../../main/http/request-context.ts';
import type { ReceivingRules } from '../../main/receiving/receiving.ts';
import { Receiving } from '../../main/receiving/receiving.ts';
import type { ReceivingPolicy } from '../../main/receiving/receiving-policy.ts';
import type { Dispose } from '../../main/tree/dispose.ts';
import type { FolderServer, ServerOptions } from './server.ts';
import { serveFolder } from './server.ts';
import type { Tree } from './temp-folder.ts';
import { createTempFolder } from './temp-folder.ts';

export interface ReceivingOptions extends ServerOptions {
  /** What everybody may do. */
  readonly rights?: Rights;
  readonly rules?: Partial<ReceivingRules>;
  readonly policy?: ReceivingPolicy;
  /** Whether anybody may add something; whoever asks here perhaps not. */
  readonly isOpen?: boolean;
  /** What becomes of what visitors remove or replace; it is gone for good when left out. */
  readonly dispose?: Dispose;
}

export interface ReceivingServer extends FolderServer {
  readonly desk: Receiving;
  /** What everybody may do from now on. */
  readonly allow: (rights: Rights) => void;
}

/** Serves a folder with these contents to which everybody may add, or what `rights` say. */
export async function serveReceiving(tree: Tree = {}, options: ReceivingOptions = {}): Promise<ReceivingServer> {
  return receiveInto(await createTempFolder(tree), options);
}

/** The same for a folder that is there. */
export async function receiveInto(folder: string, options: ReceivingOptions = {}): Promise<ReceivingServer> {
  const { rights = 'add', rules = {}, policy, isOpen = true, dispose } = options;
  const authenticator = openAuthenticator();
  const allow = (now: Rights): void => void authenticator.setRules(everybodyMay(now));
  allow(rights);
  const receiving = new Receiving({
    isOpen: () => isOpen,
    mayChange: () => rights === 'change',
    policy,
    dispose: () => dispose,
  });
  receiving.setRules({ maxUpload: rules.maxUpload, quota: rules.quota });
  receiving.keepIn(folder);
  return { ...(await serveFolder(folder, { ...options, authenticator, receiving })), desk: receiving, allow };
}

function everybodyMay(rights: Rights): AccessRules {
  return { secret: undefined, rights, accounts: [], anonymous: rights };
}

function openAuthenticator(): Authenticator {
  return new Authenticator();
}
