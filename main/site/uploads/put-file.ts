/** PUT of a file (RFC 9110 §9.3.4): refused before any content is read, or there whole. */
import { nextTurn } from '../../base/next-turn.ts';
import type { FieldLine } from '../../http/fields.ts';
import { HttpError } from '../../http/http-error.ts';
import type { HttpRequest, HttpResponse } from '../../http/message.ts';
import { pathFromOutside } from '../../http/mount.ts';
import { DigestError, parseContentDigests, parseFileDigests } from '../../receiving/expected-digests.ts';
import type { Verdict } from '../../receiving/receiving-policy.ts';
import type { UploadHold } from '../../receiving/upload.ts';
import { ownerOf } from '../../receiving/upload-record.ts';
import type { UploadPlan } from '../../receiving/upload-store.ts';
import { formatTargetPath, parseTargetPath } from '../../tree/target-path.ts';
import type { FoundEntry, PlacedEntry, TreePath } from '../../tree/tree-writer.ts';
import { beginUpload, endUpload } from './told-uploads.ts';
import type { ContentRange } from './upload-fields.ts';
import { checkCoding, parseContentRange, parseModified } from './upload-fields.ts';
import type { UploadMeans } from './upload-means.ts';
import { checkConditions, checkMayAdd, whenTakenBy } from './upload-means.ts';

/** What is sent goes on as long as something comes: a slow upload may take hours, a stalled one ends. */
const LEAST_BYTES = 1;

export class PutFile {
  constructor(private readonly means: UploadMeans) {}

  async respond(request: HttpRequest): Promise<HttpResponse> {
    checkMayAdd(request.context);
    await nextTurn(request.context.visitor);
    const { components, isFolder } = parseTargetPath(request.path, process.platform);
    if (isFolder) throw new HttpError(405);
    checkCoding(request.fields);
    const range = parseContentRange(request.fields);
    const plan = await this.#judge(request, components, range);
    return range !== undefined && range.start > 0 ? this.#goOn(request, plan, range) : this.#begin(request, plan);
  }

