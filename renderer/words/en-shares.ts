/** English: the list of shares. */
export const shares = {
  title: 'Shares',
  add: 'Share more',
  chooseFolder: 'Choose a folder…',
  chooseFiles: 'Choose files…',
  dropHint: 'Or drop folders and files anywhere on this window.',
  recent: 'Recent folders',
  actions: (name: string) => `${name}: actions`,
  moreFiles: (count: string) => `and ${count} more`,
  name: 'Name of the share',
  rename: 'Rename',
  remove: 'Remove from the list',
  removed: (name: string) => `${name} is no longer shared. Its files are as they were.`,
  moveUp: 'Move up',
  moveDown: 'Move down',
  moved: (name: string, place: string, count: string) => `${name} is now ${place} of ${count}`,
};
