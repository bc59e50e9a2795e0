/** The main process's end of the calls: every call passes the sender check and its argument check before it is made. */
import { argumentChecks } from './argument-checks.ts';
import { callChannel } from './channels.ts';
import type { Calls } from './contract.ts';
import type { SenderEvent } from './trusted-sender.ts';
import { isTrustedSender } from './trusted-sender.ts';

/** Electron's `ipcMain`, as far as it is needed here. */
export interface CallRegistry {
  handle(channel: string, listener: (event: SenderEvent, ...args: unknown[]) => unknown): void;
}

type CallFunctions = { readonly [Name in keyof Calls]: (...args: Parameters<Calls[Name]>) => ReturnType<Calls[Name]> };

export interface CallHandling {
  readonly registry: CallRegistry;
  /** The origin of the only page that may call, such as `porthole://app`. */
  readonly pageOrigin: string;
  readonly calls: Calls;
  /** Hears of every call that is rejected: each is a bug of ours, or somebody else's attempt. */
  readonly reportBug: (error: unknown) => void;
}

/** Makes `calls` answer the window's calls. A call from elsewhere or with other arguments is rejected, not made. */
export function handleCalls({ registry, pageOrigin, calls, reportBug }: CallHandling): void {
  const functions: CallFunctions = calls;
  const handle = <Name extends keyof Calls>(name: Name): void => {
    const check: (args: readonly unknown[]) => args is Parameters<Calls[Name]> = argumentChecks[name];
    registry.handle(callChannel(name), async (event, ...args) => {
      try {
        if (!isTrustedSender(event, pageOrigin)) throw new Error(`${name}: not called by our own page`);
        if (!check(args)) throw new TypeError(`${name}: called with arguments that it does not take`);
        return await functions[name](...args);
      } catch (error) {
        reportBug(error);
        throw error;
      }
    });
  };
  for (const name of Object.keys(argumentChecks) as (keyof Calls)[]) handle(name);
}
