/**
 * Properties that programs put on files and folders (RFC 4918 §4.2), kept in memory for as long as the share runs, and counted
 * on whoever put them there.
 */
import { HttpError } from '../http/http-error.ts';
import type { PropertyValue } from './property.ts';
import { nameKey } from './property.ts';
import type { ResourceKey } from './resource-key.ts';
import { isBelow, parentKey } from './resource-key.ts';
import type { XmlName } from './xml-reader.ts';

/** Of one property, in UTF-16 code units: its value and its name. */
export const MAX_PROPERTY_LENGTH = 4096;
/** Of one resource. */
export const MAX_PROPERTIES = 64;
/** All together, of one visitor and in all, in UTF-16 code units. */
export const MAX_LENGTH_OF_ONE = 1024 * 1024;
export const MAX_LENGTH_IN_ALL = 8 * 1024 * 1024;

/** Resources that have any, on account of one visitor and in all: whatever is moved or removed is looked for among them. */
export const MAX_RESOURCES_OF_ONE = 2048;
const MAX_RESOURCES = 8192;

/** What each takes beside its texts. */
const OVERHEAD = 100;

export type PropertyChange =
  | { readonly kind: 'set'; readonly property: PropertyValue }
  | { readonly kind: 'remove'; readonly name: XmlName };

interface Kept {
  readonly property: PropertyValue;
  readonly visitor: string;
}

type KeptProperties = ReadonlyMap<string, Kept>;

const NONE: KeptProperties = new Map();

export class DeadProperties {
  readonly #byResource = new Map<ResourceKey, KeptProperties>();
  /** How many there are of each resource with all that lies below it: most of what goes has none. */
  readonly #under = new Map<ResourceKey, number>();
  readonly #lengths = new Map<string, number>();
  /** Resources by the visitor who noted the first that is there. */
  readonly #counts = new Map<string, number>();
  #total = 0;

  get isEmpty(): boolean {
    return this.#byResource.size === 0;
  }

  of(key: ResourceKey): readonly PropertyValue[] {
    return [...(this.#byResource.get(key)?.values() ?? [])].map(({ property }) => property);
  }

  /**
   * All of the changes in their order, or none.
   * @param visitor on whose account they are kept
   * @throws HttpError 507 for more than is kept
   */
  change(key: ResourceKey, changes: readonly PropertyChange[], visitor: string): void {
    const properties = new Map(this.#byResource.get(key));
    for (const change of changes) {
      if (change.kind === 'remove') properties.delete(nameKey(change.name));
      else properties.set(nameKey(change.property), { property: change.property, visitor });
    }
    this.#replace(key, properties);
  }

  /** With all that lies below it. */
  remove(key: ResourceKey): void {
    for (const [found] of this.#allUnder(key)) this.#replace(found, new Map());
  }

  /** What lay at `to` is forgotten. */
  move(from: ResourceKey, to: ResourceKey): void {
    const moved = this.#allUnder(from);
    for (const [found] of moved) this.#replace(found, new Map());
    this.remove(to);
    for (const [found, properties] of moved) this.#replace(to + found.slice(from.length), properties);
  }

  /**
   * As far as there is room: a copy without its properties is a copy. What lay at `to` is forgotten.
   * @param visitor on whose account the copies are kept
   */
  copy(
    from: ResourceKey,
    to: ResourceKey,
    { visitor, isDeep }: { readonly visitor: string; readonly isDeep: boolean },
  ): void {
    const copied = this.#allUnder(from).filter(([found]) => isDeep || found === from);
    this.remove(to);
    for (const [found, properties] of copied) {
      const own = [...properties].map(([name, { property }]): [string, Kept] => [name, { property, visitor }]);
      try {
        this.#replace(to + found.slice(from.length), new Map(own));
      } catch {
        return;
      }
    }
  }

  #allUnder(key: ResourceKey): [ResourceKey, KeptProperties][] {
    if (!this.#under.has(key)) return [];
    const under: [ResourceKey, KeptProperties][] = [];
    for (const [found, kept] of this.#byResource) {
      if (found === key || isBelow(found, key)) under.push([found, kept]);
    }
    return under;
  }

  /** @throws HttpError 507 before anything is changed */
  #replace(key: ResourceKey, properties: KeptProperties): void {
    const before = this.#byResource.get(key) ?? NONE;
    if (properties.size > MAX_PROPERTIES) throw new HttpError(507);
    const [payerBefore, payer] = [payerOf(before), payerOf(properties)];
    if (payer !== undefined && payer !== payerBefore) this.#demandPlace(payer, before.size === 0);
    const growth = new Map<string, number>();
    const add = (visitor: string, length: number): void => {
      growth.set(visitor, (growth.get(visitor) ?? 0) + length);
    };
    for (const { visitor, property } of properties.values()) add(visitor, lengthOf(property));
    for (const { visitor, property } of before.values()) add(visitor, -lengthOf(property));
    // A path may be longer than all that is noted.
    if (payer !== undefined) add(payer, key.length);
    if (payerBefore !== undefined) add(payerBefore, -key.length);
    const grown = [...growth.values()].reduce((sum, length) => sum + length, 0);
    const isTooMuch = (length: number, most: number, by: number): boolean => by > 0 && length + by > most;
    if (isTooMuch(this.#total, MAX_LENGTH_IN_ALL, grown)) throw new HttpError(507);
    for (const [visitor, by] of growth) {
      if (isTooMuch(this.#lengths.get(visitor) ?? 0, MAX_LENGTH_OF_ONE, by)) throw new HttpError(507);
    }
    this.#total += grown;
    for (const [visitor, by] of growth) bump(this.#lengths, visitor, by);
    if (payer !== undefined) bump(this.#counts, payer, 1);
    if (payerBefore !== undefined) bump(this.#counts, payerBefore, -1);
    if (properties.size > 0 !== before.size > 0) this.#countUnder(key, properties.size > 0 ? 1 : -1);
    if (properties.size > 0) this.#byResource.set(key, properties);
    else this.#byResource.delete(key);
  }

  /** In each folder above as well. */
  #countUnder(key: ResourceKey, by: number): void {
    for (let at: ResourceKey | undefined = key; at !== undefined; at = parentKey(at)) bump(this.#under, at, by);
  }

  /** @throws HttpError 507 */
  #demandPlace(visitor: string, isNew: boolean): void {
    const count = this.#counts.get(visitor) ?? 0;
    if (count >= MAX_RESOURCES_OF_ONE || (isNew && this.#byResource.size >= MAX_RESOURCES)) throw new HttpError(507);
  }
}

/** On whose account a resource is kept. */
function payerOf(properties: KeptProperties): string | undefined {
  for (const { visitor } of properties.values()) return visitor;
  return undefined;
}

function bump(counts: Map<string, number>, visitor: string, by: number): void {
  const count = (counts.get(visitor) ?? 0) + by;
  if (count > 0) counts.set(visitor, count);
  else counts.delete(visitor);
}

/** UTF-16 code units of a property with its name, and what it takes besides. */
export function lengthOf({ namespace, name, value, language = '' }: PropertyValue): number {
  return namespace.length + name.length + value.length + language.length + OVERHEAD;
}
