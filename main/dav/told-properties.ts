/** What is said of each resource when certain properties are asked for (RFC 4918 §9.1); how is found out once for all of them. */
import type { AskedProperties } from './asked-properties.ts';
import type { LiveMeans, LiveProperty } from './live-properties.ts';
import { LIVE_NAMES, liveProperty, TOLD_NAMES } from './live-properties.ts';
import type { PropertyGroup } from './multistatus.ts';
import type { PropertyElement, PropertyValue } from './property.ts';
import { elementOf, formatElement, formatProperty, nameKey } from './property.ts';
import type { Resource } from './resource.ts';
import type { XmlName } from './xml-reader.ts';

/** Properties that programs have put on a resource; undefined for none. */
export type DeadOf = (resource: Resource) => readonly PropertyValue[] | undefined;

/** One property that may be told. */
interface Step {
  readonly key: string;
  readonly element: PropertyElement;
  readonly tell: LiveProperty | undefined;
}

type DeadByKey = ReadonlyMap<string, PropertyValue>;

const NONE: DeadByKey = new Map();

export class ToldProperties {
  readonly #steps: readonly Step[];
  readonly #included: readonly Step[];

  constructor(
    private readonly asked: AskedProperties,
    private readonly live: LiveMeans,
    private readonly deadOf: DeadOf,
  ) {
    this.#steps = namesOf(asked).map(toStep);
    this.#included = asked.kind === 'all' ? asked.include.map(toStep) : [];
  }

  groups(resource: Resource): readonly PropertyGroup[] {
    const dead = byKey(this.deadOf(resource));
    if (this.asked.kind === 'names') return [{ status: 200, elements: this.#names(resource, dead) }];
    if (this.asked.kind === 'some') return this.#some(resource, dead);
    return this.#all(resource, dead);
  }

  #names(resource: Resource, dead: DeadByKey): string {
    let elements = '';
    for (const { element, tell } of this.#steps)
      if (tell?.(resource, this.live) !== undefined) elements += element.empty;
    for (const { namespace, name } of dead.values()) elements += elementOf({ namespace, name }).empty;
    return elements;
  }

  #some(resource: Resource, dead: DeadByKey): readonly PropertyGroup[] {
    let [there, missing] = ['', ''];
    for (const step of this.#steps) {
      const element = this.#format(step, resource, dead);
      if (element === undefined) missing += step.element.empty;
      else there += element;
    }
    return [
      { status: 200, elements: there },
      { status: 404, elements: missing },
    ];
  }

  #all(resource: Resource, dead: DeadByKey): readonly PropertyGroup[] {
    let [there, missing] = ['', ''];
    for (const step of this.#steps) there += this.#format(step, resource, NONE) ?? '';
    for (const property of dead.values()) there += formatProperty(property);
    for (const step of this.#included) {
      const element = this.#format(step, resource, dead);
      if (element === undefined) missing += step.element.empty;
      else if (!isToldAnyway(step, dead)) there += element;
    }
    return [
      { status: 200, elements: there },
      { status: 404, elements: missing },
    ];
  }

  #format({ key, element, tell }: Step, resource: Resource, dead: DeadByKey): string | undefined {
    const value = tell?.(resource, this.live);
    if (value !== undefined) return formatElement(element, value);
    const property = dead.get(key);
    return property && formatProperty(property);
  }
}

function namesOf(asked: AskedProperties): readonly XmlName[] {
  if (asked.kind === 'some') return asked.names;
  return asked.kind === 'names' ? LIVE_NAMES : TOLD_NAMES;
}

function toStep(name: XmlName): Step {
  return { key: nameKey(name), element: elementOf(name), tell: liveProperty(name) };
}

const TOLD_KEYS = new Set(TOLD_NAMES.map(nameKey));

function isToldAnyway({ key }: Step, dead: DeadByKey): boolean {
  return TOLD_KEYS.has(key) || dead.has(key);
}

function byKey(dead: readonly PropertyValue[] | undefined): DeadByKey {
  return dead === undefined || dead.length === 0 ? NONE : new Map(dead.map((value) => [nameKey(value), value]));
}
