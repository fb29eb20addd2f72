import css from './pieces.module.css';

/** A hash in groups of four, so that two people can compare it aloud. */
export function Fingerprint({ hex }: { readonly hex: string }) {
  return <div className={css.fingerprint}>{(hex.replace(/[^0-9a-f]/gi, '').toLowerCase().match(/.{1,4}/g) ?? []).join(' ')}</div>;
}
