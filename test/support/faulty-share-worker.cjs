/** A share worker whose faults are chosen by the name of the folder that it is asked to share. */
const path = require('node:path');
const { parentPort } = require('node:worker_threads');

parentPort.on('message', ({ port, firstSequence }) => host(port, firstSequence));

function host(share, firstSequence) {
  let next = firstSequence;

  function log() {
    const batch = {
      first: next,
      count: 1,
      numbers: new Float64Array(4),
      codes: new Uint32Array(10),
      texts: [''],
    };
    next += 1;
    share.postMessage({ kind: 'log', batch, bytes: 100 });
  }

  function start({ content, port, bind }) {
    const folder = content.kind === 'files' ? content.paths[0] : (content.path ?? '/');
    if (folder === '/throws') throw new Error('a fault on purpose');
    if (folder === '/exits') process.exit(7);
    if (folder === '/complains') process.stderr.write('a complaint\n');
    log();
    if (path.basename(folder) === 'port-in-use') {
      const status = { state: 'failed', problem: 'port-in-use', freePort: undefined, detail: '' };
      share.postMessage({ kind: 'status', status });
      return;
    }
    const addresses = [
      { url: `http://${bind ?? '127.0.0.1'}:${port}${folder}`, kind: 'loopback', interfaceName: 'lo' },
    ];
    share.postMessage({ kind: 'status', status: { state: 'running', port, addresses } });
    if (folder === '/hangs') {
      for (;;) log.turns = (log.turns ?? 0) + 1;
    }
  }

  /** Another port can be had, but for 9999. */
  function change(options) {
    if (options.port !== 9999) start(options);
    else share.postMessage({ kind: 'unchanged', problem: 'port-in-use', detail: '' });
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
    return {
      kind: 'transfers',
      transfers: [transfer, { ...transfer, id: 2, ending: 'complete' }],
      visitors: 3,
      bytes: 10,
    };
  }

  share.on('message', (message) => {
    if (message.kind === 'leave') share.close();
    if (message.kind === 'start') start(message.options);
    if (message.kind === 'change') change(message.options);
    // Without a bound it waits for visitors who stay.
    if (message.kind === 'stop' && message.graceMs !== undefined)
      share.postMessage({ kind: 'status', status: { state: 'stopped' } });
    if (message.kind === 'disconnect' && message.connection !== 13) share.postMessage(oneTransfer(message.connection));
    if (message.kind === 'disconnect' && message.connection === 13) throw new Error('a fault while running');
    if (message.kind === 'details' && message.sequence !== 404) {
      const details = { sequence: message.sequence, requestHead: 'GET / HTTP/1.1\r\n\r\n', responseHead: '' };
      share.postMessage({ kind: 'details', call: message.call, details });
    }
  });
}
