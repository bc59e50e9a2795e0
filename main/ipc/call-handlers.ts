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

/** Makes `calls` answer the window's calls. A call from elsewhere or with other arguments is rejected, not made. */
export function handleCalls(registry: CallRegistry, pageOrigin: string, calls: Calls): void {
  const functions: CallFunctions = calls;
  const handle = <Name extends keyof Calls>(name: Name): void => {
    const check: (args: readonly unknown[]) => args is Parameters<Calls[Name]> = argumentChecks[name];
    registry.handle(callChannel(name), (event, ...args) => {
      if (!isTrustedSender(event, pageOrigin)) throw new Error(`${name}: not called by our own page`);
      if (!check(args)) throw new TypeError(`${name}: called with arguments that it does not take`);
      return functions[name](...args);
    });
  };
  for (const name of Object.keys(argumentChecks) as (keyof Calls)[]) handle(name);
}
