/** Serves a folder: files, folders as listings or by their index page, redirects to the address that is meant. */

import { nextTurn } from '../base/next-turn.ts';
import { DavState } from '../dav/dav-state.ts';
import type { WebDav } from '../dav/web-dav.ts';
import type { FilePath } from '../files/file-path.ts';
import { HeavyWork } from '../heavy-work/heavy-work.ts';
import { mediaTypeWeight } from '../http/accept.ts';
import type { FieldLine } from '../http/fields.ts';
import { HttpError } from '../http/http-error.ts';
import type { HttpRequest, HttpResponse } from '../http/message.ts';
import { pathFromOutside } from '../http/mount.ts';
import type { RequestContext } from '../http/request-context.ts';
import type { MethodFunction, MethodTable } from '../http/request-handler.ts';
import { methodNotAllowed, RequestHandler } from '../http/request-handler.ts';
import type { Receiving } from '../receiving/receiving.ts';
import type { OpenedFile, SharedTree } from '../tree/shared-tree.ts';
import type { PathComponent, TargetPath } from '../tree/target-path.ts';
import { formatTargetPath, parseTargetPath } from '../tree/target-path.ts';
import { ArchiveView } from './archives/archive-view.ts';
import { ChecksumsView } from './checksums/checksums-view.ts';
import { openWebDav } from './dav-access.ts';
import type { FileViewTable } from './file-views.ts';
import { createFileViews } from './file-views.ts';
import { sandboxOf } from './files/active-content.ts';
import { Compressor } from './files/compressor.ts';
import { ContentTypes } from './files/content-types.ts';
import { EntityTags } from './files/entity-tags.ts';
import type { FilePlace } from './files/file-responder.ts';
import { FileResponder } from './files/file-responder.ts';
import { FileDigests } from './files/sha256-digests.ts';
import { SiblingProofs } from './files/sibling-proofs.ts';
import type { FolderView, FolderViewTable } from './folder-views.ts';
import { createFolderViews } from './folder-views.ts';
import { FolderListing } from './listings/listing-response.ts';
import { ScriptedPages } from './listings/scripted-pages.ts';
import type { FileSet, OpenTree, TreeSettings } from './open-tree.ts';
import { openFileTree, openFolderTree } from './open-tree.ts';
import { addingRight } from './pages/adding-area.ts';
import { respondWithDropBox } from './pages/drop-box-page.ts';
import { isForRobots, respondWithRobots } from './pages/robots.ts';
import { ScriptHint, UNSCRIPTED_VIEW } from './pages/script-hint.ts';
import { openReceiving } from './receiving-access.ts';
import { FolderSearch } from './search/folder-search.ts';
import { SearchListing } from './search/search-listing.ts';
import type { DirectoryOptions } from './site-options.ts';
import { THUMBNAIL_WORKER } from './thumbnails/thumbnail-thread.ts';
import type { ReceivingMethods } from './upload-methods/receiving-methods.ts';
import { isForUploads } from './upload-methods/receiving-methods.ts';
import { mayTake } from './view-destination.ts';
import { formatQuery, ViewQuery } from './view-query.ts';
import type { ViewedFolder } from './view-request.ts';
import { Walks } from './walks.ts';

const INDEX_PAGE = 'index.html';
const NOT_FOUND_PAGE = '404.html';
/** `?download`: the file as it is, to be saved. */
const DOWNLOAD = 'download';

/** What a folder's handler has of the share that it belongs to. */
export interface DirectoryMeans {
  /** The gate that heavy work passes; one of its own when left out. */
  readonly work?: HeavyWork;
  /** What programs that take the share for a drive have locked, and noted; of its own when left out. */
  readonly dav?: DavState;
  /** Takes what visitors send; nothing is taken when left out. */
  readonly receiving?: Receiving | undefined;
}

export class DirectoryHandler extends RequestHandler {
  protected override readonly methods: MethodTable;
  readonly #tree: SharedTree;
  readonly #settings: TreeSettings;
  /** Something can be added, by those who may. */
  readonly #takesFiles: boolean;
  readonly #files: FileResponder;
  readonly #scriptHint: ScriptHint;
  readonly #listing: FolderListing;
  readonly #folderViews: FolderViewTable;
  readonly #fileViews: FileViewTable;
  readonly #dav: WebDav;
  /** undefined where nothing can be added. */
  readonly #uploads: ReceivingMethods | undefined;

