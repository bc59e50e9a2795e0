/** The methods by which something is taken in, for the table of whoever answers where it goes. */
import { nextTurn } from '../../base/next-turn.ts';
import { parseFileName } from '../../http/content-disposition.ts';
import type { FieldLine } from '../../http/fields.ts';
import { HttpError } from '../../http/http-error.ts';
import type { Handler, HttpRequest, HttpResponse } from '../../http/message.ts';
import type { MethodTable } from '../../http/request-handler.ts';
import type { Route } from '../../http/router.ts';
import { parseTargetPath } from '../../tree/target-path.ts';
import type { TreePath } from '../../tree/tree-writer.ts';
import type { ChangeForms } from '../change-forms/change-forms.ts';
import { isChangeForm } from '../change-forms/read-change.ts';
import { ViewQuery } from '../view-query.ts';
import { FormUpload, isFileForm } from './form-upload.ts';
import { PutFile } from './put-file.ts';
import { Resumable, UPLOADS_PREFIX } from './resumable.ts';
import { SENDING_PREFIX, SendBatch } from './send-batch.ts';
import { Taking } from './taking.ts';
import { isResumable } from './upload-fields.ts';
import type { UploadMeans } from './upload-means.ts';
import { checkMayAdd } from './upload-means.ts';
import { problemResponse } from './upload-problems.ts';

export class ReceivingMethods {
  /** Asked only where something is taken; 405 is told with what is allowed instead. */
  readonly methods: MethodTable;
  readonly #means: UploadMeans;
  readonly #resumable: Resumable;
  readonly #batch: SendBatch;
  readonly #form: FormUpload;

  /** @param changes what forms change beside sending files */
  constructor(
    means: UploadMeans,
    private readonly changes: ChangeForms,
  ) {
    const taking = new Taking(means);
    this.#means = means;
    this.#resumable = new Resumable(taking);
    this.#batch = new SendBatch(taking);
    this.#form = new FormUpload(taking);
    const put = new PutFile(taking, this.#resumable);
    this.methods = { PUT: (request) => put.respond(request), POST: (request) => this.#post(request) };
  }

  /** Fields that go with the answer to OPTIONS. */
  get optionFields(): readonly FieldLine[] {
    return this.#resumable.optionFields();
  }

  /** What lies below addresses of our own: uploads and questions under way. */
  respondOwn(request: HttpRequest): Promise<HttpResponse> {
    const isSending = request.path.startsWith(SENDING_PREFIX);
    return withProblems(async () => {
      if (!isSending) return this.#resumable.respond(request);
      if (request.method === 'GET' || request.method === 'HEAD') return this.#batch.listen(request);
      if (request.method === 'DELETE') return this.#batch.withdraw(request);
      throw new HttpError(405, [['Allow', 'GET, HEAD, DELETE']]);
    });
  }

  /** To a folder: a question, or an upload that begins. */
  async #post(request: HttpRequest): Promise<HttpResponse> {
    const { view } = new ViewQuery(request.query);
    if (view === 'send') return withProblems(async () => this.#batch.ask(request, await this.#folderOf(request)));
    if (view === 'change' && isChangeForm(request)) {
      await this.#folderOf(request);
      return this.changes.respond(request);
    }
    if (isFileForm(request)) return this.#form.respond(request, await this.#folderOf(request));
    if (view === 'upload' || isResumable(request.fields)) return withProblems(() => this.#create(request));
    throw new HttpError(405);
  }

  async #create(request: HttpRequest): Promise<HttpResponse> {
    checkMayAdd(request);
    const name = parseFileName(request.fields.get('content-disposition') ?? '');
    if (name === undefined) throw new HttpError(400);
    const folder = await this.#folderOf(request);
    return this.#resumable.create(request, folder, this.#means.writer.goodPath(name.split('/')));
  }

  async #folderOf(request: HttpRequest): Promise<TreePath> {
    await nextTurn(request.context.visitor);
    const { components, isFolder } = parseTargetPath(request.path, process.platform);
    if (!isFolder) throw new HttpError(405);
    return this.#means.isDropBox?.(request.context) ? [] : components;
  }
}

/** Scripts and programs are told what is wrong in a form that they can read. */
async function withProblems(answer: () => Promise<HttpResponse>): Promise<HttpResponse> {
  try {
    return await answer();
  } catch (error) {
    if (!(error instanceof HttpError) || error.status === 405) throw error;
    return problemResponse(error);
  }
}

/** Whether an address is one of what is on its way. One look at one character tells for nearly all requests. */
export function isForUploads(path: string): boolean {
  return path[1] === '~' && (path.startsWith(UPLOADS_PREFIX) || path.startsWith(SENDING_PREFIX));
}

/** What is shared answers for what is on its way there, as everybody sees it who came by the same link. */
export function uploadRoutes(handler: Handler): readonly Route[] {
  return [UPLOADS_PREFIX, SENDING_PREFIX].map((prefix) => ({ prefix, handler }));
}
