/** What somebody brings to prove who they are: by Basic (RFC 7617) or by the form of the page. */

export interface Credential {
  /** Empty when none was given. */
  readonly name: string;
  readonly password: string;
}

const BASIC = /^basic +([a-z\d+/]+={0,2})$/i;

/**
 * Of an Authorization field; undefined for another scheme, and for what is malformed. The first colon ends the name
 * (RFC 7617 §2). Programs send UTF-8, old ones ISO 8859-1.
 */
export function parseBasic(value: string): Credential | undefined {
  const token = BASIC.exec(value.trim())?.[1];
  if (token === undefined) return undefined;
  const text = decode(Buffer.from(token, 'base64'));
  const colon = text.indexOf(':');
  if (colon === -1) return undefined;
  return { name: text.slice(0, colon).normalize('NFC'), password: text.slice(colon + 1).normalize('NFC') };
}

function decode(octets: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(octets);
  } catch {
    return octets.toString('latin1');
  }
}

/** Of a form as browsers send it (`application/x-www-form-urlencoded`); undefined when there is no password in it. */
export function parseForm(content: string): Credential | undefined {
  const form = new URLSearchParams(content);
  const password = form.get('password');
  if (password === null) return undefined;
  return { name: (form.get('name') ?? '').normalize('NFC').trim(), password: password.normalize('NFC') };
}
