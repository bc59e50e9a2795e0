/**
 * Reads the XML of WebDAV's requests (RFC 4918 §8, Namespaces in XML 1.0) within bounds. There is no document type: without
 * one no entity can grow and none can name a file.
 */
import { SaxesParser } from 'saxes';
import { nextTurn } from '../base/next-turn.ts';
import { HttpError } from '../http/http-error.ts';
import type { ReadTag } from './xml-text.ts';
import { escapeXml, openTag } from './xml-text.ts';

/** What programs send is a handful of elements. saxes looks through all open elements for each prefix, so depth has to be small. */
const MAX_DEPTH = 32;
const MAX_ELEMENTS = 1000;
/** In one element; each is looked for among those before it. */
const MAX_ATTRIBUTES = 100;
/** What is kept of all elements together, in characters: each tells its namespace anew, however often it stands there. */
const MAX_KEPT = 512 * 1024;

export interface XmlName {
  /** Empty for names in none. */
  readonly namespace: string;
  readonly name: string;
}

export interface XmlElement extends XmlName {
  readonly children: readonly XmlElement[];
  /** What stands directly in it, without what stands in its children. */
  readonly text: string;
  /** `xml:lang`, as it holds here. */
  readonly language: string | undefined;
  /** What stands between its tags, which means the same wherever it is put. */
  readonly inner: string;
}

interface OpenElement extends XmlName {
  readonly children: XmlElement[];
  readonly language: string | undefined;
  readonly pieces: string[];
  text: string;
  /** The tags themselves. */
  readonly start: string;
  readonly end: string;
}

/** Read in one go: where each character opens something, that takes about a millisecond. UTF-16 code units. */
const PIECE_LENGTH = 1024;

/** @throws HttpError 400 for what is not well-formed, has a document type, or is more than anybody means */
export function readXml(octets: Uint8Array): XmlElement {
  const steps = readSteps(octets);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same, a piece in each turn of whoever sent it. Rejects as above. */
export async function readXmlInTurns(octets: Uint8Array, visitor: string): Promise<XmlElement> {
  const steps = readSteps(octets);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await nextTurn(visitor);
  }
}

/** Whether it can be no beginning of what `readXml` would take. Some thousand octets at most: it is read in one go. */
export function beginsWrong(octets: Uint8Array): boolean {
  const reader = new Reader();
  try {
    const text = decode(octets, true);
    reader.write(text);
    // Of a document type nothing is told before its end.
    return text.includes('<!DOCTYPE');
  } catch {
    return true;
  }
}

function* readSteps(octets: Uint8Array): Generator<void, XmlElement> {
  const reader = new Reader();
  try {
    const text = decode(octets);
    for (let start = 0; start < text.length; start += PIECE_LENGTH) {
      reader.write(text.slice(start, start + PIECE_LENGTH));
      yield;
    }
    return reader.end();
  } catch (error) {
    throw error instanceof HttpError ? error : new HttpError(400);
  }
}

/** UTF-8 or UTF-16 (RFC 4918 §8.2), by the mark that the second begins with. */
function decode(octets: Uint8Array, isBeginning = false): string {
  const [first, second] = octets;
  const options = { stream: isBeginning };
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le', { fatal: true }).decode(octets, options);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be', { fatal: true }).decode(octets, options);
  return new TextDecoder('utf-8', { fatal: true }).decode(octets, options);
}

class Reader {
  readonly #parser = new SaxesParser({ xmlns: true, position: false });
  readonly #open: OpenElement[] = [];
  #root: XmlElement | undefined;
  #depth = 0;
  #elements = 0;
  #attributes = 0;
  #kept = 0;

  constructor() {
    const parser = this.#parser;
    parser.on('error', refuse);
    parser.on('doctype', refuse);
    parser.on('opentagstart', () => this.#count());
    parser.on('attribute', (attribute) => {
      if (++this.#attributes > MAX_ATTRIBUTES) refuse();
      // A prefix can't be taken back (Namespaces in XML 1.0 §3).
      if (attribute.prefix === 'xmlns' && attribute.value === '') refuse();
    });
    parser.on('opentag', (tag) => this.#begin(tag));
    parser.on('text', (text) => this.#add(text));
    parser.on('cdata', (text) => this.#add(text));
    parser.on('closetag', () => this.#close());
  }

  write(text: string): void {
    this.#parser.write(text);
  }

  end(): XmlElement {
    this.#parser.close();
    return this.#root ?? refuse();
  }

  /** Before anything is looked up. */
  #count(): void {
    this.#attributes = 0;
    this.#depth += 1;
    this.#elements += 1;
    if (this.#depth > MAX_DEPTH || this.#elements > MAX_ELEMENTS) refuse();
  }

  #begin(tag: ReadTag): void {
    const attributes = Object.values(tag.attributes);
    const language = attributes.find(({ name }) => name === 'xml:lang')?.value ?? this.#open.at(-1)?.language;
    // Before it is written out: a long namespace that many elements share would be written for each.
    this.#keep(tag.uri.length);
    const tags = openTag(tag);
    this.#keep(tags.start.length + tags.end.length);
    const { uri: namespace, local: name } = tag;
    this.#open.push({ namespace, name, language, children: [], pieces: [], text: '', ...tags });
  }

  #add(text: string): void {
    const element = this.#open.at(-1);
    if (element === undefined) return;
    const escaped = escapeXml(text);
    this.#keep(escaped.length);
    element.text += text;
    element.pieces.push(escaped);
  }

  #keep(characters: number): void {
    this.#kept += characters;
    if (this.#kept > MAX_KEPT) refuse();
  }

  #close(): void {
    this.#depth -= 1;
    const { start, end, pieces, ...element } = this.#open.pop() ?? refuse();
    const inner = pieces.join('');
    const whole: XmlElement = { ...element, inner };
    const above = this.#open.at(-1);
    if (above === undefined) {
      this.#root = whole;
      return;
    }
    above.children.push(whole);
    above.pieces.push(start, inner, end);
  }
}

function refuse(): never {
  throw new HttpError(400);
}
