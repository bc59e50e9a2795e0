/** WebDAV (RFC 4918) for what is shared: its methods, for the table of whoever answers there. */
import type { FieldLine } from '../http/fields.ts';
import type { HttpRequest } from '../http/message.ts';
import type { MethodTable } from '../http/request-handler.ts';
import type { DavMeans } from './dav-means.ts';
import { propfind } from './propfind.ts';
import { targetOf } from './target.ts';

/** What programs look for before they take an address for a drive. */
const READ_ONLY: readonly FieldLine[] = [
  ['DAV', '1'],
  ['MS-Author-Via', 'DAV'],
];

export class WebDav {
  readonly methods: MethodTable = {
    PROPFIND: (request) => propfind(request, targetOf(request), this.means),
  };

  constructor(private readonly means: DavMeans) {}

  /** Fields that go with the answer to OPTIONS. */
  optionFields(_request: HttpRequest): readonly FieldLine[] {
    return READ_ONLY;
  }
}
