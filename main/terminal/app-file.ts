/** Loads the application that a person wrote and named with --app. */
import * as fs from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Application } from '../http/gateway.ts';
import type { ShareContent } from '../share/share-status.ts';
import { visibleName } from '../text/visible-name.ts';
import { ArgumentError } from './argument-error.ts';
import { terminalWords } from './terminal-words.ts';

/** Rejects with an ArgumentError when there is no such module, when it can't be loaded, or when it is no application. */
export async function loadApp(file: string): Promise<ShareContent> {
  const path = resolve(file);
  const name = visibleName(path);
  if (!fs.existsSync(path)) throw new ArgumentError(terminalWords().problems.noFile(name));
  const module: unknown = await import(pathToFileURL(path).href).catch((error: unknown) => {
    throw new ArgumentError(terminalWords().problems.appNotLoaded(name, reasonOf(error)));
  });
  const application = findApplication((module as { readonly default?: unknown }).default);
  if (application) return { kind: 'application', path, application };
  throw new ArgumentError(terminalWords().problems.noApp(name));
}

/** What is exported may be an instance of a class, whose fetch needs it. */
function findApplication(exported: unknown): Application | undefined {
  if (typeof exported === 'function') return (request) => exported(request);
  if (typeof exported !== 'object' || exported === null || !('fetch' in exported)) return undefined;
  const { fetch } = exported;
  return typeof fetch === 'function' ? (request) => fetch.call(exported, request) : undefined;
}

/** One line. */
function reasonOf(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return `${visibleName(text.split('\n', 1)[0] ?? text)}.`;
}
