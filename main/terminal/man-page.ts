/** The manual page, made from the table of options; in the macros of man(7). */

import type { TerminalOption } from './option-descriptions.ts';
import { optionTable, SECTIONS } from './option-descriptions.ts';
import { CALLS, EXIT_STATUSES, SECTION_TITLES } from './usage.ts';

export function manPage(version: string): string {
  const calls = CALLS.map(({ args, does }) => `.TP\n.B porthole\n${roff(args)}\n.br\n${roff(capitalized(does))}.`);
  const sections = SECTIONS.map((section) => {
    const options = optionTable().filter((option) => option.section === section);
    return `.SS ${SECTION_TITLES[section]}\n${options.map(optionItem).join('\n')}`;
  });
  const statuses = EXIT_STATUSES.map(([status, meaning]) => `.TP\n.B ${status}\n${roff(capitalized(meaning))}.`);
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
  const { spelling, short, argument, help } = option;
  const letter = short === undefined ? '' : `\\fB\\-${short}\\fR, `;
  const value = argument === undefined ? '' : ` \\fI${roff(argument)}\\fR`;
  return `.TP\n${letter}\\fB\\-\\-${roff(spelling)}\\fR${value}\n${wrap(roff(capitalized(`${help.join(' ')}.`)))}`;
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
