/** What a PROPFIND asks for (RFC 4918 §9.1, §14.20). */
import { HttpError } from '../http/http-error.ts';
import { DAV_NAMESPACE, nameKey } from './property.ts';
import type { XmlElement, XmlName } from './xml-reader.ts';

export type AskedProperties =
  | { readonly kind: 'all'; readonly include: readonly XmlName[] }
  | { readonly kind: 'names' }
  | { readonly kind: 'some'; readonly names: readonly XmlName[] };

/** @throws HttpError 400 for what asks for nothing, or for two things at once */
export function parseAskedProperties(root: XmlElement | undefined): AskedProperties {
  if (root === undefined) return { kind: 'all', include: [] };
  if (!isDav(root, 'propfind')) throw new HttpError(400);
  const [wish, ...others] = root.children.filter((child) => WISHES.some((name) => isDav(child, name)));
  if (wish === undefined || others.length > 0) throw new HttpError(400);
  if (wish.name === 'propname') return { kind: 'names' };
  if (wish.name === 'prop') return { kind: 'some', names: distinct(wish.children) };
  const includes = root.children.filter((child) => isDav(child, 'include'));
  return { kind: 'all', include: distinct(includes.flatMap(({ children }) => children)) };
}

const WISHES = ['prop', 'propname', 'allprop'];

export function isDav({ namespace, name }: XmlName, wanted: string): boolean {
  return namespace === DAV_NAMESPACE && name === wanted;
}

/** What is asked for is told of each resource, also that it is not there: in characters, with namespaces. */
const MAX_ASKED_LENGTH = 32 * 1024;

/** Asked for twice, it is answered once: an answer is no larger than what there is. @throws HttpError 400 for too much */
function distinct(names: readonly XmlName[]): readonly XmlName[] {
  const byKey = new Map(names.map(({ namespace, name }) => [nameKey({ namespace, name }), { namespace, name }]));
  const length = [...byKey.keys()].reduce((sum, key) => sum + key.length, 0);
  if (length > MAX_ASKED_LENGTH) throw new HttpError(400);
  return [...byKey.values()];
}
