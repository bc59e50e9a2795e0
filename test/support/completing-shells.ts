/** Shells as people use them, with the completions of the installed command: what they make of a line when Tab is pressed. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Shell } from '../../main/terminal/completions.ts';
import { run } from './run.ts';

const AT_TAB = path.resolve('test/support/shell-at-tab.py');

/** How a person has a shell read the completions: as its line says, or as a file where it looks for them. */
export type Reading = 'line' | 'file';

export interface CompletingShell {
  /** What is offered for a line, and the line as it then stands; fish, which is asked without a terminal, tells no line. */
  readonly tab: (line: string) => Promise<{ offers: readonly string[]; line?: string }>;
}

const BASH = `PS1='porthole-prompt> '
bind 'set show-all-if-ambiguous on'; bind 'set completion-query-items 0'; bind 'set page-completions off'
bind 'set enable-bracketed-paste off'; bind 'set bell-style none'
bind -x '"\\C-x\\C-l": printf "<line:%s:line>" "$READLINE_LINE"'
`;

const ZSH = `PROMPT='porthole-prompt> '; LISTMAX=0; zle_bracketed_paste=(); unsetopt beep prompt_sp
fpath=("$ZDOTDIR" $fpath)
autoload -Uz compinit && compinit -u -d "$ZDOTDIR/dump"
tell() { zle -I; print -nr -- "<line:\${BUFFER}:line>" }
zle -N tell; bindkey '^X^L' tell
`;

/**
 * @param home of the shell, and where its files are laid
 * @param folder in which lines are typed
 */
export async function openShell(
  shell: Shell,
  reading: Reading,
  { command, home, folder }: Places,
): Promise<CompletingShell> {
  const env: NodeJS.ProcessEnv = {
    PATH: `${path.dirname(command)}:${process.env.PATH}`,
    HOME: home,
    ZDOTDIR: home,
    XDG_CONFIG_HOME: home,
    TERM: 'xterm',
    LC_ALL: 'C.UTF-8',
  };
  const script = async (): Promise<string> => (await run(command, ['completion', shell], env)).stdout;
  if (shell === 'fish') return openFish(reading === 'file' ? await script() : undefined, env, { home, folder });
  const isBash = shell === 'bash';
  const file = path.join(home, isBash ? 'completion' : '_porthole');
  if (reading === 'file') await writeFile(file, await script());
  // A file in zsh's path of functions is found by itself.
  const source = isBash ? `source '${file}'\n` : '';
  const last = reading === 'line' ? `source <(porthole completion ${shell})\n` : source;
  await writeFile(path.join(home, isBash ? '.bashrc' : '.zshrc'), (isBash ? BASH : ZSH) + last);
  const start = isBash ? ['bash', '--noprofile', '-i'] : ['zsh', '-d', '-i'];
  return { tab: (line) => typeIntoTerminal(line, start, env, folder) };
}

interface Places {
  readonly command: string;
  readonly home: string;
  readonly folder: string;
}

async function typeIntoTerminal(
  line: string,
  start: readonly string[],
  env: NodeJS.ProcessEnv,
  folder: string,
): Promise<{ offers: readonly string[]; line: string }> {
  const there = ['-c', 'cd "$0" && exec "$@"', folder, 'python3', AT_TAB, line, ...start];
  const { stdout, stderr } = await run('sh', there, env);
  if (stdout === '') throw new Error(stderr);
  const seen = JSON.parse(stdout) as { shown: string; line: string };
  // The first line is the one that was typed; zsh and bash show it again below what they offer.
  const below = seen.shown
    .split('\n')
    .slice(1)
    .filter((text) => !text.includes(line.trim()));
  return {
    offers: below
      .join(' ')
      .split(/(?<!\\)\s+/)
      .filter((word) => word !== ''),
    line: seen.line,
  };
}

async function openFish(
  script: string | undefined,
  env: NodeJS.ProcessEnv,
  { home, folder }: Omit<Places, 'command'>,
): Promise<CompletingShell> {
  const completions = path.join(home, 'fish', 'completions');
  await mkdir(completions, { recursive: true });
  if (script !== undefined) await writeFile(path.join(completions, 'porthole.fish'), script);
  const read = script === undefined ? 'porthole completion fish | source; ' : '';
  return {
    tab: async (line) => {
      const { stdout } = await run('fish', ['-c', `cd $argv[1]; ${read}complete -C $argv[2]`, folder, line], env);
      return { offers: stdout.split('\n').flatMap((text) => text.split('\t')[0] || []) };
    },
  };
}
