/**
 * Answers with files: small ones from memory while they are unchanged, encoded ones where the client wants that,
 * all others straight from their descriptor.
 */

import { FileBlocks } from '../../files/file-blocks.ts';
import { isSameVersion, isSettled, versionOf } from '../../files/file-version.ts';
import type { QuickStat } from '../../files/quick-stat.ts';
import { readWhole } from '../../files/read-whole.ts';
import { askerOf } from '../../heavy-work/asker.ts';
import type { ContentCoding } from '../../http/accept.ts';
import { selectCoding } from '../../http/accept.ts';
import type { FieldSection } from '../../http/fields.ts';
import type { HttpRequest, HttpResponse } from '../../http/message.ts';
import type { Representation } from '../../http/representation.ts';
import { respondWithRepresentation } from '../../http/representation.ts';
import type { RepresentationMetadata } from '../../http/representation-fields.ts';
import type { OpenedFile, SharedTree } from '../../tree/shared-tree.ts';
import type { PathComponent } from '../../tree/target-path.ts';
import { displayName } from '../../tree/target-path.ts';
import { isOpenedByAddress } from '../pages/script-hint.ts';
import { isActiveType } from './active-content.ts';
import type { Compressor } from './compressor.ts';
import type { CachedFile, SeenFile } from './content-cache.ts';
import { ContentCache, MAX_CACHED_FILE_BYTES, toCachedFile } from './content-cache.ts';
import { DYNAMIC_CODINGS, isCompressible, isWorthCompressing, SIBLING_EXTENSIONS } from './content-coding.ts';
import type { ContentTypes } from './content-types.ts';
import type { EntityTags } from './entity-tags.ts';
import type { FileDescription } from './file-representation.ts';
import { describeFile } from './file-representation.ts';
import type { KeptFile } from './kept-files.ts';
import { KeptFiles } from './kept-files.ts';
import { isCompressedSvg } from './media-type.ts';
import { RangeAnswers } from './range-answers.ts';
import { WANT_REPR_DIGEST, wantsSha256, withDigest } from './repr-digest.ts';
import type { FileDigests } from './sha256-digests.ts';
import type { SiblingProofs } from './sibling-proofs.ts';

/** Request fields that make more of an answer than the whole file as it is. */
const SELECTING_FIELDS = ['range', 'if-match', 'if-unmodified-since', 'if-modified-since'];

/** Where a file was found. */
export interface FilePlace {
  readonly components: readonly PathComponent[];
  /** The address belongs to this file, so its contents may be kept under it. */
  readonly isKept: boolean;
  /** To be saved rather than shown. */
  readonly isDownload: boolean;
}

export interface FileResponderSettings {
  readonly compresses: boolean;
  /** The folder is a web site: its pages are not shown in a sandbox. */
  readonly isSite: boolean;
  readonly digests: FileDigests;
  readonly compressor: Compressor;
  readonly siblings: SiblingProofs;
  readonly types: ContentTypes;
  readonly tags: EntityTags;
  /** Whether an open file is a page with scripts that it may not run. */
  readonly lacksScripts: (opened: OpenedFile, name: string) => Promise<boolean>;
}

/** A file's contents, described as the request wants them. */
type Loaded = Pick<CachedFile, 'stats' | 'representation'>;

/** The same, compressed on the way. */
interface Encoded {
  readonly coding: ContentCoding;
  readonly representation: Representation;
}

export class FileResponder {
  readonly #cache = new ContentCache();
  readonly #kept = new KeptFiles();
  /** The last fields that selected nothing. */
  #plainFields: FieldSection | undefined;

  constructor(
    private readonly tree: SharedTree,
    private readonly quickStat: QuickStat,
    private readonly settings: FileResponderSettings,
  ) {}