  /** Who may only add to a drop box learns nothing of what is there. */
  readonly #seesNothing = (context: RequestContext): boolean =>
    context.rights !== 'change' && this.#isDropBoxFor(context);

  private constructor(open: OpenTree, means: DirectoryMeans) {
    super();
    const { tree, quickStat, reader, walker, settings, writable } = open;
    const { work = new HeavyWork(), dav = new DavState(), receiving } = means;
    this.#tree = tree;
    this.#takesFiles = receiving !== undefined && writable !== undefined;
    this.#settings = settings;
    const compressor = new Compressor(work);
    const digests = new FileDigests(work);
    const siblings = new SiblingProofs(work, settings.isSite);
    const types = new ContentTypes(settings.types);
    this.#scriptHint = new ScriptHint(types);
    const tags = new EntityTags(settings.tags);
    const walks = new Walks(walker, work);
    const lacksScripts = async (opened: OpenedFile, name: string): Promise<boolean> =>
      !settings.isSite && (await this.#scriptHint.hasScripts({ components: [name], opened }));
    const parts = { digests, compressor, siblings, types, tags, lacksScripts };
    this.#files = new FileResponder(tree, quickStat, { ...settings, ...parts });
    const options = {
      rootName: tree.rootName,
      compressor: settings.compresses ? compressor : undefined,
      work,
      types,
      scriptedPages: settings.isSite ? undefined : new ScriptedPages(tree, types, this.#scriptHint),
      offersForms: settings.hasOtherForms,
      takesFiles: this.#takesFiles,
    };
    this.#listing = new FolderListing(reader, options);
    this.#dav = openWebDav(open, { ...{ tags, types, state: dav, work, receiving }, isDropBox: this.#seesNothing });
    const access = openReceiving(open, { dav: this.#dav, tags, receiving, isDropBox: this.#seesNothing });
    this.#uploads = access?.uploads;
    this.#folderViews = createFolderViews({
      isAllOffered: settings.hasOtherForms,
      changes: access?.changes,
      listing: this.#listing,
      search: new SearchListing(new FolderSearch(reader, work), options),
      archives: new ArchiveView({ tree, walks, work, tags }),
      checksums: new ChecksumsView({ tree, walks, digests, work }),
    });
    this.#fileViews = createFileViews(THUMBNAIL_WORKER, work, tags);
    const methods = { ...this.#dav.methods, ...this.#dav.guarded(this.#uploads?.methods ?? {}) };
    this.methods = { GET: (request) => this.#get(request), ...this.#closeDropBox(methods) };
  }

  /**
   * Rejects with the system's error when the folder can't be read.
   * @param means of the share that this belongs to
   */
  static async open(
    path: string,
    options: Partial<DirectoryOptions> = {},
    means: DirectoryMeans = {},
  ): Promise<DirectoryHandler> {
    // A page that a visitor put there must not make a site of it when it is opened the next time.
    const isOurs = options.site === 'on' || !means.receiving?.mayChange;
    const chosen = isOurs ? options : ({ ...options, site: 'off' } as const);
    return new DirectoryHandler(await openFolderTree(path, chosen, means.receiving?.leaving), means);
  }

  /**
   * Serves single files as one flat folder. Rejects with the system's error when none of them is there.
   * @param means of the share that this belongs to
   */
  static async openFiles(
    files: FileSet,
    options: Partial<DirectoryOptions> = {},
    means: DirectoryMeans = {},
  ): Promise<DirectoryHandler> {
    return new DirectoryHandler(await openFileTree(files, options), means);
  }

  override respond(request: HttpRequest): HttpResponse | Promise<HttpResponse> {
    const isOwn = this.#uploads !== undefined && isForUploads(request.path);
    return isOwn ? this.#uploads.respondOwn(request) : super.respond(request);
  }

  /** The shared pages run their scripts: what is shared is a web site. */
  get hasScripts(): boolean {
    return this.#settings.isSite;
  }

  /** Rejects with the system's error when there is nothing left to serve. */
  check(): Promise<void> {
    return this.#tree.check();
  }

  /** What this visitor may do to what is asked about; with the status of programs' own servers, which they look for. */
  protected override async options(request: HttpRequest): Promise<HttpResponse> {
    const allow = (await this.#dav.allowed(request)).join(', ');
    const fields: FieldLine[] = [['Allow', allow], ...this.#dav.optionFields(request)];
    if (this.#dav.mayAdd(request)) fields.push(...(this.#uploads?.optionFields ?? []));
    return { status: request.path === '*' ? 204 : 200, fields, body: { kind: 'empty' } };
  }

  protected override async refuse(request: HttpRequest): Promise<never> {
    throw methodNotAllowed((await this.#dav.allowed(request)).join(', '));
  }

  /** Programs that take a share for a drive see as little of a drop box as people do. */
  #closeDropBox(methods: MethodTable): MethodTable {
    const find = methods.PROPFIND;
    if (find === undefined) return methods;
    const findOutside: MethodFunction = (request) => {
      if (this.#isDropBoxFor(request.context)) throw new HttpError(403);
      return find(request);
    };
    return { ...methods, PROPFIND: findOutside };
  }

  #get(request: HttpRequest): HttpResponse | Promise<HttpResponse> {
    if (this.#isDropBoxFor(request.context)) return this.#respondWithDropBox(request);
    if (request.query !== undefined && this.#mayAskForView(new ViewQuery(request.query))) return this.#find(request);
    return this.#files.respondAtOnce(request) ?? this.#find(request);
  }

  /** Whoever came by a link for adding sees nothing of what others have added. */
  #isDropBoxFor({ rights, admission }: RequestContext): boolean {
    if (this.#settings.dropBox) return true;
    return rights === 'add' && admission?.isDropBox === true && this.#takesFiles;
  }

  #respondWithDropBox(request: HttpRequest): HttpResponse {
    return respondWithDropBox(request, { rootName: this.#tree.rootName, takesFiles: this.#takesFiles });
  }

  async #find(request: HttpRequest): Promise<HttpResponse> {
    // Many who ask for what takes longer than a file from memory must not keep the others waiting all at once.
    await nextTurn(request.context.visitor);
    const kept = this.#dav.respondFromMemory(request);
    if (kept !== undefined) return kept;
    const target = parseTargetPath(request.path, process.platform);
    if (!target.isCanonical) return redirect(request, target.components, target.isFolder);
    try {
      return await this.#respondFound(request, target);
    } catch (error) {
      const fallback = isNotFound(error) ? await this.#respondInstead(request, target) : undefined;
      if (fallback) return fallback;
      throw error;
    }
  }

  async #respondFound(request: HttpRequest, target: TargetPath): Promise<HttpResponse> {
    const { components, isFolder } = target;
    const found = await this.#tree.find(components);
    if (found.kind === 'folder') {
      return isFolder ? this.#respondFolder(request, components, found.path) : redirect(request, components, true);
    }
    if (isFolder) {
      found.file.close();
      throw new HttpError(404);
    }
    return this.#respondFile(request, components, found);
  }

  async #respondFile(
    request: HttpRequest,
    components: readonly PathComponent[],
    found: OpenedFile,
  ): Promise<HttpResponse> {
    const query = new ViewQuery(request.query);
    const asksForView = this.#isFileView(query.view) && !(await this.#isOfSite(query, components, found));
    const view = asksForView ? this.#fileViews.get(query.view) : undefined;
    if (view) {
      if (!mayTake(request.fields, query.view)) return refuse(found);
      return view(request, { components, opened: found, query });
    }
    if (!asksForView) return this.#respondPage(request, found, components);
    return this.#files.respond(request, found, { components, isKept: true, isDownload: query.view === DOWNLOAD });
  }

  /** The file, or in a sandbox with a hint where it needs its scripts. */
  async #respondPage(
    request: HttpRequest,
    found: OpenedFile,
    components: readonly PathComponent[],
  ): Promise<HttpResponse> {
    const hint = this.#settings.isSite
      ? undefined
      : await this.#scriptHint.respond(request, { components, opened: found });
    return hint ?? this.#files.respond(request, found, pagePlace(components, true));
  }

  /** Of what may be at hand: a file, or the index page of a folder, to which all queries belong but the reserved ones. */
  #mayAskForView({ isReserved, view }: ViewQuery): boolean {
    return isReserved || this.#isFileView(view);
  }

  #isFileView(name: string): boolean {
    return name === DOWNLOAD || name === UNSCRIPTED_VIEW || this.#fileViews.has(name);
  }

  /** Whether what the query says is the business of the site to which the file belongs. */
  async #isOfSite(query: ViewQuery, components: readonly PathComponent[], { file }: OpenedFile): Promise<boolean> {
    if (query.isReserved) return false;
    if (this.#settings.isSite) return true;
    try {
      const indexPage = await this.#openIndex(components.slice(0, -1));
      indexPage?.file.close();
      return indexPage !== undefined;
    } catch (error) {
      file.close();
      throw error;
    }
  }

  async #respondFolder(
    request: HttpRequest,
    components: readonly PathComponent[],
    path: FilePath,
  ): Promise<HttpResponse> {
    const query = new ViewQuery(request.query);
    const view = this.#folderViews.get(query.view);
    if (view && query.isReserved) return this.#respondView(request, view, { components, path, query });
    const indexPage = await this.#openIndex(components);
    if (indexPage) return this.#respondPage(request, indexPage, [...components, INDEX_PAGE]);
    const listing: FolderView = (asked, viewed) => this.#listing.respond(asked, viewed);
    return this.#respondView(request, view ?? listing, { components, path, query });
  }

  #respondView(request: HttpRequest, view: FolderView, viewed: ViewedFolder): HttpResponse | Promise<HttpResponse> {
    if (!this.#settings.lists) return this.#respondUnlisted(request, viewed);
    if (!mayTake(request.fields, viewed.query.view)) throw new HttpError(403);
    return view(request, viewed);
  }

  /** Who may add something is shown the place for it, and nothing else. */
  #respondUnlisted(request: HttpRequest, { query }: ViewedFolder): HttpResponse {
    if (query.view !== '' || addingRight(request.context, this.#takesFiles) === undefined) throw new HttpError(404);
    return this.#respondWithDropBox(request);
  }

  /** A folder's own page, which stands in for its listing. */
  #openIndex(components: readonly PathComponent[]): Promise<OpenedFile | undefined> {
    return this.#settings.hasIndexPages ? this.#open([...components, INDEX_PAGE]) : Promise.resolve(undefined);
  }

  /** The answer to what the folder does not have: its own, or ours. */
  async #respondInstead(request: HttpRequest, { components, isFolder }: TargetPath): Promise<HttpResponse | undefined> {
    // A site has queries of its own: what robots may follow there is not ours to say.
    if (!this.#settings.isSite && !isFolder && isForRobots(components, request)) return respondWithRobots(request);
    const isPage = mediaTypeWeight(request.fields.get('accept'), 'text/html') > 0;
    if (this.#settings.singlePage && isPage) {
      const page = await this.#open([INDEX_PAGE]);
      // Never from memory under this address: a file of that name may appear.
      if (page) return this.#files.respond(request, page, pagePlace([INDEX_PAGE], false));
    }
    if (!this.#settings.customNotFound || !isPage) return undefined;
    const page = await this.#open([NOT_FOUND_PAGE]);
    if (!page) return undefined;
    const mediaType = await this.#files.typeOf(NOT_FOUND_PAGE, page);
    return {
      status: 404,
      fields: [
        ['Content-Type', mediaType],
        ['Cache-Control', 'no-store'],
        ['X-Content-Type-Options', 'nosniff'],
        ...(this.#settings.isSite ? [] : [sandboxOf('text/html')]),
      ],
      body: { kind: 'file', file: page.file, parts: [{ start: 0, end: page.stats.size }] },
    };
  }

  async #open(components: readonly PathComponent[]): Promise<OpenedFile | undefined> {
    try {
      const found = await this.#tree.find(components);
      return found.kind === 'file' ? found : undefined;
    } catch (error) {
      if (isNotFound(error)) return undefined;
      throw error;
    }
  }
}

/** Queries of a page are its own. */
function pagePlace(components: readonly PathComponent[], isKept: boolean): FilePlace {
  return { components, isKept, isDownload: false };
}

function refuse({ file }: OpenedFile): never {
  file.close();
  throw new HttpError(403);
}

function isNotFound(error: unknown): boolean {
  if (error instanceof HttpError) return error.status === 404;
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'ENOENT' || code === 'ENOTDIR';
}

/** To the canonical address; the query goes along (RFC 9110 §15.4.2). */
function redirect(request: HttpRequest, components: readonly PathComponent[], isFolder: boolean): HttpResponse {
  const path = pathFromOutside(request, formatTargetPath(components, isFolder));
  return {
    status: 301,
    fields: [
      ['Location', request.query === undefined ? path : `${path}?${formatQuery(request.query)}`],
      // Folders become files and the reverse; nobody should remember this for ever.
      ['Cache-Control', 'no-cache'],
    ],
    body: { kind: 'empty' },
  };
}
