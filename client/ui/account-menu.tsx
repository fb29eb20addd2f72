/** Who is signed in; what they may do about themselves is fetched when they first ask. */
import { Suspense, useState, type ComponentProps } from 'react';
import { IconUserCircle } from '@tabler/icons-react';
import { shell } from '../../shared/text/shell.ts';
import { useSession } from '../session.tsx';
import { useWords } from './language.tsx';
import { piece } from './piece.tsx';
import css from './page.module.css';

const AccountActs = piece(() => import('./account-acts.tsx'));

export function AccountButton({ name, ...more }: { readonly name: string } & ComponentProps<'button'>) {
  const { t } = useWords();
  return (
    <button type="button" aria-haspopup="menu" aria-label={t(shell.account, { name })} {...more} className={css.account}>
      <IconUserCircle size={30} stroke={1.6} aria-hidden />
      <span>{name}</span>
    </button>
  );
}

export function AccountMenu() {
  const { me, locked } = useSession();
  const [asked, setAsked] = useState(false);
  if (!me || me.by === 'hall' || locked) return null;
  const closed = <AccountButton name={me.member.name} onClick={() => setAsked(true)} />;
  return asked ? (
    <Suspense fallback={closed}>
      <AccountActs />
    </Suspense>
  ) : (
    closed
  );
}
