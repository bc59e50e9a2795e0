/** The manual page, made from the table of options, in English; in the macros of man(7). */

import { words as english } from '../words/en/terminal-help.ts';
import type { TerminalOption } from './option-table.ts';
import { helpLines, optionTable, SECTIONS } from './option-table.ts';
import { CALLS, EXIT_STATUSES } from './usage.ts';

export function manPage(version: string): string {
  const calls = CALLS.map(
    ({ args, kind }) => `.TP\n.B porthole\n${roff(args)}\n.br\n${roff(capitalized(english.calls[kind]))}.`,
  );
  const sections = SECTIONS.map((section) => {
    const options = optionTable().filter((option) => option.section === section);
    return `.SS ${english.sections[section]}\n${options.map(optionItem).join('\n')}`;
  });
  const statuses = EXIT_STATUSES.map(
    ([status, meaning]) => `.TP\n.B ${status}\n${roff(capitalized(english.statuses[meaning]))}.`,
  );
  return `.TH PORTHOLE 1 "" "Porthole ${version}" "User Commands"
.SH NAME
porthole \\- share a folder over HTTP, and tell of every request
.SH SYNOPSIS
${calls.join('\n')}
.SH OPTIONS
${sections.join('\n')}
.SH EXIT STATUS
${statuses.join('\n')}
.SH ENVIRONMENT
.TP
.B XDG_CONFIG_HOME
Where the settings file of this user lies: porthole/terminal.json in it,
or in ~/.config.
.TP
.B XDG_DATA_HOME
Where the key of entity tags lies: porthole in it, or in ~/.local/share.
`;
}

function optionItem(option: TerminalOption): string {
  const { spelling, short, argument } = option;
  const letter = short === undefined ? '' : `\\fB\\-${short}\\fR, `;
  const value = argument === undefined ? '' : ` \\fI${roff(argument)}\\fR`;
  return `.TP\n${letter}\\fB\\-\\-${roff(spelling)}\\fR${value}\n${wrap(roff(capitalized(`${helpLines(option, english).join(' ')}.`)))}`;
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Lines of a manual page are short; where they end means nothing. A word that begins a line can't be a request. */
function wrap(text: string): string {
  return text.replace(/(.{1,72})(?: |$)/g, (_, line: string) => `${line.replace(/^['.]/, '\\&$&')}\n`).trimEnd();
}

/** What roff would read as its own. */
function roff(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('’', "'")
    .replace(/^([.'])/gm, '\\&$1');
}
