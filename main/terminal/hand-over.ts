/** `porthole DIR` where the app is installed: the app shares it, and its window shows what happens. */
import { existsSync } from 'node:fs';
import type { ShareContent } from '../share/share-status.ts';
import type { ShareArguments } from './arguments.ts';
import { findInstalledApp, openInApp } from './installed-app.ts';
import type { AccountFacts } from './own-places.ts';
import { nameContent } from './shared-content.ts';
import { terminalWords } from './terminal-words.ts';

/** What decides who shares. */
export interface CallFacts extends AccountFacts {
  /** Whether a person sits at both ends: nothing reads the lines, and nothing is piped in. */
  readonly isAtTerminal: boolean;
  /** Whether paths alone were given, and nothing by a settings file. */
  readonly namesPathsOnly: boolean;
  /** undefined on Windows. */
  readonly userId: number | undefined;
}

/**
 * Whoever chose anything gets the program that knows all options, with a password from a file or from the environment above
 * all; scripts read the lines; and who came in by SSH does not see this computer's desktop.
 */
export function mayHandOver({ platform, env, isAtTerminal, namesPathsOnly, userId }: CallFacts): boolean {
  if (!isAtTerminal || !namesPathsOnly || env.PORTHOLE_PASSWORD !== undefined) return false;
  if (env.SSH_CONNECTION || env.SSH_TTY) return false;
  // Chromium refuses to run its sandbox for root.
  if (userId === 0) return false;
  return platform === 'win32' || platform === 'darwin' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/** @param shared as sentences call it */
export function handedOverSentence(shared: string): string {
  return terminalWords().sharing.handedOver(shared);
}

/** @returns whether the app shares it now */
export async function handOver(
  { namesPathsOnly }: ShareArguments,
  content: ShareContent,
  { platform, env, stdin, stdout, getuid }: NodeJS.Process,
): Promise<boolean> {
  const isAtTerminal = stdin.isTTY && stdout.isTTY;
  if (!mayHandOver({ platform, env, isAtTerminal, namesPathsOnly, userId: getuid?.() })) return false;
  const paths = pathsOf(content);
  const app = paths.every((path) => existsSync(path)) ? await findInstalledApp({ platform, env }) : undefined;
  if (app === undefined || !(await openInApp(app, paths))) return false;
  stdout.write(`${handedOverSentence(nameContent(content))}\n`);
  return true;
}

function pathsOf(content: ShareContent): readonly string[] {
  if (content.kind === 'folder') return [content.path];
  return content.kind === 'files' ? content.paths : [];
}
