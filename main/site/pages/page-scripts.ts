/** Tells from a page's octets whether it would run scripts, as far as that can be seen without reading it as browsers do. */

/** A tag with its attributes; what is longer than any that people write is taken up to here, in UTF-16 code units. */
const TAG = /<(?:[a-z][\w-]{0,20}:)?[a-z][^<>]{0,4096}/gi;

const SCRIPT = /^<(?:[\w-]+:)?script(?![\w:-])/i;

/** HTML Standard §4.12.1: any other type makes it a block of data. */
const RUN_TYPES = /^(?:|module|importmap|(?:text|application)\/(?:x-)?(?:java|ecma|live|j)script(?:[\d.]*))$/i;

const TYPE = /\stype\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;

/** Attributes that run when something happens, and addresses that are scripts. */
const HANDLER = /[\s"'/]on[a-z]{3,30}\s*=/i;
const SCRIPT_ADDRESS = /=\s*(?:["']\s*)?javascript:/i;

/** @param pieces of the page; in UTF-16 too, since every other octet of a tag is zero there */
export function hasScripts(pieces: readonly Buffer[]): boolean {
  return pieces.some((piece) => {
    const text = withoutComments(piece.toString('latin1').replaceAll('\0', ''));
    for (const [tag] of text.matchAll(TAG)) if (isRun(tag)) return true;
    return false;
  });
}

/** One that does not end, or that begins once more before it does, goes on. */
function withoutComments(text: string): string {
  const [before = '', ...comments] = text.split('<!--');
  return before + comments.map((comment) => comment.slice(endOfComment(comment))).join(' ');
}

function endOfComment(comment: string): number {
  const end = comment.indexOf('-->');
  return end < 0 ? comment.length : end + '-->'.length;
}

function isRun(tag: string): boolean {
  if (!SCRIPT.test(tag)) return HANDLER.test(tag) || SCRIPT_ADDRESS.test(tag);
  const [, ...types] = TYPE.exec(tag) ?? [];
  return RUN_TYPES.test((types.find((type) => type !== undefined) ?? '').trim());
}
