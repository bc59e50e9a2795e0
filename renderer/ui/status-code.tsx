/** A status code in the colour of its class. The number itself says the same. */
import css from './status-code.module.css';

export function StatusCode({ status }: { readonly status: number }) {
  return (
    <span className={css.status} data-class={Math.floor(status / 100)}>
      {status}
    </span>
  );
}
