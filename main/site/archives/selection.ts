/** Names that a visitor chose in a folder: `?zip&name=a&name=b`. */
import { HttpError } from '../../http/http-error.ts';
import type { PathComponent } from '../../tree/target-path.ts';
import { parseTargetPath } from '../../tree/target-path.ts';
import type { ViewQuery } from '../view-query.ts';

/**
 * The names in the query; undefined when it has none, which means all.
 * @throws HttpError 400 or 404 for what is not one name in the folder itself
 */
export function parseSelection(query: ViewQuery): readonly PathComponent[] | undefined {
  const values = query.encoded('name');
  return values.length === 0 ? undefined : values.map(parseName);
}

function parseName(value: string): PathComponent {
  if (value.includes('/')) throw new HttpError(404);
  const { components, isFolder } = parseTargetPath(`/${value}`, process.platform);
  const [name] = components;
  if (name === undefined || isFolder) throw new HttpError(404);
  return name;
}
