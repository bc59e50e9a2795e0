/** PUT of a file (RFC 9110 §9.3.4): refused before any content is read, or there whole. */
import { nextTurn } from '../../base/next-turn.ts';
import { HttpError } from '../../http/http-error.ts';
import type { HttpRequest, HttpResponse } from '../../http/message.ts';
import { DigestError, parseContentDigests, parseFileDigests } from '../../receiving/expected-digests.ts';
import type { Upload, UploadHold } from '../../receiving/upload.ts';
import type { UploadPlan } from '../../receiving/upload-store.ts';
import { parseTargetPath } from '../../tree/target-path.ts';
import { placedResponse } from './placed-response.ts';
import type { Resumable } from './resumable.ts';
import type { Taking } from './taking.ts';
import type { ContentRange } from './upload-fields.ts';
import { checkCoding, isResumable, LEAST_BYTES, parseContentRange, parseModified } from './upload-fields.ts';
import { checkMayAdd } from './upload-means.ts';

export class PutFile {
  constructor(
    private readonly taking: Taking,
    private readonly resumable: Resumable,
  ) {}

  async respond(request: HttpRequest): Promise<HttpResponse> {
    checkMayAdd(request);
    await nextTurn(request.context.visitor);
    const { components, isFolder } = parseTargetPath(request.path, process.platform);
    if (isFolder) throw new HttpError(405);
    checkCoding(request.fields);
    const isDropBox = this.taking.isDropBox(request.context);
    // Where nothing is seen, nothing has to be there: folders are made where what is sent goes.
    const folder = isDropBox ? [] : components.slice(0, -1);
    const path = this.taking.means.writer.goodPath(isDropBox ? components : components.slice(-1));
    if (isResumable(request.fields)) return this.resumable.create(request, folder, path);
    const range = parseContentRange(request.fields);
    const plan = await this.taking.plan(request, {
      folder,
      path,
      length: lengthOf(request, range),
      modified: parseModified(request.fields),
      sums: parseFileDigests(request.fields),
      isResumable: false,
      sending: undefined,
    });
    return range !== undefined && range.start > 0 ? this.#goOn(request, plan, range) : this.#begin(request, plan);
  }

  async #begin(request: HttpRequest, plan: UploadPlan): Promise<HttpResponse> {
    const { means } = this.taking;
    const partial = means.receiving.store.findPartial(plan, means.root);
    // What another request of theirs sends at this moment is another file.
    if (partial?.state === 'waiting') await partial.hold((hold) => hold.discard());
    const upload = await means.receiving.store.begin(means, plan);
    return upload.hold((hold) => this.#receive(request, hold));
  }

  /** What is in place already is never changed at a place: only what stopped goes on, right where it stopped. */
  async #goOn(request: HttpRequest, plan: UploadPlan, { start, length }: ContentRange): Promise<HttpResponse> {
    const { means } = this.taking;
    const partial = means.receiving.store.findPartial(plan, means.root);
    if (partial === undefined || partial.length !== length) throw notFrom(0);
    return partial.hold((hold) => {
      if (partial.offset !== start) throw notFrom(partial.offset);
      partial.expect(plan.sums);
      return this.#receive(request, hold);
    });
  }

  async #receive(request: HttpRequest, hold: UploadHold): Promise<HttpResponse> {
    const { upload } = hold;
    const maxBytes = this.taking.mostOf(upload);
    this.taking.begin(request, upload);
    let isKept = false;
    try {
      const sums = parseContentDigests(request.fields);
      isKept = sums.length === 0 && canGoOn(upload);
      const outcome = await hold.receive(request.content, {
        ...{ maxBytes, leastBytes: LEAST_BYTES, sums },
        quota: request.context.admission?.quota,
      });
      if (outcome === 'ended') throw new GoneOnWithError();
    } catch (error) {
      // Many may leave at once.
      await nextTurn(request.context.visitor);
      if (!isKept || !mayGoOn(error) || upload.offset === 0) await hold.discard();
      throw error;
    }
    try {
      const entry = await this.taking.place(request, hold);
      return placedResponse(request, entry, { ...this.taking.means, hasTime: upload.record.modified !== undefined });
    } catch (error) {
      await hold.discard();
      throw error;
    }
  }
}

/** @returns octets of the whole file, where they are known. @throws HttpError 400 when the content is not what its range says */
function lengthOf({ content }: HttpRequest, range: ContentRange | undefined): number | undefined {
  if (range === undefined) return content.length;
  const bytes = range.end - range.start + 1;
  if (range.end !== range.length - 1 || (content.length ?? bytes) !== bytes) throw new HttpError(400);
  return range.length;
}

function notFrom(offset: number): HttpError {
  return new HttpError(416, [
    ['Content-Range', `bytes */${offset}`],
    ['Upload-Offset', String(offset)],
  ]);
}

/** 409: another request of the same sender goes on with it, while this one still seemed to run. */
class GoneOnWithError extends HttpError {
  constructor() {
    super(409);
  }
}

/**
 * Whether a later request may go on with it: its whole length is known, by which that is told for the same file, and nothing is
 * half compared. See decision 700.
 */
function canGoOn({ record }: Upload): boolean {
  return record.length !== undefined && record.sums.length === 0;
}

/** The sender has left, was too slow, or comes back already: they may go on. */
function mayGoOn(error: unknown): boolean {
  if (!(error instanceof HttpError) || error instanceof DigestError) return false;
  return error instanceof GoneOnWithError || error.status === 400 || error.status === 408 || error.status === 503;
}