  /**
   * The answer with what is at hand, in memory or open; undefined when the file is not there or not current, or the request
   * asks for more.
   */
  respondAtOnce(request: HttpRequest): HttpResponse | undefined {
    if (!this.quickStat.isAvailable) return undefined;
    const key = request.path;
    const cached = this.#cache.get(key);
    if (cached) {
      if (this.#isCurrent(cached, request.turn)) return this.#respondCached(request, cached);
      this.#cache.delete(key);
    }
    const kept = this.#kept.get(key);
    if (!kept) return undefined;
    if (!this.#isCurrent(kept, request.turn)) {
      this.#kept.delete(key);
      return undefined;
    }
    const { metadata, file, blocks } = kept;
    if (this.#asksForMore(request, kept, metadata)) return undefined;
    return kept.answers.answer(request, () =>
      respondWithRepresentation(request, { metadata, source: { file: file.share(), blocks } }),
    );
  }

  /** One look does for all requests of a turn: they had arrived before it. */
  #isCurrent(seen: SeenFile, turn: number): boolean {
    if (seen.seenInTurn === turn) return true;
    const stats = this.quickStat.stat(seen.path);
    if (!stats || !isSameVersion(stats, seen.stats)) return false;
    seen.seenInTurn = turn;
    return true;
  }

  /** Answers with an opened file, which is closed when it is done with, or when that fails. */
  async respond(request: HttpRequest, opened: OpenedFile, place: FilePlace): Promise<HttpResponse> {
    try {
      return await this.#respond(request, opened, place);
    } catch (error) {
      opened.file.close();
      throw error;
    }
  }

  async #respond(request: HttpRequest, opened: OpenedFile, place: FilePlace): Promise<HttpResponse> {
    const name = displayName(place.components.at(-1) ?? '');
    if (this.#acceptsCoding(request, name)) {
      const sibling = await this.#openSibling(request, opened, place);
      if (sibling) return this.#respondWith(request, sibling.representation, versionOf(sibling.stats));
    }
    const { isSite, tags } = this.settings;
    const { stats } = opened;
    // Before the tag is made: one of a file that is too young to be kept may be another than it has later.
    const isKept = place.isKept && isSettled(stats);
    const entityTag = tags.ofFile(stats);
    const { isDownload } = place;
    const lacksScripts = await this.settings.lacksScripts(opened, name);
    const bare = { name, stats, coding: 'identity', entityTag, isDownload, isSite, lacksScripts } as const;
    const cached = await this.#load(request, opened, { description: bare, isKept });
    const mediaType = cached?.representation.metadata.mediaType ?? (await this.typeOf(name, opened));
    const description = { ...bare, mediaType };
    if (!cached) {
      const metadata = describeFile(description);
      const blocks = this.#blocksOf(opened);
      if (isKept && !isDownload && blocks) this.#keep(request.path, opened, { metadata, blocks });
      return this.#respondWith(request, { metadata, source: { file: opened.file, blocks } }, versionOf(stats));
    }
    opened.file.close();
    const encoded = await this.#encode(request, cached, description);
    const version = versionOf(cached.stats);
    if (encoded) return this.#respondWith(request, encoded.representation, `${version} ${encoded.coding}`);
    return this.#respondWith(request, cached.representation, version);
  }

  /** What may be in memory of a large file. */
  #blocksOf({ file, stats }: OpenedFile): FileBlocks | undefined {
    if (stats.size <= MAX_CACHED_FILE_BYTES || !file.isQuick || !isSettled(stats)) return undefined;
    return new FileBlocks(this.#cache.blocks, stats);
  }