  /** All that can be refused is refused here, before anything is written or read. */
  async #judge(request: HttpRequest, path: TreePath, range: ContentRange | undefined): Promise<UploadPlan> {
    const { receiving, writer } = this.means;
    const name = writer.goodPath(path.slice(-1))[0] ?? '';
    const length = checkLength(request, range, receiving.maxUpload);
    const existing = await writer.find(path, 'for-something-new');
    await this.#check(request, path, existing);
    const modified = parseModified(request.fields);
    const parent = await this.#askPolicy(request, path, { name, length, modified });
    // A folder of the sender's own.
    const isOther = parent.length !== path.length - 1;
    const folder = isOther ? (await writer.makeFolders(parent)).path : parent;
    return {
      owner: ownerOf(request.context),
      folder,
      name,
      length,
      modified,
      whenTaken: whenTakenBy(request.context),
      sums: parseFileDigests(request.fields),
      isResumable: false,
    };
  }

  async #check(request: HttpRequest, path: TreePath, existing: FoundEntry | undefined): Promise<void> {
    checkMayAdd(request.context);
    if (!this.means.receiving.isOpen) throw new HttpError(403);
    if (existing?.stats.isDirectory() && request.context.rights === 'change') throw new HttpError(405);
    await this.means.locks.check(request, [{ path, isDeep: false, isMembership: existing === undefined }]);
    checkConditions(request, existing, this.means);
  }

  /** @returns the folder that it goes to */
  async #askPolicy(request: HttpRequest, path: TreePath, file: OfferedPut): Promise<TreePath> {
    const left = new AbortController();
    const stay = request.departure.onLeft(() => left.abort());
    try {
      const admission = await this.means.receiving.policy.admit({
        context: request.context,
        sender: { name: '', device: '' },
        folder: path.slice(0, -1),
        files: [{ path: [file.name], size: file.length, modified: file.modified }],
        withdrawn: left.signal,
      });
      const verdict: Verdict = admission.state === 'asked' ? await admission.verdict : admission;
      if (verdict.state === 'declined' || verdict.files?.length === 0) throw new HttpError(403);
      return verdict.folder;
    } finally {
      stay();
    }
  }

  async #begin(request: HttpRequest, plan: UploadPlan): Promise<HttpResponse> {
    const { receiving, root } = this.means;
    const partial = receiving.store.findPartial(plan, root);
    // What another request of theirs sends at this moment is another file.
    if (partial?.state === 'waiting') await partial.hold((hold) => hold.discard());
    const upload = await receiving.store.begin(this.means, plan);
    return upload.hold((hold) => this.#receive(request, hold));
  }

  /** What is in place already is never changed at a place: only what stopped goes on, right where it stopped. */
  async #goOn(request: HttpRequest, plan: UploadPlan, { start, length }: ContentRange): Promise<HttpResponse> {
    const partial = this.means.receiving.store.findPartial(plan, this.means.root);
    if (partial === undefined || partial.length !== length) throw notFrom(0);
    return partial.hold((hold) => {
      if (partial.offset !== start) throw notFrom(partial.offset);
      return this.#receive(request, hold);
    });
  }

  async #receive(request: HttpRequest, hold: UploadHold): Promise<HttpResponse> {
    const { upload } = hold;
    beginUpload(request, upload);
    const { maxUpload } = this.means.receiving;
    const maxBytes =
      upload.length === undefined ? (maxUpload ?? Number.MAX_SAFE_INTEGER) : upload.length - upload.offset;
    try {
      const sums = parseContentDigests(request.fields);
      const outcome = await hold.receive(request.content, { maxBytes, leastBytes: LEAST_BYTES, sums });
      if (outcome === 'ended') throw new HttpError(409);
    } catch (error) {
      if (!mayGoOn(error) || upload.offset === 0) await hold.discard();
      throw error;
    }
    return this.#place(request, hold);
  }

  async #place(request: HttpRequest, hold: UploadHold): Promise<HttpResponse> {
    const { name, whenTaken, modified, folder } = hold.upload.record;
    const check = (existing: FoundEntry | undefined): Promise<void> =>
      this.#check(request, [...folder, name], existing);
    try {
      const placed = await hold.place({ name, whenTaken, modified, check });
      endUpload(request, this.means.receiving, { upload: hold.upload, placed });
      return this.#answer(request, placed, modified !== undefined);
    } catch (error) {
      await hold.discard();
      throw error;
    }
  }

  #answer(request: HttpRequest, { path, isReplaced, stats }: PlacedEntry, hasTime: boolean): HttpResponse {
    const location = pathFromOutside(request, formatTargetPath(path, false));
    const fields: FieldLine[] = [
      ...(stats ? [['ETag', this.means.tagOf(stats)] as const] : []),
      ...(hasTime ? [['X-OC-Mtime', 'accepted'] as const] : []),
    ];
    if (isReplaced) return { status: 204, fields, body: { kind: 'empty' } };
    return { status: 201, fields: [['Location', location], ...fields], body: { kind: 'empty' } };
  }
}

interface OfferedPut {
  readonly name: string;
  readonly length: number | undefined;
  readonly modified: number | undefined;
}

/** @returns octets of the whole file, where they are known. @throws HttpError 413, or 400 when the content is not what its range says */
function checkLength(
  { content }: HttpRequest,
  range: ContentRange | undefined,
  maxUpload: number | undefined,
): number | undefined {
  const length = range?.length ?? content.length;
  if (length !== undefined && maxUpload !== undefined && length > maxUpload) throw new HttpError(413);
  if (range === undefined) return length;
  const isToTheEnd = range.end === range.length - 1;
  if (!isToTheEnd || (content.length ?? range.end - range.start + 1) !== range.end - range.start + 1)
    throw new HttpError(400);
  return length;
}

function notFrom(offset: number): HttpError {
  return new HttpError(416, [
    ['Content-Range', `bytes */${offset}`],
    ['Upload-Offset', String(offset)],
  ]);
}

/** The sender has left, or was too slow: they may come back. */
function mayGoOn(error: unknown): boolean {
  return (
    error instanceof HttpError &&
    !(error instanceof DigestError) &&
    (error.status === 400 || error.status === 408 || error.status === 503)
  );
}
