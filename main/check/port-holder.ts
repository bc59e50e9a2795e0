/** Which program listens on a port, as far as the system tells this account. */
import { readdir, readFile, readlink } from 'node:fs/promises';
import type { PortHolder } from '../share/share-status.ts';
import { askSystem } from './ask-system.ts';
import { parseLsof, parseNetstat, parseTasklist, socketInodes } from './port-tables.ts';

const SOCKET_TABLES = ['/proc/net/tcp', '/proc/net/tcp6'];

/** undefined when nobody listens there, or the system does not say who. */
export async function findPortHolder(port: number, platform: NodeJS.Platform): Promise<PortHolder | undefined> {
  switch (platform) {
    case 'linux':
      return findOnLinux(port);
    case 'darwin':
      return parseLsof(await askSystem('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fpc']));
    case 'win32':
      return findOnWindows(port);
    default:
      return undefined;
  }
}

/** The table of sockets has no programs in it: they are found by their open descriptors, which only their owner sees. */
async function findOnLinux(port: number): Promise<PortHolder | undefined> {
  const tables = await Promise.all(SOCKET_TABLES.map((file) => readFile(file, 'latin1').catch(() => '')));
  const links = new Set(tables.flatMap((table) => socketInodes(table, port)).map((inode) => `socket:[${inode}]`));
  if (links.size === 0) return undefined;
  const names = await readdir('/proc').catch(() => []);
  for (const pid of names.filter((name) => /^\d+$/.test(name))) {
    if (!(await holdsOneOf(links, pid))) continue;
    const program = (await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '')).trim();
    return { program, pid: Number(pid) };
  }
  return undefined;
}

async function holdsOneOf(links: ReadonlySet<string>, pid: string): Promise<boolean> {
  const folder = `/proc/${pid}/fd`;
  const descriptors = await readdir(folder).catch(() => []);
  for (const descriptor of descriptors) {
    const link = await readlink(`${folder}/${descriptor}`).catch(() => '');
    if (links.has(link)) return true;
  }
  return false;
}

async function findOnWindows(port: number): Promise<PortHolder | undefined> {
  const pid = parseNetstat(await askSystem('netstat', ['-ano', '-p', 'TCP']), port);
  if (pid === undefined) return undefined;
  const list = await askSystem('tasklist', ['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH']);
  return { program: parseTasklist(list), pid };
}
