/** What every way of sending a file has in common: all that may be refused is refused first, and what came is put in place last. */

import { hasPreconditions } from '../../http/conditional.ts';
import { HttpError } from '../../http/http-error.ts';
import type { HttpRequest } from '../../http/message.ts';
import type { RequestContext } from '../../http/request-context.ts';
import { rightsNow } from '../../http/request-context.ts';
import type { ExpectedSum } from '../../receiving/expected-digests.ts';
import type { OfferedFile, Sender, Verdict } from '../../receiving/receiving-policy.ts';
import { addingTo, makeUnseenFolders, unlockedFor } from '../../receiving/unseen-folders.ts';
import type { Upload, UploadHold } from '../../receiving/upload.ts';
import { ownerOf } from '../../receiving/upload-record.ts';
import type { UploadPlan } from '../../receiving/upload-store.ts';
import type { FoundEntry, PlacedEntry, TreePath, WhenTaken } from '../../tree/tree-writer.ts';
import type { ToldSender } from './told-uploads.ts';
import { beginUpload, endUpload } from './told-uploads.ts';
import type { UploadMeans } from './upload-means.ts';
import { checkConditions, checkMayAdd, nameFor, whenTakenBy } from './upload-means.ts';
import { DeclinedError, TooLargeError } from './upload-problems.ts';

/** A file that somebody wants to send. */
export interface WantedFile {
  /** The folder that is addressed. */
  readonly folder: TreePath;
  /** Below that: folders, which are made, and the name. */
  readonly path: readonly string[];
  readonly length: number | undefined;
  readonly modified: number | undefined;
  readonly sums: readonly ExpectedSum[];
  readonly isResumable: boolean;
  /** The batch that it belongs to; undefined for one that comes by itself. */
  readonly sending: string | undefined;
  /** Where it goes, when that has been asked already. */
  readonly goal?: TreePath;
}

/** What a sender has sent before they could hear of a refusal, as a rule. */
const SENT_FOR_NOTHING_BYTES = 256 * 1024;

const NOBODY: Sender = { name: '', device: '' };

export class Taking {
  constructor(readonly means: UploadMeans) {}

  /** Judges it, asks about it where somebody has to be asked, and tells where it goes. Nothing is written but folders. */
  async plan(request: HttpRequest, wanted: WantedFile): Promise<UploadPlan> {
    const { context } = request;
    const { receiving } = this.means;
    this.checkLength(wanted.length);
    const { folder, path, length, modified, sums, isResumable } = wanted;
    const name = nameFor(context, path.at(-1) ?? '', this.means);
    const target = [...folder, ...path];
    const isDirect = path.length === 1;
    if (await this.#isInOwnFolder(context, wanted)) {
      return this.plan(request, { ...wanted, folder: [], path: [...this.means.writer.goodPath(folder), ...path] });
    }
    // What is addressed has to be there; what is below it is made.
    const use = this.#isJudgedAtFirstSight(request, wanted) ? 'at-first-sight' : 'for-something-new';
    const first = this.isDropBox(context)
      ? undefined
      : await this.means.writer.find([...folder, ...path.slice(0, 1)], use);
    const existing = isDirect ? first : undefined;
    const isFree = existing === undefined && use === 'for-something-new';
    const isNew = isFree || whenTakenBy(context) === 'keep-both';
    await this.#check(request, target, existing, isNew);
    await this.checkRoom(context, length ?? 0);
    const goal = wanted.goal ?? (await this.#goalOf(request, wanted));
    const parent = [...goal, ...path.slice(0, -1)];
    const isAddressed = isDirect && goal.length === folder.length && goal.every((name, at) => name === folder[at]);
    return {
      owner: ownerOf(context),
      folder: isAddressed ? parent : await this.#makeFolders(request, parent),
      name,
      length,
      modified,
      whenTaken: this.#whenTaken(request),
      sums,
      isResumable,
      sending: receiving.sendings.find(wanted.sending ?? '', ownerOf(context), this.means.root)?.id,
    };
  }

  /**
   * Whether it may be left to the last moment what else counts as its name, for which all names of the folder are read: where
   * nothing is refused for that, or not more has come for nothing than is on its way anyway.
   */
  #isJudgedAtFirstSight({ context, fields }: HttpRequest, { path, length }: WantedFile): boolean {
    if (path.length > 1) return true;
    if (hasPreconditions(fields) || fields.has('if')) return false;
    return whenTakenBy(context) === 'keep-both' || (length !== undefined && length <= SENT_FOR_NOTHING_BYTES);
  }

