/**
 * Uploads that can be gone on with, as draft-ietf-httpbis-resumable-upload has them (interop version 8), for programs and the
 * visitor's page alike: created by PUT or POST, looked at by HEAD, gone on with by PATCH, taken back by DELETE.
 */
import type { FieldLine } from '../../http/fields.ts';
import { HttpError } from '../../http/http-error.ts';
import type { HttpRequest, HttpResponse } from '../../http/message.ts';
import { pathFromOutside } from '../../http/mount.ts';
import { parseContentDigests, parseFileDigests } from '../../receiving/expected-digests.ts';
import { NoRoomError } from '../../receiving/free-space.ts';
import type { Upload, UploadHold } from '../../receiving/upload.ts';
import { UNFINISHED_KEPT_MS } from '../../receiving/upload-lifetimes.ts';
import { ownerOf } from '../../receiving/upload-record.ts';
import type { PlacedEntry, TreePath } from '../../tree/tree-writer.ts';
import { placedResponse } from './placed-response.ts';
import { completedUpload, inconsistentLength, mismatchingOffset } from './resumption-problems.ts';
import type { Taking } from './taking.ts';
import {
  INTEROP_VERSION,
  LEAST_BYTES,
  parseModified,
  parseOctets,
  parseUploadComplete,
  speaksResumption,
} from './upload-fields.ts';
import { checkMayAdd } from './upload-means.ts';

/** Below this lie the uploads that are under way. */
export const UPLOADS_PREFIX = '/~porthole/uploads/';

export const PARTIAL_UPLOAD = 'application/partial-upload';

export class Resumable {
  constructor(private readonly taking: Taking) {}

