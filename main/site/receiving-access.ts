/** The ways by which visitors add to a folder and change it, beside those of programs. */
import type { Stats } from 'node:fs';
import type { WebDav } from '../dav/web-dav.ts';
import type { Receiving } from '../receiving/receiving.ts';
import { ChangeForms } from './change-forms/change-forms.ts';
import type { EntityTags } from './files/entity-tags.ts';
import type { OpenTree } from './open-tree.ts';
import { siteRule } from './open-tree.ts';
import { ReceivingMethods } from './upload-methods/receiving-methods.ts';
import type { UploadMeans } from './upload-methods/upload-means.ts';

interface ReceivingMeans {
  readonly dav: WebDav;
  readonly tags: EntityTags;
  readonly receiving: Receiving | undefined;
  /** Whether a visitor sees nothing of what is there. */
  readonly isDropBox: UploadMeans['isDropBox'];
}

export interface ReceivingAccess {
  readonly uploads: ReceivingMethods;
  readonly changes: ChangeForms;
}

/** @returns undefined where nothing can be added */
export function openReceiving(
  { tree, reader, settings, writable }: OpenTree,
  { dav, tags, receiving, isDropBox }: ReceivingMeans,
): ReceivingAccess | undefined {
  if (receiving === undefined || writable === undefined) return undefined;
  const isListed = settings.lists && !settings.dropBox;
  const changes = new ChangeForms({ tree, reader, methods: dav.methods, isListed });
  const tagOf = (stats: Stats): string => tags.ofFile(stats);
  const rule = settings.isSite ? { actsInSite: siteRule(settings) } : {};
  const uploads = new ReceivingMethods(
    { ...writable, ...rule, receiving, locks: dav.locks, tagOf, isDropBox },
    changes,
  );
  return { uploads, changes };
}
