/** What was picked or dropped, as the browser hands it over. */

/** To be read later: browsers forget what was dropped as soon as the event is over. */
export interface Taken {
  readonly entries: readonly FileSystemEntry[];
  /** From a field, and what has no entry, such as a picture that was dragged out of a page. */
  readonly files: readonly File[];
}

export function takeDropped({ items, files }: DataTransfer): Taken {
  const entries: FileSystemEntry[] = [];
  const others: File[] = [];
  for (const item of [...items].filter(({ kind }) => kind === 'file')) {
    const entry = item.webkitGetAsEntry();
    const file = entry ? null : item.getAsFile();
    if (entry) entries.push(entry);
    else if (file) others.push(file);
  }
  return entries.length + others.length > 0 ? { entries, files: others } : { entries, files: [...files] };
}
