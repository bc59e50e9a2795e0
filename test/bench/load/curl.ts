/** Whole downloads, one after the other or side by side: curl to `/dev/null`. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';

export interface Download {
  readonly status: number;
  readonly bytes: number;
  /** From the start of the connection to the first octet of content. */
  readonly firstByteMs: number;
  /** From the start of the connection to the last octet. */
  readonly wholeMs: number;
}

export interface DownloadRun {
  readonly url: string;
  /** Downloads in one curl, one after the other on one connection. */
  readonly times: number;
  /** Each download ends by then, whole or not. */
  readonly limitSeconds: number;
  readonly version?: 'http1' | 'http2';
  /** GET when left out. */
  readonly method?: string;
  /** Field lines such as `Depth: 1`. */
  readonly fields?: readonly string[];
}

const FORMAT = '%{http_code} %{size_download} %{time_starttransfer} %{time_total}\\n';

/** curl's exit status when `--max-time` ended a download. */
const TIMED_OUT = 28;

export async function runCurl(run: DownloadRun): Promise<readonly Download[]> {
  const { url, times, limitSeconds, version = 'http1', method, fields = [] } = run;
  const how = [
    ...['-k', '--noproxy', '*', version === 'http2' ? '--http2' : '--http1.1'],
    ...(method === undefined ? [] : ['-X', method]),
    ...fields.flatMap((field) => ['-H', field]),
  ];
  const targets = Array.from({ length: times }, () => [url, '-o', '/dev/null']).flat();
  const child = spawn('curl', ['-q', '-sS', '--max-time', String(limitSeconds), '-w', FORMAT, ...how, ...targets], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let report = '';
  let complaint = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    report += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint += text;
  });
  const [status] = await once(child, 'close');
  if (status !== 0 && status !== TIMED_OUT) throw new Error(complaint.trim() || `curl ended with ${status}`);
  return report.trim().split('\n').map(parseLine);
}

function parseLine(line: string): Download {
  const [status = 0, bytes = 0, firstByte = 0, whole = 0] = line.split(' ').map(Number);
  return { status, bytes, firstByteMs: firstByte * 1000, wholeMs: whole * 1000 };
}
