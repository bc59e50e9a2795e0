/**
 * A parser of responses that shares nothing with the server: it takes only what RFC 9112 lets a server generate, and
 * throws at anything else, so every test that reads a response also checks its form.
 */

export interface ParsedResponse {
  readonly status: number;
  readonly reason: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
  readonly content: Buffer;
  /** Content as text, one octet a character. */
  readonly text: string;
  /** Status codes of the interim responses before this one. */
  readonly interim: readonly number[];
  /** The combined value of a field; undefined when there is none. */
  field(name: string): string | undefined;
}

/** What arrived on a connection: whole responses, and whatever is left behind them. */
export interface ParsedResponses {
  readonly responses: readonly ParsedResponse[];
  readonly rest: Buffer;
}

interface Head {
  readonly status: number;
  readonly reason: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
  /** Position behind the head. */
  readonly end: number;
}

interface Content {
  readonly content: Buffer;
  readonly end: number;
}

const STATUS_LINE = /^HTTP\/1\.1 ([1-5]\d\d) ([\t \x21-\x7e\x80-\xff]*)$/;
const FIELD_LINE = /^([!#$%&'*+.^_`|~\w-]+): ([\x21-\x7e\x80-\xff](?:[\t \x21-\x7e\x80-\xff]*[\x21-\x7e\x80-\xff])?)?$/;

/**
 * @param methods request methods in order: a response to HEAD has no content
 * @param isOver whether the server has closed, which ends content without a length
 */
export function parseResponses(bytes: Buffer, methods: readonly string[], isOver: boolean): ParsedResponses {
  const responses: ParsedResponse[] = [];
  let position = 0;
  for (;;) {
    const next = parseResponse(bytes, position, { method: methods[responses.length] ?? 'GET', isOver });
    if (!next) return { responses, rest: bytes.subarray(position) };
    responses.push(next.response);
    position = next.end;
  }
}

function parseResponse(
  bytes: Buffer,
  start: number,
  context: { readonly method: string; readonly isOver: boolean },
): { readonly response: ParsedResponse; readonly end: number } | undefined {
  const interim: number[] = [];
  let head = parseHead(bytes, start);
  while (head && head.status < 200) {
    interim.push(head.status);
    head = parseHead(bytes, head.end);
  }
  const body = head && readContent(bytes, head, context);
  if (!head || !body) return undefined;
  const { status, reason, fields } = head;
  const { content, end } = body;
  const field = fieldOf(fields);
  checkFields(status, field);
  return { response: { status, reason, fields, content, text: content.toString('latin1'), interim, field }, end };
}

function parseHead(bytes: Buffer, start: number): Head | undefined {
  const end = bytes.indexOf('\r\n\r\n', start);
  if (end < 0) return undefined;
  const [statusLine = '', ...lines] = bytes.toString('latin1', start, end).split('\r\n');
  const [, status, reason = ''] = STATUS_LINE.exec(statusLine) ?? [];
  if (status === undefined) throw new Error(`Malformed status line: ${JSON.stringify(statusLine)}`);
  const fields = lines.map((line) => {
    const [, name, value = ''] = FIELD_LINE.exec(line) ?? [];
    if (name === undefined) throw new Error(`Malformed field line: ${JSON.stringify(line)}`);
    return [name, value] as const;
  });
  return { status: Number(status), reason, fields, end: end + 4 };
}

function fieldOf(fields: Head['fields']): (name: string) => string | undefined {
  return (name) => {
    const values = fields.filter(([other]) => other.toLowerCase() === name.toLowerCase()).map(([, value]) => value);
    return values.length === 0 ? undefined : values.join(', ');
  };
}

/** What every final response owes (RFC 9110 §6.6.1, §8.6, §15; RFC 9112 §6.1). */
function checkFields(status: number, field: (name: string) => string | undefined): void {
  const complain = (problem: string): never => {
    throw new Error(`${problem} in a response with ${status}`);
  };
  const date = field('Date');
  if (date === undefined || new Date(date).toUTCString() !== date) complain(`Date is ${date}`);
  const length = field('Content-Length');
  const hasCoding = field('Transfer-Encoding') !== undefined;
  if (length !== undefined && !/^\d+$/.test(length)) complain(`Content-Length is ${length}`);
  if (length !== undefined && hasCoding) complain('Content-Length beside Transfer-Encoding');
  if (status === 204 && (length !== undefined || hasCoding)) complain('Framing fields');
  if (status === 405 && field('Allow') === undefined) complain('No Allow');
  if (status === 416 && !/^bytes \*\/\d+$/.test(field('Content-Range') ?? '')) complain('No Content-Range');
}

function readContent(
  bytes: Buffer,
  head: Head,
  { method, isOver }: { readonly method: string; readonly isOver: boolean },
): Content | undefined {
  if (method === 'HEAD' || head.status === 204 || head.status === 304) {
    return { content: Buffer.alloc(0), end: head.end };
  }
  const field = fieldOf(head.fields);
  if (field('Transfer-Encoding') === 'chunked') return readChunks(bytes, head.end);
  const length = field('Content-Length');
  if (length === undefined) return isOver ? { content: bytes.subarray(head.end), end: bytes.length } : undefined;
  const end = head.end + Number(length);
  return end > bytes.length ? undefined : { content: bytes.subarray(head.end, end), end };
}

function readChunks(bytes: Buffer, start: number): Content | undefined {
  const chunks: Buffer[] = [];
  let position = start;
  for (;;) {
    const lineEnd = bytes.indexOf('\r\n', position);
    if (lineEnd < 0) return undefined;
    const line = bytes.toString('latin1', position, lineEnd);
    if (!/^[\da-f]+$/i.test(line)) throw new Error(`Malformed chunk size: ${JSON.stringify(line)}`);
    const size = Number.parseInt(line, 16);
    const end = lineEnd + 2 + size;
    if (end + 2 > bytes.length) return undefined;
    if (bytes.toString('latin1', end, end + 2) !== '\r\n') throw new Error('No CRLF behind chunk data');
    if (size === 0) return { content: Buffer.concat(chunks), end: end + 2 };
    chunks.push(bytes.subarray(lineEnd + 2, end));
    position = end + 2;
  }
}
