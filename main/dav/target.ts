/** Which resource a request is for. */
import type { HttpRequest } from '../http/message.ts';
import type { PathComponent } from '../tree/target-path.ts';
import { parseTargetPath } from '../tree/target-path.ts';

export interface DavTarget {
  readonly components: readonly PathComponent[];
  /** The target ended with a slash. */
  readonly isFolder: boolean;
}

/** @throws HttpError as `parseTargetPath` does */
export function targetOf({ path }: Pick<HttpRequest, 'path'>): DavTarget {
  const { components, isFolder } = parseTargetPath(path, process.platform);
  return { components, isFolder };
}