  /** Keeps a large file open for further requests. */
  #keep(key: string, { path, file, stats }: OpenedFile, known: Pick<KeptFile, 'metadata' | 'blocks'>): void {
    const isSandboxed = !this.settings.isSite && isActiveType(known.metadata.mediaType);
    this.#kept.set(key, {
      path,
      stats,
      seenInTurn: 0,
      isSandboxed,
      file: file.share(),
      answers: new RangeAnswers(),
      ...known,
    });
  }

  /** @param version of its octets */
  async #respondWith(request: HttpRequest, representation: Representation, version: string): Promise<HttpResponse> {
    if (!wantsSha256(request.fields.get(WANT_REPR_DIGEST))) return respondWithRepresentation(request, representation);
    const { digests } = this.settings;
    return respondWithRepresentation(request, await withDigest(request, representation, { digests, version }));
  }

  /** The file's contents in memory; undefined when it is too large or changes while it is read. */
  async #load(
    request: HttpRequest,
    opened: OpenedFile,
    { description, isKept }: { readonly description: Omit<FileDescription, 'mediaType'>; readonly isKept: boolean },
  ): Promise<Loaded | undefined> {
    const { stats } = opened;
    if (stats.size > MAX_CACHED_FILE_BYTES) return undefined;
    const known = isKept ? this.#cache.get(request.path) : undefined;
    if (known && isSameVersion(known.stats, stats)) return describeAs(known, description);
    const bytes = await readWhole(opened.file);
    if (!bytes) return undefined;
    const mediaType = await this.settings.types.of({ ...description, source: { bytes } });
    // The answer to `?download` differs by a field: the plain one is kept, and the octets do for both.
    const metadata = describeFile({ ...description, mediaType, isDownload: false });
    const isSandboxed = !this.settings.isSite && isActiveType(mediaType);
    const loaded = { ...toCachedFile(opened, { metadata, source: { bytes } }), isSandboxed };
    if (isKept) this.#cache.set(request.path, loaded);
    return describeAs(loaded, description);
  }

  #respondCached(request: HttpRequest, cached: CachedFile): HttpResponse | undefined {
    const { fields } = request;
    if (this.#asksForMore(request, cached, cached.representation.metadata)) return undefined;
    if (this.#selects(fields)) {
      return respondWithRepresentation(request, cached.representation);
    }
    const ifNoneMatch = fields.get('if-none-match');
    if (ifNoneMatch === undefined) return cached.whole;
    if (ifNoneMatch === cached.representation.metadata.entityTag) return cached.notModified;
    return respondWithRepresentation(request, cached.representation);
  }

  /** Whether fields ask for a part, or for less; who sends the same fields again is given the same section by the parser. */
  #selects(fields: FieldSection): boolean {
    if (fields === this.#plainFields) return false;
    const selects = SELECTING_FIELDS.some((name) => fields.has(name));
    if (!selects) this.#plainFields = fields;
    return selects;
  }

  /** Whether the answer may be another than the file as it is. */
  #asksForMore(request: HttpRequest, seen: SeenFile, { mediaType }: RepresentationMetadata): boolean {
    const { fields } = request;
    if (seen.isSandboxed && isOpenedByAddress(request)) return true;
    if (fields.has(WANT_REPR_DIGEST)) return true;
    return this.settings.compresses && fields.has('accept-encoding') && isCompressible(mediaType);
  }

  #acceptsCoding(request: HttpRequest, name: string): boolean {
    if (!this.settings.compresses || !this.#mayBeCompressible(name)) return false;
    return selectCoding(request.fields.get('accept-encoding'), this.settings.siblings.codings) !== 'identity';
  }

  /** `name.br` and the like beside `name`, where it belongs to it. */
  async #openSibling(
    request: HttpRequest,
    original: OpenedFile,
    { components, isDownload }: FilePlace,
  ): Promise<Loaded | undefined> {
    const name = components.at(-1);
    if (typeof name !== 'string') return undefined;
    let offered = [...this.settings.siblings.codings];
    while (offered.length > 0) {
      const coding = selectCoding(request.fields.get('accept-encoding'), offered);
      if (coding === 'identity') return undefined;
      const found = await this.#find([...components.slice(0, -1), name + SIBLING_EXTENSIONS[coding]]);
      if (found && (await this.settings.siblings.belongs(original, found, askerOf(request)))) {
        const { mediaType, lacksScripts } = await this.#describeBoth(name, original, found);
        original.file.close();
        const { isSite, tags } = this.settings;
        const { stats } = found;
        const entityTag = tags.ofFile(stats, coding);
        const described = { name, mediaType, stats, coding, entityTag, isDownload, isSite, lacksScripts };
        const metadata = describeFile(described);
        return { stats, representation: { metadata, source: { file: found.file } } };
      }
      found?.file.close();
      offered = offered.filter((other) => other !== coding);
    }
    return undefined;
  }

  /** Of a file that is sent in the form of another one. */
  async #describeBoth(
    name: string,
    original: OpenedFile,
    sent: OpenedFile,
  ): Promise<Pick<FileDescription, 'mediaType' | 'lacksScripts'>> {
    try {
      const lacksScripts = await this.settings.lacksScripts(original, name);
      return { mediaType: await this.typeOf(name, original), lacksScripts };
    } catch (error) {
      sent.file.close();
      throw error;
    }
  }

  #mayBeCompressible(name: string): boolean {
    const { types } = this.settings;
    return types.mayBeText(name) || isCompressible(types.ofName(name));
  }

  /** The media type of an opened file, which is closed when that fails. */
  async typeOf(name: string, { stats, file }: OpenedFile): Promise<string> {
    try {
      return await this.settings.types.of({ name, stats, source: { file } });
    } catch (error) {
      file.close();
      throw error;
    }
  }

  async #find(components: readonly PathComponent[]): Promise<OpenedFile | undefined> {
    try {
      const found = await this.tree.find(components);
      return found.kind === 'file' ? found : undefined;
    } catch {
      return undefined;
    }
  }

  /** Compressed on the way; undefined when the client or the file does not call for it, or too much waits. */
  async #encode(
    request: HttpRequest,
    { representation: { metadata, source }, stats }: Loaded,
    description: FileDescription,
  ): Promise<Encoded | undefined> {
    if (!this.settings.compresses || !('bytes' in source) || !isWorthCompressing(metadata)) return undefined;
    if (isCompressedSvg(description.name, metadata.mediaType)) return undefined;
    const coding = selectCoding(request.fields.get('accept-encoding'), DYNAMIC_CODINGS);
    if (coding === 'identity') return undefined;
    // While its times can't be relied on, two contents may have one version.
    const version = isSettled(stats) ? `${stats.dev} ${versionOf(stats)}` : undefined;
    const asker = askerOf(request);
    const bytes = await this.settings.compressor.encode({ bytes: source.bytes, coding, asker, version });
    if (!bytes) return undefined;
    const described = describeFile({ ...description, coding, entityTag: this.settings.tags.ofMade(stats, coding) });
    const encoded = { ...described, size: bytes.byteLength };
    return { coding, representation: { metadata: encoded, source: { bytes } } };
  }
}

function describeAs(
  { stats, representation: { metadata, source }, representation }: CachedFile,
  description: Omit<FileDescription, 'mediaType'>,
): Loaded {
  if (!description.isDownload) return { stats, representation };
  const { mediaType } = metadata;
  return { stats, representation: { metadata: describeFile({ ...description, mediaType }), source } };
}
