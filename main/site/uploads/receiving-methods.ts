/** The methods by which something is taken in, for the table of whoever answers where it goes. */
import type { FieldLine } from '../../http/fields.ts';
import type { MethodTable } from '../../http/request-handler.ts';
import { PutFile } from './put-file.ts';
import type { UploadMeans } from './upload-means.ts';

export class ReceivingMethods {
  /** Asked only where something is taken; 405 is told with what is allowed instead. */
  readonly methods: MethodTable;
  /** Fields that go with the answer to OPTIONS. */
  readonly optionFields: readonly FieldLine[] = [];

  constructor(means: UploadMeans) {
    const put = new PutFile(means);
    this.methods = { PUT: (request) => put.respond(request) };
  }
}
