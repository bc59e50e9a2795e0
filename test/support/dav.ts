/** Asks as WebDAV's programs do, and reads what they are told. */

import type { XmlElement } from '../../main/dav/xml-reader.ts';
import { readXml } from '../../main/dav/xml-reader.ts';
import { RawClient } from './raw-client.ts';
import type { ParsedResponse } from './response-parser.ts';

export interface DavAnswer extends ParsedResponse {
  /** By reference: properties of each status, by name in Clark's notation, with what stands in them. */
  readonly told: ReadonlyMap<string, ReadonlyMap<number, ReadonlyMap<string, string>>>;
}

/** One request on a connection of its own. @param line method and target */
export async function askDav(
  port: number,
  line: string,
  fields: Readonly<Record<string, string>> = {},
  body: string | Uint8Array = '',
): Promise<DavAnswer> {
  const client = await RawClient.connect(port);
  const bytes = Buffer.from(body);
  const length = bytes.byteLength > 0 ? { 'Content-Length': String(bytes.byteLength) } : {};
  const all = { Host: `127.0.0.1:${port}`, ...length, ...fields };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  await client.send(`${line} HTTP/1.1\r\n${lines.join('')}\r\n`, bytes);
  const response = await client.response(line.split(' ')[0]);
  return { ...response, told: response.status === 207 ? readMultistatus(response.content) : new Map() };
}

function readMultistatus(octets: Uint8Array): DavAnswer['told'] {
  const told = new Map<string, Map<number, Map<string, string>>>();
  for (const response of within(readXml(octets), 'response')) {
    const groups = new Map<number, Map<string, string>>();
    for (const group of within(response, 'propstat')) {
      const properties = within(group, 'prop').flatMap(({ children }) => children);
      const values = properties.map(({ namespace, name, inner }): [string, string] => [`{${namespace}}${name}`, inner]);
      groups.set(statusIn(group), new Map(values));
    }
    if (groups.size === 0) groups.set(statusIn(response), new Map());
    const [href] = within(response, 'href');
    told.set(href?.text ?? '', groups);
  }
  return told;
}

function within({ children }: XmlElement, name: string): readonly XmlElement[] {
  return children.filter((child) => child.namespace === 'DAV:' && child.name === name);
}

function statusIn(element: XmlElement): number {
  return Number(within(element, 'status')[0]?.text.split(' ')[1]);
}

/** What stands in a property of DAV's that was told with 200. */
export function propertyOf({ told }: DavAnswer, href: string, name: string): string | undefined {
  return told.get(href)?.get(200)?.get(`{DAV:}${name}`);
}
