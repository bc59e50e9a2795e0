/** Reads what the three systems write about listening sockets. */
import type { PortHolder } from '../share/share-status.ts';

/** TCP_LISTEN in Linux' table of sockets. */
const LISTENING = '0A';

/** Inodes of the sockets that listen on `port`, from the text of `/proc/net/tcp` or `tcp6`. */
export function socketInodes(table: string, port: number): readonly string[] {
  const end = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  return table.split('\n').flatMap((line) => {
    const [, local = '', , state, , , , , , inode = '0'] = line.trim().split(/\s+/);
    return local.endsWith(end) && state === LISTENING && inode !== '0' ? [inode] : [];
  });
}

/** The first program in what `lsof -Fpc` writes: one field a line, `p` and the number before `c` and the name. */
export function parseLsof(output: string): PortHolder | undefined {
  const pid = /^p(\d+)$/m.exec(output)?.[1];
  if (pid === undefined) return undefined;
  return { program: /^c(.+)$/m.exec(output)?.[1] ?? '', pid: Number(pid) };
}

/**
 * The number of the program that listens on `port`, from what `netstat -ano -p TCP` writes on Windows. The word for
 * "listening" is translated there: a socket without a peer is one that listens.
 */
export function parseNetstat(output: string, port: number): number | undefined {
  for (const line of output.split(/\r?\n/)) {
    const [protocol, local = '', peer = '', , pid = ''] = line.trim().split(/\s+/);
    const isListening = protocol === 'TCP' && local.endsWith(`:${port}`) && /:0$/.test(peer);
    if (isListening && /^\d+$/.test(pid) && pid !== '0') return Number(pid);
  }
  return undefined;
}

/** The program's name in a line that `tasklist /FO CSV /NH` writes; empty when there is none. */
export function parseTasklist(output: string): string {
  return (/^"([^"]+)"/m.exec(output)?.[1] ?? '').replace(/\.exe$/i, '');
}