  /** Begins one, and takes what comes with the same request. @param path good names below the folder */
  async create(request: HttpRequest, folder: TreePath, path: readonly string[]): Promise<HttpResponse> {
    const { fields, content } = request;
    const isWhole = parseUploadComplete(fields) ?? false;
    const declared = parseOctets(fields, 'upload-length');
    const length = declared ?? (isWhole ? content.length : undefined);
    if (isWhole && declared !== undefined && (content.length ?? declared) !== declared) return inconsistentLength();
    if (declared !== undefined && (content.length ?? 0) > declared) return inconsistentLength();
    const plan = await this.taking.plan(request, {
      folder,
      path,
      length,
      modified: parseModified(fields),
      sums: parseFileDigests(fields),
      isResumable: true,
      sending: fields.get('porthole-sending'),
    });
    const { means } = this.taking;
    const upload = await means.receiving.store.begin(means, plan);
    const interim: FieldLine[] = [['Location', this.#addressOf(request, upload)], ...this.#ownFields()];
    if (speaksResumption(fields) && content.length !== 0) request.sendInterim?.(104, interim);
    return upload.hold(async (hold) => {
      const entry = await this.#receive(request, hold, isWhole);
      if (entry) return this.#placed(request, upload, entry);
      return { status: 201, fields: [...interim, ...progressFields(upload)], body: { kind: 'empty' } };
    });
  }

  /** Of an upload by its address. */
  async respond(request: HttpRequest): Promise<HttpResponse> {
    checkMayAdd(request);
    const upload = await this.#find(request);
    switch (request.method) {
      case 'HEAD':
        return this.#head(upload);
      case 'PATCH':
        return this.#append(request, upload);
      case 'DELETE':
        await upload.hold((hold) => hold.discard());
        return { status: 204, fields: this.#ownFields(), body: { kind: 'empty' } };
      case 'OPTIONS':
        return { status: 204, fields: [['Allow', METHODS], ...this.optionFields()], body: { kind: 'empty' } };
      default:
        throw new HttpError(405, [['Allow', METHODS]]);
    }
  }

  /** What OPTIONS tells of where uploads can be begun. */
  optionFields(): readonly FieldLine[] {
    return [['Accept-Patch', PARTIAL_UPLOAD], ...this.#ownFields()];
  }

  async #find(request: HttpRequest): Promise<Upload> {
    const { means } = this.taking;
    const id = request.path.slice(UPLOADS_PREFIX.length);
    const upload = await means.receiving.store.find(id, ownerOf(request.context), means);
    if (upload === undefined || upload.state === 'gone') throw new HttpError(404);
    return upload;
  }

  /** Whoever asks how far it is will go on from there: what still comes by an older request is no part of it. */
  #head(upload: Upload): Promise<HttpResponse> {
    return upload.hold(async () => ({
      status: 204,
      fields: [...progressFields(upload), ['Cache-Control', 'no-store'], ...this.#ownFields()],
      body: { kind: 'empty' },
    }));
  }

  #append(request: HttpRequest, upload: Upload): Promise<HttpResponse> {
    const { fields, content } = request;
    const type = fields.get('content-type');
    if (type !== undefined && !/^application\/partial-upload\s*(?:;|$)/i.test(type)) throw new HttpError(415);
    const offset = parseOctets(fields, 'upload-offset');
    const isLast = parseUploadComplete(fields);
    const declared = parseOctets(fields, 'upload-length');
    if (offset === undefined) throw new HttpError(400);
    return upload.hold(async (hold) => {
      if (upload.state === 'placed') return completedUpload();
      if (offset !== upload.offset) return mismatchingOffset(upload.offset, offset);
      const end = content.length === undefined ? undefined : offset + content.length;
      const length = upload.length ?? declared ?? (isLast ? end : undefined);
      const isPast = end !== undefined && length !== undefined && end > length;
      const isShort = isLast === true && end !== undefined && end !== length;
      if (isPast || isShort || (declared !== undefined && declared !== length)) {
        // More than it was said to be: nobody knows what it is any more.
        if (isPast) await hold.discard();
        return inconsistentLength();
      }
      this.taking.checkLength(length);
      if (length !== undefined) upload.settleLength(length);
      const entry = await this.#receive(request, hold, isLast ?? (end !== undefined && end === length));
      if (entry) return this.#placed(request, upload, entry);
      return { status: 204, fields: [...progressFields(upload), ...this.#ownFields()], body: { kind: 'empty' } };
    });
  }

  /** @returns what it has become when that was all */
  async #receive(request: HttpRequest, hold: UploadHold, isLast: boolean): Promise<PlacedEntry | undefined> {
    const { upload } = hold;
    this.taking.begin(request, upload);
    try {
      const limits = { maxBytes: this.taking.mostOf(upload), leastBytes: LEAST_BYTES };
      const sums = parseContentDigests(request.fields);
      const quota = request.context.admission?.quota;
      if ((await hold.receive(request.content, { ...limits, sums, quota })) === 'ended') throw new HttpError(409);
      await hold.flush();
    } catch (error) {
      // More than it was said to be.
      if (error instanceof HttpError && error.status === 413) await hold.discard();
      throw error;
    }
    if (!isLast) return undefined;
    if (upload.length !== undefined && upload.length !== upload.offset) {
      await hold.discard();
      throw new HttpError(400);
    }
    upload.settleLength(upload.offset);
    return this.#place(request, hold);
  }

  /** What a full disk or a busy name keeps from its place may be tried again; what must not be there is gone. */
  async #place(request: HttpRequest, hold: UploadHold): Promise<PlacedEntry> {
    try {
      return await this.taking.place(request, hold);
    } catch (error) {
      const isFinal = error instanceof HttpError && !(error instanceof NoRoomError) && error.status < 500;
      // Who may go on with it another time finds what there is.
      if (error === request.change?.endedBy) throw error;
      if (isFinal && error.status !== 423) await hold.discard();
      throw error;
    }
  }

  #placed(request: HttpRequest, upload: Upload, entry: PlacedEntry): HttpResponse {
    const facts = { ...this.taking.means, hasTime: upload.record.modified !== undefined };
    const response = placedResponse(request, entry, facts);
    return { ...response, fields: [...response.fields, ['Upload-Complete', '?1'], ...this.#ownFields()] };
  }

  #addressOf(request: HttpRequest, { record }: Upload): string {
    return pathFromOutside(request, UPLOADS_PREFIX + record.id);
  }

  #ownFields(): FieldLine[] {
    const { maxUpload } = this.taking.means.receiving;
    const most = maxUpload === undefined ? '' : `max-size=${maxUpload}, `;
    return [
      ['Upload-Limit', `${most}max-age=${UNFINISHED_KEPT_MS / 1000}`],
      ['Upload-Draft-Interop-Version', INTEROP_VERSION],
    ];
  }
}

const METHODS = 'HEAD, PATCH, DELETE, OPTIONS';

function progressFields({ offset, length, state }: Upload): FieldLine[] {
  return [
    ['Upload-Offset', String(offset)],
    ['Upload-Complete', state === 'placed' ? '?1' : '?0'],
    ...(length === undefined ? [] : [['Upload-Length', String(length)] as const]),
  ];
}
