/** Methods that change nothing (RFC 9110 §9.2.1, RFC 4918 §9.1). */
const READING: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS', 'PROPFIND', 'TRACE']);

/** Whether a request with this method changes nothing, whoever answers it. */
export function isReading(method: string): boolean {
  return method === 'GET' || READING.has(method);
}
