/** The head of a message as it stood on the wire, line by line. */
import css from './wire-head.module.css';

export interface WireHeadProps {
  readonly title: string;
  /** Start line and field lines, one octet a character. */
  readonly head: string;
}

export function WireHead({ title, head }: WireHeadProps) {
  const [start = '', ...fields] = head.split(/\r?\n/).filter((line) => line !== '');
  return (
    <section className={css.head}>
      <h3>{title}</h3>
      <div className={css.lines} dir="ltr">
        <code className={css.start}>{visible(start)}</code>
        {fields.map((line, index) => (
          // The same line may come twice: its place is what tells them apart.
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a head never change.
          <FieldLine key={index} line={line} />
        ))}
      </div>
    </section>
  );
}

function FieldLine({ line }: { readonly line: string }) {
  const colon = line.indexOf(':');
  return (
    <code>
      <span className={css.name}>{visible(line.slice(0, colon + 1))}</span>
      {visible(line.slice(colon + 1))}
    </code>
  );
}

/** Control characters are shown by their pictures (U+2400 and on): they were there, and must not act here. */
function visible(text: string): string {
  return text.replace(/\p{Cc}/gu, (character) => {
    const code = character.charCodeAt(0);
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\u2421';
  });
}
