/** Many connections that never finish their requests. */
import type { Attack } from '../siege/attack.ts';

const SENDERS = 300;
const DRIP_MS = 100;

export const attacks: readonly Attack[] = [
  {
    name: 'slow-heads',
    aim: 'heads that come octet by octet',
    isQuick: true,
    run: async ({ crowd }) => {
      const senders = await crowd.enterMany(SENDERS, () => ({ says: 'GET / HTTP/1.1\r\nX-Slow: ' }));
      const drip = setInterval(() => {
        for (const sender of senders) if (sender.writable) sender.write('x');
      }, DRIP_MS);
      await crowd.over();
      clearInterval(drip);
    },
  },
];
