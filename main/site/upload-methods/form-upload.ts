/** Files that are sent by a form without a script: each is there whole or not at all, and a page says what has arrived. */
import { mediaTypeWeight } from '../../http/accept.ts';
import { HttpError } from '../../http/http-error.ts';
import type { HttpRequest, HttpResponse, RequestContent } from '../../http/message.ts';
import { messagePage } from '../../http/message-page.ts';
import { pathFromOutside } from '../../http/mount.ts';
import { selectLanguage } from '../../http/select-language.ts';
import { readForm } from '../../receiving/read-form.ts';
import { findErrorText } from '../../site-words/error-text.ts';
import { siteWords } from '../../site-words/site-words.ts';
import { visibleName } from '../../text/visible-name.ts';
import { NameError } from '../../tree/chosen-name.ts';
import { formatTargetPath } from '../../tree/target-path.ts';
import type { TreePath } from '../../tree/tree-writer.ts';
import type { Taking } from './taking.ts';
import { LEAST_BYTES } from './upload-fields.ts';
import { checkMayAdd } from './upload-means.ts';
import { DeclinedError, jsonResponse, problemOf, TooLargeError } from './upload-problems.ts';

export function isFileForm({ fields }: HttpRequest): boolean {
  return /^multipart\/form-data\s*;/i.test(fields.get('content-type') ?? '');
}

/** What has become of a form. */
interface Outcome {
  /** Addresses, of those that are in place. */
  readonly placed: string[];
  badNames: number;
  /** Why the rest was not taken. */
  failure: HttpError | undefined;
}

export class FormUpload {
  constructor(private readonly taking: Taking) {}

  /** @param folder that is addressed */
  async respond(request: HttpRequest, folder: TreePath): Promise<HttpResponse> {
    const { content, context, fields } = request;
    checkMayAdd(request);
    if (!this.taking.means.receiving.isOpen) throw new HttpError(403);
    await this.taking.checkRoom(context, content.length ?? 0);
    const outcome: Outcome = { placed: [], badNames: 0, failure: undefined };
    const sender = { name: '', device: '' };
    let goal: TreePath | undefined;
    const form = {
      type: fields.get('content-type') ?? '',
      content: content.read({ maxBytes: Number.MAX_SAFE_INTEGER, leastBytes: LEAST_BYTES }),
      visitor: context.visitor,
    };
    const taker = {
      field: (name: string, value: string): void => {
        if (name === 'sender') sender.name = value.slice(0, 64);
      },
      file: async (name: string, octets: AsyncIterable<Uint8Array>): Promise<void> => {
        if (name === '' || outcome.failure) return;
        try {
          const path = this.taking.means.writer.goodPath(name.split('/'));
          // Whoever is asked is asked once: what else is in the form nobody knows beforehand.
          goal ??= await this.taking.ask(request, sender, {
            folder,
            files: [{ path: path.join('/'), size: content.length, modified: undefined }],
          });
          outcome.placed.push(await this.#take(request, { folder, goal, path }, octets));
        } catch (error) {
          if (!(error instanceof HttpError)) throw error;
          if (error instanceof NameError) outcome.badNames += 1;
          else outcome.failure = error;
        }
      },
    };
    await readForm(form, taker, () => outcome.failure !== undefined || request.departure.hasLeft);
    return answer(request, folder, outcome);
  }

  /** @returns its address */
  async #take(
    request: HttpRequest,
    { folder, goal, path }: { readonly folder: TreePath; readonly goal: TreePath; readonly path: readonly string[] },
    octets: AsyncIterable<Uint8Array>,
  ): Promise<string> {
    const { means } = this.taking;
    const wanted = { folder, path, length: undefined, modified: undefined, sums: [], isResumable: false };
    const plan = await this.taking.plan(request, { ...wanted, sending: undefined, goal });
    const upload = await means.receiving.store.begin(means, plan);
    return upload.hold(async (hold) => {
      try {
        this.taking.begin(request, upload);
        const maxBytes = this.taking.mostOf(upload);
        await hold.receive(contentOf(octets, means.receiving.maxUpload), {
          maxBytes,
          leastBytes: LEAST_BYTES,
          sums: [],
          quota: request.context.admission?.quota,
        });
        const { path: kept } = await this.taking.place(request, hold);
        return pathFromOutside(request, formatTargetPath(kept, false));
      } catch (error) {
        await hold.discard();
        throw error;
      }
    });
  }
}

/** A part of a form has no length of its own: what is too large shows while it comes. */
function contentOf(octets: AsyncIterable<Uint8Array>, maxUpload: number | undefined): RequestContent {
  const read = async function* (): AsyncGenerator<Uint8Array> {
    let bytes = 0;
    for await (const piece of octets) {
      bytes += piece.byteLength;
      if (maxUpload !== undefined && bytes > maxUpload) throw new TooLargeError(maxUpload);
      yield piece;
    }
  };
  return { length: undefined, read, [Symbol.asyncIterator]: read };
}

/** The name under which it was kept, of its address. */
function keptName(address: string): string {
  return visibleName(decodeURIComponent(address.slice(address.lastIndexOf('/') + 1)));
}

function answer(request: HttpRequest, folder: TreePath, outcome: Outcome): HttpResponse {
  const { placed, badNames, failure } = outcome;
  const isNothing = placed.length === 0;
  const status = isNothing ? (failure?.status ?? (badNames > 0 ? 400 : 200)) : 200;
  if (mediaTypeWeight(request.fields.get('accept'), 'text/html') === 0 || !request.fields.has('accept-language')) {
    const badName = badNames > 0 ? { kind: 'bad-name' } : undefined;
    const problem = failure ? problemOf(failure) : badName;
    return jsonResponse(isNothing ? status : 201, { files: placed, ...(problem ? { problem } : {}) });
  }
  const language = selectLanguage(request.fields.get('accept-language'));
  const words = siteWords(language).formUploads;
  const reasons = [
    ...(badNames > 0 ? [words.badNames(badNames)] : []),
    ...(failure instanceof DeclinedError ? [words.declined] : []),
    ...(failure && !(failure instanceof DeclinedError)
      ? [findErrorText(failure.status, language)?.explanation ?? '']
      : []),
  ];
  return messagePage(status, language, {
    title: isNothing ? words.nothingArrived : words.arrived(placed.length),
    text: reasons.length > 0 ? words.sentences(reasons) : undefined,
    items: placed.map(keptName),
    link: { text: words.back, href: pathFromOutside(request, formatTargetPath(folder, true)) },
  });
}
