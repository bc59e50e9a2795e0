/** Answers for the files of the visitor's page, which lie below an address of their own, whatever is shared. */
import { nextTurn } from '../../base/next-turn.ts';
import { HttpError } from '../../http/http-error.ts';
import type { HttpRequest, HttpResponse } from '../../http/message.ts';
import { respondWithRepresentation } from '../../http/representation.ts';
import { RequestHandler } from '../../http/request-handler.ts';
import type { Route } from '../../http/router.ts';
import { ASSETS_PREFIX, findAsset } from './page-assets.ts';

class AssetHandler extends RequestHandler {
  protected override readonly methods = { GET: (request: HttpRequest) => this.#get(request) };

  async #get(request: HttpRequest): Promise<HttpResponse> {
    await nextTurn(request.context.visitor);
    const asset = await findAsset(request);
    if (!asset) throw new HttpError(404);
    return respondWithRepresentation(request, asset);
  }
}

export const ASSET_ROUTE: Route = { prefix: ASSETS_PREFIX, handler: new AssetHandler() };
