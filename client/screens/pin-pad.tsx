/** Digits to press, as on a telephone; a keyboard works as well. */
import type { KeyboardEvent } from 'react';
import { IconBackspace } from '@tabler/icons-react';
import { signIn } from '../../shared/text/sign-in.ts';
import { useWords } from '../ui/language.tsx';
import css from './pin-pad.module.css';

export interface PinPadProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (pin: string) => void;
  /** Enter on a keyboard. */
  readonly onEnter?: () => void;
  readonly disabled?: boolean;
}

const LONGEST = 8;

export function PinPad({ label, value, onChange, onEnter, disabled = false }: PinPadProps) {
  const { t } = useWords();
  const add = (digit: string) => onChange((value + digit).slice(0, LONGEST));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') onEnter?.();
  };
  return (
    <div className={css.pad}>
      <label className={css.label}>
        {label}
        <input
          className={css.field}
          type="password"
          // The keys below serve touch; the system's own keyboard would hide them.
          inputMode="none"
          autoComplete="off"
          value={value}
          // Not disabled: it would lose the keyboard, and a wrong PIN is typed anew.
          readOnly={disabled}
          onChange={(event) => onChange(event.target.value.replace(/\D/g, '').slice(0, LONGEST))}
          onKeyDown={onKeyDown}
          autoFocus
        />
      </label>
      <div className={css.keys}>
        {['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((digit) => (
          <button key={digit} type="button" disabled={disabled} onClick={() => add(digit)}>
            {digit}
          </button>
        ))}
        <span />
        <button type="button" disabled={disabled} onClick={() => add('0')}>
          0
        </button>
        <button
          type="button"
          disabled={disabled || value === ''}
          aria-label={t(signIn.eraseDigit)}
          onClick={() => onChange(value.slice(0, -1))}
        >
          <IconBackspace size={30} aria-hidden />
        </button>
      </div>
    </div>
  );
}
