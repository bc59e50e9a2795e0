import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { findPortHolder } from '../../../main/check/port-holder.ts';
import { parseLsof, parseNetstat, parseTasklist, socketInodes } from '../../../main/check/port-tables.ts';

const TCP = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 34567 1 0000000000000000 100 0 0 10 0
   1: 0100007F:1F90 0100007F:D431 01 00000000:00000000 00:00000000 00000000  1000        0 34999 1 0000000000000000 20 4 30 10 -1
   2: 00000000:0050 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 21001 1 0000000000000000 100 0 0 10 0
`;
const TCP6 = `  sl  local_address                         remote_address                        st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 00000000000000000000000000000000:1F40 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 40404 1 0000000000000000 100 0 0 10 0
`;

const NETSTAT = `
Active Connections

  Proto  Local Address          Foreign Address        State           PID
  TCP    0.0.0.0:135            0.0.0.0:0              LISTENING       1044
  TCP    192.168.1.20:8000      192.168.1.34:51422     ESTABLISHED     4242
  TCP    [::]:8000              [::]:0                 ABHÖREN         812
`;

describe('the tables of sockets', () => {
  it('of Linux give the inodes of what listens on a port, and not of connections to it', () => {
    expect(socketInodes(TCP, 8080)).toEqual(['34567']);
    expect(socketInodes(TCP, 80)).toEqual(['21001']);
    expect(socketInodes(TCP6, 8000)).toEqual(['40404']);
    expect(socketInodes(TCP, 8000)).toEqual([]);
    expect(socketInodes('', 8000)).toEqual([]);
  });

  it.each([
    ['p812\ncnginx\nf6\n', { program: 'nginx', pid: 812 }],
    ['p812\ncGoogle Chrome He\nf6\np900\ncother\n', { program: 'Google Chrome He', pid: 812 }],
    ['', undefined],
  ])('of macOS: lsof writes %j', (output, expected) => {
    expect(parseLsof(output)).toEqual(expected);
  });

  it('of Windows give the number of the listening program in any language', () => {
    expect(parseNetstat(NETSTAT, 8000)).toBe(812);
    expect(parseNetstat(NETSTAT, 135)).toBe(1044);
    expect(parseNetstat(NETSTAT, 80)).toBeUndefined();
  });

  it.each([
    ['"nginx.exe","812","Services","0","10,204 K"\r\n', 'nginx'],
    ['INFO: No tasks are running which match the specified criteria.\r\n', ''],
    ['', ''],
  ])('of Windows name it: tasklist writes %j', (output, expected) => {
    expect(parseTasklist(output)).toBe(expected);
  });
});

describe.runIf(process.platform === 'linux')('the holder of a port', () => {
  it.each(['127.0.0.1', '::'])('is this very program for a port that it holds at %s', async (host) => {
    const server = createServer().listen(0, host);
    await once(server, 'listening');
    onTestFinished(() => {
      server.close();
    });
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    expect(await findPortHolder(port, 'linux')).toMatchObject({
      pid: process.pid,
      program: expect.stringMatching(/./),
    });
  });

  it('is nobody for a port that is free', async () => {
    const server = createServer().listen(0);
    await once(server, 'listening');
    const address = server.address();
    server.close();
    await once(server, 'close');
    expect(await findPortHolder(typeof address === 'object' && address ? address.port : 0, 'linux')).toBeUndefined();
  });
});
