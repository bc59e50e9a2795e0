/** Serves a text instead of a folder: a page for people, the text itself for programs, and as a file to save. */
import { createHash } from 'node:crypto';
import { formatAttachment } from '../../http/content-disposition.ts';
import type { FieldLine } from '../../http/fields.ts';
import { HttpError } from '../../http/http-error.ts';
import type { HttpRequest, HttpResponse } from '../../http/message.ts';
import { respondWithRepresentation } from '../../http/representation.ts';
import { RequestHandler } from '../../http/request-handler.ts';
import { selectLanguage } from '../../http/select-language.ts';
import { onlyLink } from '../../text/note-links.ts';
import { parseTargetPath } from '../../tree/target-path.ts';
import { pageFields, plainFields } from '../listings/listing-fields.ts';
import { selectListingForm } from '../listings/listing-form.ts';
import { createNonce } from '../listings/page-policy.ts';
import { isForRobots, respondWithRobots } from '../pages/robots.ts';
import { ViewQuery } from '../view-query.ts';
import { formatNotePage, formatNoteText } from './note-page.ts';

/** A text that a person shares. */
export interface Note {
  readonly text: string;
  /** What visitors read above it; undefined for a title that fits any. */
  readonly name?: string | undefined;
}

const ETAG_LENGTH = 24;
const DOWNLOAD = 'download';

/** A password or an invitation should not lie in the caches of others. */
const NO_STORE: FieldLine = ['Cache-Control', 'no-store'];

export class NoteHandler extends RequestHandler {
  protected override readonly methods = { GET: (request: HttpRequest) => this.#get(request) };
  /** Nothing of ours runs as a page of the text's own. */
  readonly hasScripts = false;
  readonly #note: Note;
  readonly #bytes: Buffer;
  readonly #html: string;
  readonly #isLink: boolean;
  readonly #entityTag: string;
  readonly #since = Date.now();

  constructor(note: Note) {
    super();
    this.#note = note;
    this.#bytes = Buffer.from(note.text);
    this.#html = formatNoteText(note.text);
    this.#isLink = onlyLink(note.text) !== undefined;
    this.#entityTag = `"${createHash('sha256').update(this.#bytes).digest('base64url').slice(0, ETAG_LENGTH)}"`;
  }

  /** A text is always there. */
  check(): Promise<void> {
    return Promise.resolve();
  }

  #get(request: HttpRequest): HttpResponse {
    const { components } = parseTargetPath(request.path, process.platform);
    if (isForRobots(components, request)) return respondWithRobots(request);
    if (components.length > 0) throw new HttpError(404);
    const isDownload = new ViewQuery(request.query).view === DOWNLOAD;
    const form = selectListingForm(request.fields);
    const isForPeople = !isDownload && (form === 'page' || form === 'pages');
    return isForPeople ? this.#respondWithPage(request) : this.#respondWithText(request, isDownload);
  }

  #respondWithText(request: HttpRequest, isDownload: boolean): HttpResponse {
    const [mediaType, ...others] = plainFields('text/plain; charset=utf-8', []);
    return respondWithRepresentation(request, {
      metadata: {
        size: this.#bytes.byteLength,
        entityTag: this.#entityTag,
        lastModified: this.#since,
        mediaType: mediaType?.[1] ?? '',
        sharedFields: others.map(notStored),
        contentFields: isDownload ? [['Content-Disposition', formatAttachment(this.#fileName)]] : [],
        role: 'taken',
      },
      source: { bytes: this.#bytes },
    });
  }

  #respondWithPage(request: HttpRequest): HttpResponse {
    const language = selectLanguage(request.fields.get('accept-language'));
    const nonce = createNonce();
    const { mount } = request.context;
    const head = { language, nonce, mount, name: this.#note.name, isLink: this.#isLink };
    const bytes = Buffer.from(formatNotePage(head, this.#html));
    return {
      status: 200,
      fields: pageFields(nonce, language, []).map(notStored),
      body: { kind: 'bytes', bytes },
      representation: { size: bytes.byteLength, entityTag: this.#entityTag, offset: 0, role: 'taken' },
    };
  }

  get #fileName(): string {
    return `${this.#note.name ?? (this.#isLink ? 'link' : 'text')}.txt`;
  }
}

function notStored(field: FieldLine): FieldLine {
  return field[0] === 'Cache-Control' ? NO_STORE : field;
}
