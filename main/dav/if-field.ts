/** The `If` field (RFC 4918 §10.4): lists of conditions, any of which has to hold as a whole. */
import { HttpError } from '../http/http-error.ts';

export interface IfCondition {
  readonly isNegated: boolean;
  /** A lock's token, or an entity tag with its quotes. */
  readonly kind: 'token' | 'tag';
  readonly value: string;
}

export interface IfList {
  /** The reference of the resource that is meant; undefined for the one that the request is for. */
  readonly resource: string | undefined;
  readonly conditions: readonly IfCondition[];
}

/** More than any program sends; each resource is looked at. */
const MAX_LISTS = 100;
const MAX_CONDITIONS = 200;

const TOKEN = /\s*(?:(\()|(\))|(Not)(?=[\s<[])|<([^<>\s]+)>|\[((?:W\/)?"[\x21\x23-\x7e\x80-\xff]*")\])\s*/iy;

/** @throws HttpError 400 for what is malformed, or too much */
export function parseIf(text: string): readonly IfList[] {
  const parser = new IfParser(text);
  const lists = parser.parse();
  const conditions = lists.reduce((sum, list) => sum + list.conditions.length, 0);
  if (lists.length === 0 || lists.length > MAX_LISTS || conditions > MAX_CONDITIONS) throw new HttpError(400);
  return lists;
}

class IfParser {
  readonly #lists: IfList[] = [];
  /** Of the list that is open. */
  #conditions: IfCondition[] | undefined;
  #resource: string | undefined;
  #isNegated = false;
  /** A reference has no list yet. */
  #isTagBare = false;

  constructor(private readonly text: string) {}

  parse(): readonly IfList[] {
    let position = 0;
    while (position < this.text.length) {
      TOKEN.lastIndex = position;
      const match = TOKEN.exec(this.text);
      if (!match) throw new HttpError(400);
      position = TOKEN.lastIndex;
      this.#take(match);
    }
    if (this.#conditions !== undefined || this.#isTagBare) throw new HttpError(400);
    return this.#lists;
  }

  #take([, opening, closing, negation, reference, tag]: RegExpExecArray): void {
    if (opening !== undefined) this.#begin();
    else if (closing !== undefined) this.#end();
    else if (negation !== undefined) this.#negate();
    else if (reference !== undefined && this.#conditions === undefined) this.#tagWith(reference);
    else if (reference !== undefined) this.#add('token', reference);
    else if (tag !== undefined) this.#add('tag', tag);
  }

  #begin(): void {
    if (this.#conditions !== undefined) throw new HttpError(400);
    this.#conditions = [];
    this.#isTagBare = false;
  }

  #end(): void {
    if (this.#conditions === undefined || this.#conditions.length === 0 || this.#isNegated) throw new HttpError(400);
    this.#lists.push({ resource: this.#resource, conditions: this.#conditions });
    this.#conditions = undefined;
  }

  #negate(): void {
    if (this.#conditions === undefined || this.#isNegated) throw new HttpError(400);
    this.#isNegated = true;
  }

  /** All lists are tagged, or none. */
  #tagWith(reference: string): void {
    const isMixed = this.#resource === undefined && this.#lists.length > 0;
    if (isMixed || this.#isTagBare || this.#isNegated) throw new HttpError(400);
    this.#resource = reference;
    this.#isTagBare = true;
  }

  #add(kind: IfCondition['kind'], value: string): void {
    if (this.#conditions === undefined) throw new HttpError(400);
    this.#conditions.push({ isNegated: this.#isNegated, kind, value });
    this.#isNegated = false;
  }
}
