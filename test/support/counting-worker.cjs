// A thread's bundle for tests: counts how often it was asked since it began, and does as it is told.
const { parentPort, threadId, workerData } = require('node:worker_threads');

let count = workerData?.from ?? 0;

parentPort.on('message', ({ job, asked }) => {
  if (asked === 'end') process.exit();
  if (asked === 'throw')
    parentPort.postMessage({ job, problem: `thread ${threadId > 0 ? 'of its own' : 'of the test'}` });
  else parentPort.postMessage({ job, answered: ++count });
});
