/** PROPPATCH (RFC 4918 §9.2): all of it in the order in which it is written, or nothing. */
import { HttpError } from '../http/http-error.ts';
import type { HttpRequest, HttpResponse } from '../http/message.ts';
import { pathFromOutside } from '../http/mount.ts';
import { formatTargetPath } from '../tree/target-path.ts';
import { isDav } from './asked-properties.ts';
import type { Changes } from './changes.ts';
import type { PropertyChange } from './dead-properties.ts';
import { lengthOf, MAX_PROPERTY_LENGTH } from './dead-properties.ts';
import { isLive } from './live-properties.ts';
import type { PropertyGroup } from './multistatus.ts';
import { formatProperties, MULTISTATUS_END, MULTISTATUS_START } from './multistatus.ts';
import { elementOf } from './property.ts';
import { findResource } from './resource.ts';
import { keyOf } from './resource-key.ts';
import type { DavTarget } from './target.ts';
import { isWindowsProperty, modifiedOf } from './windows-times.ts';
import { readXmlBody } from './xml-body.ts';
import type { XmlElement, XmlName } from './xml-reader.ts';
import { xmlResponse } from './xml-response.ts';

export async function patchProperties(
  request: HttpRequest,
  target: DavTarget,
  changes: Changes,
): Promise<HttpResponse> {
  const { means, guard } = changes;
  const wanted = parseUpdate(await readXmlBody(request));
  const resource = await findResource(means.tree, target.components, means.look);
  const { components: path, kind } = resource;
  const change = { path, isDeep: false, isMembership: false };
  const groups = await guard.during(request, [change], () => apply(request, path, wanted, changes));
  const href = pathFromOutside(request, formatTargetPath(path, kind === 'folder'));
  return xmlResponse(207, MULTISTATUS_START + formatProperties(href, groups) + MULTISTATUS_END);
}

/** @throws HttpError 400 */
function parseUpdate(root: XmlElement | undefined): readonly PropertyChange[] {
  if (root === undefined || !isDav(root, 'propertyupdate')) throw new HttpError(400);
  const changes = root.children.flatMap((step): PropertyChange[] => {
    const properties = step.children.filter((child) => isDav(child, 'prop')).flatMap(({ children }) => children);
    if (isDav(step, 'set')) return properties.map((property) => ({ kind: 'set', property: toValue(property) }));
    if (isDav(step, 'remove')) return properties.map((name) => ({ kind: 'remove', name: toName(name) }));
    return [];
  });
  if (changes.length === 0) throw new HttpError(400);
  return changes;
}

async function apply(
  request: HttpRequest,
  path: DavTarget['components'],
  wanted: readonly PropertyChange[],
  { means, writer }: Changes,
): Promise<readonly PropertyGroup[]> {
  const refused = wanted.filter((change) => isLive(nameOf(change)));
  if (refused.length > 0)
    return refusal(wanted, refused, { status: 403, condition: 'cannot-modify-protected-property' });
  const tooLong = wanted.filter((change) => change.kind === 'set' && lengthOf(change.property) > MAX_PROPERTY_LENGTH);
  if (tooLong.length > 0) return refusal(wanted, tooLong, { status: 507 });
  const kept = wanted.filter((change) => !isWindowsProperty(nameOf(change)));
  try {
    means.state.properties.change(keyOf(means.root, path), kept, request.context.visitor);
  } catch (error) {
    if (error instanceof HttpError) return refusal(wanted, kept, { status: error.status });
    throw error;
  }
  const modified = modifiedOf(wanted);
  if (modified !== undefined) await writer.setModified(path, modified);
  return [{ status: 200, elements: namesOf(wanted) }];
}

function refusal(
  wanted: readonly PropertyChange[],
  refused: readonly PropertyChange[],
  { status, condition }: Pick<PropertyGroup, 'status' | 'condition'>,
): readonly PropertyGroup[] {
  const others = wanted.filter((change) => !refused.includes(change));
  return [
    { status, elements: namesOf(refused), condition },
    { status: 424, elements: namesOf(others) },
  ];
}

function namesOf(changes: readonly PropertyChange[]): string {
  return changes.map((change) => elementOf(nameOf(change)).empty).join('');
}

function nameOf(change: PropertyChange): XmlName {
  return toName(change.kind === 'set' ? change.property : change.name);
}

function toName({ namespace, name }: XmlName): XmlName {
  return { namespace, name };
}

function toValue({ namespace, name, inner: value, language }: XmlElement) {
  return { namespace, name, value, language };
}
