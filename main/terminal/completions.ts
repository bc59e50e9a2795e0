/** Scripts that make a shell complete the options, made from the table of options; in English, as they are installed for everybody. */

import { words as english } from '../words/en/terminal-help.ts';
import { ArgumentError } from './argument-error.ts';
import type { TerminalOption } from './option-table.ts';
import { helpLines, optionTable } from './option-table.ts';
import { terminalWords } from './terminal-words.ts';

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/** After these comes no file: an address, or nothing. */
const WITHOUT_FILES = ['check', 'hash'];
const COMMANDS = [...WITHOUT_FILES, 'completion'].sort();

/** @throws ArgumentError for a shell that is not known */
export function readShell(text: string): Shell {
  const shell = SHELLS.find((known) => known === text);
  if (shell === undefined) throw new ArgumentError(terminalWords().problems.noShell(SHELLS.join(', '), text));
  return shell;
}

export function completionScript(shell: Shell): string {
  const scripts: Record<Shell, (options: readonly TerminalOption[]) => string> = {
    bash: bashScript,
    zsh: zshScript,
    fish: fishScript,
  };
  return scripts[shell](optionTable());
}

function bashScript(options: readonly TerminalOption[]): string {
  const names = options.flatMap(({ spelling, short }) => [`--${spelling}`, ...(short ? [`-${short}`] : [])]);
  const cases = options.filter(({ argument }) => argument !== undefined).map(bashCase);
  return `# bash completion for porthole: eval "$(porthole completion bash)"
_porthole() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD - 1]}
  COMPREPLY=()
  # bash takes --name=value for three words.
  if [[ $current == = ]]; then
    current=''
  elif [[ $previous == = ]]; then
    previous=\${COMP_WORDS[COMP_CWORD - 2]}
  fi
  case $previous in
${cases.join('\n')}
  esac
  if ((COMP_CWORD > 1)); then
    case \${COMP_WORDS[1]} in
      completion) if ((COMP_CWORD == 2)); then COMPREPLY=($(compgen -W '${SHELLS.join(' ')}' -- "$current")); fi; return ;;
      ${WITHOUT_FILES.join('|')}) return ;;
    esac
  fi
  if [[ $current == -* ]]; then
    COMPREPLY=($(compgen -W '${names.join(' ')}' -- "$current"))
    return
  fi
  compopt -o filenames 2>/dev/null
  local IFS=$'\\n'
  COMPREPLY=($(compgen -f -- "$current"))
  if ((COMP_CWORD == 1)); then COMPREPLY+=($(IFS=' '; compgen -W '${COMMANDS.join(' ')}' -- "$current")); fi
}
complete -F _porthole porthole
`;
}

function bashCase({ spelling, completion }: TerminalOption): string {
  if (completion === undefined) return `    --${spelling}) return ;;`;
  if (completion === 'file') {
    return `    --${spelling}) compopt -o filenames 2>/dev/null; local IFS=$'\\n'; COMPREPLY=($(compgen -f -- "$current")); return ;;`;
  }
  return `    --${spelling}) COMPREPLY=($(compgen -W '${completion.join(' ')}' -- "$current")); return ;;`;
}

function zshScript(options: readonly TerminalOption[]): string {
  const specifications = options.map((option) => `    ${zshSpecification(option)} \\`);
  return `#compdef porthole
# zsh completion for porthole: source <(porthole completion zsh), or a file _porthole in $fpath
_porthole() {
  _arguments -s \\
${specifications.join('\n')}
    '1: :_porthole_first' '*: :_porthole_more'
}
_porthole_first() {
  _alternative 'commands:command:(${COMMANDS.join(' ')})' 'files:file:_files'
}
_porthole_more() {
  case $words[2] in
    completion) if ((CURRENT == 3)); then compadd ${SHELLS.join(' ')}; fi ;;
    ${WITHOUT_FILES.join('|')}) ;;
    *) _files ;;
  esac
}
if [ "$funcstack[1]" = _porthole ]; then _porthole "$@"; else compdef _porthole porthole; fi
`;
}

function zshSpecification(option: TerminalOption): string {
  const { spelling, short, argument, repeats, completion } = option;
  const text = quote(
    helpLines(option, english)
      .join(' ')
      .replace(/[[\]:\\]/g, '\\$&'),
  );
  const words = Array.isArray(completion) ? `(${completion.join(' ')})` : ' ';
  const action = completion === 'file' ? '_files' : words;
  const value = argument === undefined ? '' : `:${argument.replace(/[:']/g, '')}:${action}`;
  const said = `[${text}]${value}'`;
  if (short !== undefined) return `'(-${short} --${spelling})'{-${short},--${spelling}}'${said}`;
  return `'${repeats ? '*' : ''}--${spelling}${argument === undefined ? '' : '='}${said}`;
}

function fishScript(options: readonly TerminalOption[]): string {
  const lines = options.map((option) => `complete -c porthole ${fishOption(option)}`);
  return `# fish completion for porthole: porthole completion fish | source
${lines.join('\n')}
complete -c porthole -n '__fish_is_first_arg' -a '${COMMANDS.join(' ')}'
complete -c porthole -n 'contains -- (commandline -opc)[2] ${COMMANDS.join(' ')}' -f
complete -c porthole -n 'test (commandline -opc | string join " ") = "porthole completion"' -a '${SHELLS.join(' ')}'
`;
}

function fishOption(option: TerminalOption): string {
  const { spelling, short, argument, completion } = option;
  const letter = short === undefined ? '' : `-s ${short} `;
  const value = completion === 'file' ? ' -r -F' : ' -x';
  const takes = argument === undefined ? '' : value;
  const words = Array.isArray(completion) ? ` -a '${completion.join(' ')}'` : '';
  return `${letter}-l ${spelling}${takes}${words} -d '${helpLines(option, english).join(' ').replace(/[\\']/g, '\\$&')}'`;
}

/** Within single quotes of a shell. */
function quote(text: string): string {
  return text.replaceAll("'", "'\\''");
}
