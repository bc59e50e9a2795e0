/** What can be done with a folder that takes something: the methods that change it, and those that read it as before. */
import type { FieldLine } from '../../http/fields.ts';
import { HttpError } from '../../http/http-error.ts';
import type { HttpRequest, HttpResponse } from '../../http/message.ts';
import type { MethodFunction, MethodTable } from '../../http/request-handler.ts';
import { RequestHandler } from '../../http/request-handler.ts';
import { PutFile } from './put-file.ts';
import type { UploadMeans } from './upload-means.ts';

/** What is answered there anyway. */
export interface OtherMethods {
  readonly methods: MethodTable;
  /** Fields that go with the answer to OPTIONS. */
  readonly options: (request: HttpRequest) => readonly FieldLine[];
}

export class ReceivingHandler extends RequestHandler {
  protected override readonly methods: MethodTable;
  readonly #means: UploadMeans;
  readonly #others: OtherMethods;

  constructor(means: UploadMeans, others: OtherMethods) {
    super();
    this.#means = means;
    this.#others = others;
    const put = new PutFile(means);
    this.methods = { ...others.methods, PUT: this.#changing((request) => put.respond(request)) };
  }

  /** Whether anything is taken at all. */
  get isOpen(): boolean {
    return this.#means.receiving.isOpen;
  }

  protected override options(request: HttpRequest): HttpResponse {
    const response = super.options(request);
    return { ...response, fields: [...response.fields, ...this.#others.options(request)] };
  }

  /** Who is refused for the method learns which there are. */
  #changing(answer: MethodFunction): MethodFunction {
    return async (request) => {
      try {
        return await answer(request);
      } catch (error) {
        throw error instanceof HttpError && error.status === 405 ? this.methodNotAllowed() : error;
      }
    };
  }
}
