/** Makes certificates in a thread of its own: the library for them is not loaded where it is not needed. */
import { OnDemandThread } from '../base/on-demand-thread.ts';
import { threadScript } from '../base/thread-script.ts';
import type { CertificateQuestion, KeyedCertificate } from './certificate-messages.ts';

const thread = new OnDemandThread<CertificateQuestion, KeyedCertificate>(threadScript('certificate-worker'));

/** A thread alone keeps no process, and a share that is about to begin has nothing else yet. Milliseconds. */
const WAIT_MS = 60_000;

/** Rejects when the thread can't run. */
export async function makeCertificate(question: CertificateQuestion): Promise<KeyedCertificate> {
  const waiting = setInterval(() => undefined, WAIT_MS);
  try {
    return await thread.ask(question);
  } finally {
    clearInterval(waiting);
  }
}
