/** A share worker whose faults are chosen by the name of the folder that it is asked to share. */
const fs = require('node:fs');
const path = require('node:path');
const v8 = require('node:v8');
const { parentPort } = require('node:worker_threads');

parentPort.on('message', (message) => {
  if (message === 'end') process.exit();
  host(message.port, message.firstSequence);
});

function host(share, firstSequence) {
  let next = firstSequence;
  /** The folder that is shared. */
  let shared;

  function tell(event, bytes = 0) {
    share.postMessage({ kind: 'event', event, bytes });
  }

  function log() {
    const batch = {
      first: next,
      count: 1,
      numbers: new Float64Array(4),
      codes: new Uint32Array(10),
      texts: [''],
    };
    next += 1;
    tell({ kind: 'log', batch }, 100);
  }

  function start({ content, port, bind }) {
    const folder = content.kind === 'files' ? content.paths[0] : (content.path ?? '/');
    shared = folder;
    if (folder === '/throws') throw new Error('a fault on purpose');
    if (folder === '/exits') process.exit(7);
    // A thread that is ended from outside gets no word in.
    if (path.basename(folder) === 'last-words') process.on('exit', () => fs.writeFileSync(folder, 'goodbye'));
    if (folder === '/complains') process.stderr.write('a complaint\n');
    if (folder === '/tells-its-heap') process.stderr.write(`${v8.getHeapStatistics().heap_size_limit}\n`);
    log();
    if (path.basename(folder) === 'port-in-use') {
      const status = { state: 'failed', problem: 'port-in-use', freePort: undefined, detail: '' };
      tell({ kind: 'status', status });
      return;
    }
    const addresses = [
      { url: `http://${bind ?? '127.0.0.1'}:${port}${folder}`, kind: 'loopback', interfaceName: 'lo' },
    ];
    tell({ kind: 'status', status: { state: 'running', port, addresses } });
    if (folder === '/hangs') {
      for (;;) log.turns = (log.turns ?? 0) + 1;
    }
  }

  /** Another port can be had, but for 9999. */
  function change(setup) {
    if (setup.port !== 9999) start(setup);
    else tell({ kind: 'unchanged', problem: 'port-in-use', detail: '', port: setup.port });
  }

  /** Stands for a visitor who comes when somebody else is disconnected. */
  function oneTransfer(connection) {
    const transfer = {
      id: 1,
      connection,
      visitor: '127.0.0.1',
      target: '/',
      length: 100,
      sent: 1,
      bytesPerSecond: 1000,
    };
    return { kind: 'transfers', transfers: [transfer, { ...transfer, id: 2, ending: 'complete' }], visitors: 3 };
  }

  share.on('message', (message) => {
    if (message.kind === 'leave') share.close();
    if (message.kind === 'start') start(message.setup);
    if (message.kind === 'change') change(message.setup);
    // Without a bound it waits for visitors who stay.
    if (message.kind === 'stop' && message.graceMs !== undefined)
      tell({ kind: 'status', status: { state: 'stopped' } });
    if (message.kind === 'disconnect' && message.connection !== 13) tell(oneTransfer(message.connection), 10);
    if (message.kind === 'disconnect' && message.connection === 13) throw new Error('a fault while running');
    if (message.kind === 'transfers-now' && shared !== '/silent') {
      tell({ kind: 'transfers', transfers: [], visitors: 7 }, 10);
      share.postMessage({ kind: 'told', call: message.call });
    }
    if (message.kind === 'details' && message.sequence !== 404) {
      const details = { sequence: message.sequence, requestHead: 'GET / HTTP/1.1\r\n\r\n', responseHead: '' };
      share.postMessage({ kind: 'details', call: message.call, details });
    }
  });
}
