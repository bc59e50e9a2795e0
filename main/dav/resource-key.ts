/** One text for each name in a share, by whatever way it is reached: what is kept of a resource in memory is found by it. */
import type { PathComponent } from '../tree/target-path.ts';
import { formatSegment } from '../tree/target-path.ts';

/** From slash to name, each segment encoded; empty for the root of all. */
export type ResourceKey = string;

/** Of an absolute path with all links resolved, below which a tree lies. */
export function keyOfRoot(root: string): ResourceKey {
  return keyOf(
    '',
    root.split(/[/\\]/).filter((name) => name !== ''),
  );
}

/** Names that a disk may take for the same are the same here: what protects one of them protects the other. */
export function keyOf(root: ResourceKey, components: readonly PathComponent[]): ResourceKey {
  return root + components.map((name) => `/${formatSegment(fold(name))}`).join('');
}

function fold(name: PathComponent): PathComponent {
  return typeof name === 'string' ? name.normalize('NFC').toLowerCase() : name;
}

/** Of the folder around it; undefined for the root of all. */
export function parentKey(key: ResourceKey): ResourceKey | undefined {
  return key === '' ? undefined : key.slice(0, key.lastIndexOf('/'));
}

/** Whether a resource lies below another one, at any depth. */
export function isBelow(key: ResourceKey, ancestor: ResourceKey): boolean {
  return key.length > ancestor.length && key.startsWith(ancestor) && key[ancestor.length] === '/';
}
