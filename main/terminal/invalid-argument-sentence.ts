/** What Node says of a command line that it can't take apart, as a sentence of ours. */
import { terminalWords } from './terminal-words.ts';

/** Node's own are explained at length, in English, and begin with what is wrong. */
export function parsingSentence(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const { problems } = terminalWords();
  const [, option = ''] = /'(-[^']*?)(?: <value>)?'/.exec(message) ?? [];
  if (/argument is ambiguous/.test(message)) return problems.dashedValue(option.replace(/^-\w, /, ''));
  if (/argument missing/.test(message)) return problems.needsValue(option);
  if (/does not take an argument/.test(message)) return problems.takesNoValue(option);
  if (/^Unknown option/.test(message)) return problems.unknownOption(option);
  return `${(message.split(/\.\s|\n/)[0] ?? message).replace(/\.$/, '')}.`;
}