  /** A folder that its sender has made lies in the folder of theirs, where what is put into it goes. */
  async #isInOwnFolder(context: RequestContext, { folder, path, sending }: WantedFile): Promise<boolean> {
    const own = this.means.receiving.policy.ownFolder?.(context);
    if (own === undefined || folder.length === 0 || sending !== undefined) return false;
    const isThere = (above: TreePath): Promise<boolean> =>
      this.means.writer.find([...above, ...path.slice(0, 1)], 'for-something-new').then(
        () => true,
        () => false,
      );
    return !(await isThere(folder)) && (await isThere([own, ...folder]));
  }

  isDropBox(context: RequestContext): boolean {
    return this.means.isDropBox?.(context) === true;
  }

  async #makeFolders(request: HttpRequest, path: TreePath): Promise<TreePath> {
    const { context } = request;
    const { writer } = this.means;
    if (!this.isDropBox(context)) return (await writer.makeFolders(path)).path;
    return makeUnseenFolders(writer, writer.goodPath(path), unlockedFor(request, this.means.locks));
  }

  /** To be called before content is read: whoever watches sees it come. */
  begin(request: HttpRequest, upload: Upload): void {
    beginUpload(request, upload, this.#senderOf(upload));
  }

  /** Puts what has come whole in place, if everything is still as it has to be. */
  async place(request: HttpRequest, hold: UploadHold): Promise<PlacedEntry> {
    const { upload } = hold;
    const { name, whenTaken, modified, folder } = upload.record;
    const mayReplace = whenTakenBy(request.context) === 'replace';
    const path = [...folder, name];
    const settled = whenTaken === 'replace' && !mayReplace ? 'keep-both' : whenTaken;
    const placing = {
      name,
      whenTaken: settled,
      modified,
      check: (existing: FoundEntry | undefined) =>
        this.#check(request, path, existing, existing === undefined || settled === 'keep-both'),
      goesOn: () => checkMayAdd(request),
      visitor: request.context.visitor,
    } as const;
    // Whether it comes new is known, and asked about, in the last moment; nobody locks it between that and its end.
    const change = this.isDropBox(request.context) ? addingTo(folder) : { path, isDeep: false, isMembership: false };
    const placed = await this.means.locks.during(request, [change], () => hold.place(placing));
    endUpload(request, this.means.receiving, { upload, placed }, this.#senderOf(upload));
    // Under which number it is kept would tell what else there is.
    return this.isDropBox(request.context) ? { ...placed, path: [name], isReplaced: false } : placed;
  }

  #senderOf({ record }: Upload): ToldSender {
    const { owner, root, sending } = record;
    const batch = this.means.receiving.sendings.find(sending ?? '', owner, root)?.batch;
    return { name: batch?.sender.name ?? '', sending };
  }

  /** Octets that may still come of it. */
  mostOf({ length, offset }: Upload): number {
    const { maxUpload } = this.means.receiving;
    return length === undefined ? (maxUpload ?? Number.MAX_SAFE_INTEGER) - offset : length - offset;
  }

  /** Rejects with NoRoomError when so much does not fit now. */
  async checkRoom({ admission }: RequestContext, length: number): Promise<void> {
    const { receiving, root } = this.means;
    const reservation = await receiving.room.reserve({ folder: root, length, quota: admission?.quota });
    reservation.release(0);
  }

  /** What is allowed may have become less since it was begun. @throws TooLargeError */
  checkLength(length: number | undefined): void {
    const { maxUpload } = this.means.receiving;
    if (maxUpload !== undefined && length !== undefined && length > maxUpload) throw new TooLargeError(maxUpload);
  }

  /** @param isNew whether it is known to be a further name in its folder, when it is put in place now */
  async #check(request: HttpRequest, path: TreePath, existing: FoundEntry | undefined, isNew: boolean): Promise<void> {
    checkMayAdd(request);
    if (!this.means.receiving.isOpen) throw new HttpError(403);
    if (this.isDropBox(request.context)) return this.#checkUnseen(request);
    if (existing?.stats.isDirectory() && rightsNow(request.context) === 'change') throw new HttpError(405);
    await this.means.locks.check(request, [{ path, isDeep: false, isMembership: isNew }]);
    checkConditions(request, existing, this.means);
  }

  /** As if nothing had the name, whatever has: nothing tells of what is there. @throws HttpError 412 */
  async #checkUnseen(request: HttpRequest): Promise<void> {
    if (request.fields.has('if')) throw new HttpError(412);
    await this.means.locks.check(request, [addingTo([])]);
    checkConditions(request, undefined, this.means);
  }

  /** With a condition that there be none, one that comes meanwhile is not numbered. */
  #whenTaken({ context, fields }: HttpRequest): WhenTaken {
    const mustBeNew = fields.get('if-none-match')?.trim() === '*' && !this.isDropBox(context);
    return mustBeNew ? 'fail' : whenTakenBy(context);
  }

  async #goalOf(request: HttpRequest, { folder, path, length, modified, sending }: WantedFile): Promise<TreePath> {
    const { receiving, root } = this.means;
    if (sending !== undefined) {
      const batch = receiving.sendings.find(sending, ownerOf(request.context), root);
      if (batch === undefined) throw new HttpError(403);
      return batch.folderFor(path, length);
    }
    return this.ask(request, NOBODY, { folder, files: [{ path: path.join('/'), size: length, modified }] });
  }

  /** Asks whoever decides, and waits for the answer while the asker does. Rejects with a DeclinedError. */
  async ask(
    request: HttpRequest,
    sender: Sender,
    offer: { readonly folder: TreePath; readonly files: readonly OfferedFile[] },
  ): Promise<TreePath> {
    const { policy } = this.means.receiving;
    const left = new AbortController();
    const stays = [
      request.departure.onLeft(() => left.abort()),
      request.change?.onEnded(() => left.abort()) ?? (() => undefined),
    ];
    try {
      const admission = await policy.admit({ context: request.context, sender, ...offer, withdrawn: left.signal });
      const verdict: Verdict = admission.state === 'asked' ? await admission.verdict : admission;
      request.change?.check();
      if (verdict.state === 'declined') throw new DeclinedError(verdict.reason);
      if (verdict.files?.length === 0) throw new DeclinedError('by-person');
      return verdict.folder;
    } finally {
      for (const stay of stays) stay();
    }
  }
}
