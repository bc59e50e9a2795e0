/** A program that does nothing but announce: `node announcing.cjs COMPUTER_NAME SERVICE PORT`, until it is told to end. */

import { readNetworkLinks } from '../../main/announce/announced-networks.ts';
import { Announcer } from '../../main/announce/announcer.ts';
import { isThisComputer } from '../../main/share/network/this-computer.ts';

const [computerName = '', name = '', port = ''] = process.argv.slice(2);
const announcer = new Announcer({
  computerName,
  readLinks: readNetworkLinks,
  isOwn: isThisComputer,
  named: (hostName) => process.stdout.write(`${hostName ?? 'nameless'}\n`),
  failed: (error) => process.stdout.write(`failed: ${String(error)}\n`),
});
announcer.announce([{ name, port: Number(port) }]);
const alive = setInterval(() => undefined, 60_000);
process.on('SIGTERM', () => {
  clearInterval(alive);
  void announcer.close();
});
