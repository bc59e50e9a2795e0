/**
 * The question before files are sent from the visitor's page, once for all of them: `POST /DIR/?send`, and
 * `GET /~porthole/sending/ID`, which waits a while for the answer; DELETE takes the question back.
 */

import { gatherContent } from '../../http/gathered-content.ts';
import { HttpError } from '../../http/http-error.ts';
import type { HttpRequest, HttpResponse } from '../../http/message.ts';
import type { RequestContext } from '../../http/request-context.ts';
import { NoRoomError } from '../../receiving/free-space.ts';
import { readList } from '../../receiving/read-list.ts';
import type { OfferedFile, Sender } from '../../receiving/receiving-policy.ts';
import type { Sending } from '../../receiving/upload-batches.ts';
import { MAX_FILES_OF_ONE } from '../../receiving/upload-batches.ts';
import { ownerOf } from '../../receiving/upload-record.ts';
import { NameError } from '../../tree/chosen-name.ts';
import type { TreePath } from '../../tree/tree-writer.ts';
import type { Taking } from './taking.ts';
import { checkMayAdd } from './upload-means.ts';
import type { Problem } from './upload-problems.ts';
import { DeclinedError, jsonResponse, problemOf, TooLargeError } from './upload-problems.ts';

export const SENDING_PREFIX = '/~porthole/sending/';

/** A list of files, and no more. Octets. */
const MAX_LIST_BYTES = 4 * 1024 * 1024;
const LIST_LIMITS = { maxBytes: MAX_LIST_BYTES, leastBytes: 16 * 1024 };

/** Milliseconds; proxies give up somewhat later. */
const WAIT_MS = 25_000;

const MAX_NAME_LENGTH = 64;
const MAX_PATH_LENGTH = 4096;

/** What of a batch can be asked about, and what is wrong with the rest. */
interface Judged {
  readonly files: OfferedFile[];
  /** Positions in what was wished for. */
  readonly positions: number[];
  /** How many were wished for. */
  count: number;
  problem: Problem | undefined;
}

export class SendBatch {
  constructor(
    private readonly taking: Taking,
    private readonly waitMs: number = WAIT_MS,
  ) {}

  /** @param folder that is addressed */
  async ask(request: HttpRequest, folder: TreePath): Promise<HttpResponse> {
    const { means } = this.taking;
    const { context } = request;
    checkMayAdd(request);
    if (!means.receiving.isOpen) throw new HttpError(403);
    const owner = ownerOf(context);
    means.receiving.sendings.checkRoomFor(owner);
    const { sender, judged } = await gatherContent(request, LIST_LIMITS, (octets) => this.#read(octets, context));
    const { files, positions, problem } = judged;
    if (files.length === 0 && problem) return jsonResponse(201, { id: '', state: 'declined', files: [], problem });
    const total = files.reduce((sum, { size }) => sum + (size ?? 0), 0);
    const lack = await this.#lackOf(request.context, total);
    if (lack) return jsonResponse(201, { id: '', state: 'declined', files: [], problem: lack });
    const withdrawn = new AbortController();
    const admission = await means.receiving.policy.admit({
      context,
      sender,
      folder,
      files,
      withdrawn: withdrawn.signal,
    });
    const sending = means.receiving.sendings.add(
      { owner, root: means.root, sender, files, positions, problem, withdraw: () => withdrawn.abort() },
      admission,
    );
    return jsonResponse(201, describe(sending));
  }

  /** Whoever asked has changed their mind. */
  withdraw(request: HttpRequest): HttpResponse {
    this.#find(request).batch.withdraw();
    return { status: 204, fields: [['Cache-Control', 'no-store']], body: { kind: 'empty' } };
  }

  /** Waits for the answer while somebody waits for it. */
  async listen(request: HttpRequest): Promise<HttpResponse> {
    const sending = this.#find(request);
    if (sending.state === 'asked') await this.#wait(request, sending);
    return { ...jsonResponse(200, describe(sending)), isUnlogged: true };
  }

  #find(request: HttpRequest): Sending {
    checkMayAdd(request);
    const { context, path } = request;
    const { receiving, root } = this.taking.means;
    const sending = receiving.sendings.find(path.slice(SENDING_PREFIX.length), ownerOf(context), root);
    if (sending === undefined) throw new HttpError(404);
    return sending;
  }

  async #wait({ departure, change }: HttpRequest, { settled }: Sending): Promise<void> {
    const stays: ((() => void) | undefined)[] = [];
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, this.waitMs);
      stays.push(() => clearTimeout(timer), departure.onLeft(resolve), change?.onEnded(resolve));
      void settled.then(() => resolve());
    });
    for (const stay of stays) stay?.();
    change?.check();
  }

  async #read(octets: Buffer, { visitor }: RequestContext): Promise<{ sender: Sender; judged: Judged }> {
    const judged: Judged = { files: [], positions: [], count: 0, problem: undefined };
    const around = await readList(octets, { visitor, items: (items) => this.#judge(items, judged) });
    const { files, sender, device } = (around ?? {}) as Partial<Record<string, unknown>>;
    if (!Array.isArray(files) || judged.count === 0) throw new HttpError(400);
    return { sender: { name: shortText(sender), device: shortText(device) }, judged };
  }

  /** @throws HttpError 400 for what is no file, 413 for too many */
  #judge(items: readonly unknown[], judged: Judged): void {
    for (const item of items) {
      const position = judged.count++;
      if (position >= MAX_FILES_OF_ONE) throw new HttpError(413);
      try {
        judged.files.push(this.#offer(readFile(item)));
        judged.positions.push(position);
      } catch (error) {
        if (!(error instanceof NameError) && !(error instanceof TooLargeError)) throw error;
        judged.problem ??= problemOf(error);
      }
    }
  }

  #offer({ path, size, modified }: OfferedFile): OfferedFile {
    const { receiving, writer } = this.taking.means;
    if (receiving.maxUpload !== undefined && (size ?? 0) > receiving.maxUpload) {
      throw new TooLargeError(receiving.maxUpload);
    }
    return { path: writer.goodPath(path.split('/')).join('/'), size, modified };
  }

  async #lackOf(context: RequestContext, total: number): Promise<Problem | undefined> {
    try {
      await this.taking.checkRoom(context, total);
      return undefined;
    } catch (error) {
      if (error instanceof NoRoomError) return problemOf(error);
      throw error;
    }
  }
}

function describe({ id, state, acceptedPositions, batch, verdict }: Sending): object {
  const declined = verdict?.state === 'declined' ? problemOf(new DeclinedError(verdict.reason)) : undefined;
  const problem = declined ?? batch.problem;
  return { id, state, files: acceptedPositions, ...(problem ? { problem } : {}) };
}

/** @throws HttpError 400 */
function readFile(value: unknown): OfferedFile {
  if (typeof value !== 'object' || value === null) throw new HttpError(400);
  const { path, size, modified } = value as Partial<Record<string, unknown>>;
  if (typeof path !== 'string' || path.length > MAX_PATH_LENGTH) throw new HttpError(400);
  if (size !== undefined && !(Number.isSafeInteger(size) && Number(size) >= 0)) throw new HttpError(400);
  return {
    path,
    size: size === undefined ? undefined : Number(size),
    modified: typeof modified === 'number' && Number.isFinite(modified) ? modified : undefined,
  };
}

function shortText(value: unknown): string {
  return typeof value === 'string' ? [...value].slice(0, MAX_NAME_LENGTH).join('') : '';
}
