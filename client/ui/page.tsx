/** The frame of every screen: the council's name, the language, who is signed in, and what goes wrong around it. */
import { useEffect, useLayoutEffect, useSyncExternalStore, type ReactNode } from 'react';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { Link } from 'wouter';
import { shell } from '../../shared/text/shell.ts';
import { LANGUAGES, NAMES, type Language } from '../../shared/text/words.ts';
import { deviceFull } from '../device-full.ts';
import { useSession } from '../session.tsx';
import { AccountMenu } from './account-menu.tsx';
import { useWords } from './language.tsx';
import { Mark } from './mark.tsx';
import { useOnline } from './online.tsx';
import { UpdateBar } from './update-bar.tsx';
import css from './page.module.css';

const SHORT: Readonly<Record<Language, string>> = { vi: 'VI', en: 'EN', bn: 'বাং' };

export type Density = 'delegate' | 'desk' | 'hall';

/**
 * Sets the size of everything for as long as a screen is shown: 18 px for delegates, 16 px at desks, by the wall's width in the hall.
 * Before it is drawn: one that moved after its first frame would lose the press of whoever was quick.
 */
export function useDensity(density: Density): void {
  useLayoutEffect(() => {
    const root = document.documentElement;
    // A locked screen lies over another one, which is there again afterwards.
    const before = root.dataset.density;
    root.dataset.density = density;
    return () => {
      root.dataset.density = before ?? 'delegate';
    };
  }, [density]);
}

/** Turns the lights down for as long as a screen is shown: for the hall. */
export function useDark(): void {
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.setAttribute('data-mantine-color-scheme', 'dark');
    return () => root.setAttribute('data-mantine-color-scheme', 'light');
  }, []);
}

/** Names the screen in the browser's title, for the list of windows and for screen readers. */
export function useTitle(title: string): void {
  useEffect(() => {
    const before = document.title;
    document.title = title;
    return () => void (document.title = before);
  }, [title]);
}

/** For who is not signed in; everybody else finds it with their name. */
function LanguageSwitch() {
  const { t, language, setLanguage } = useWords();
  return (
    <div className={css.languages} role="group" aria-label={t(shell.language)}>
      {LANGUAGES.map((one) => (
        <button
          key={one}
          type="button"
          lang={one}
          aria-pressed={one === language}
          aria-label={NAMES[one]}
          title={NAMES[one]}
          onClick={() => setLanguage(one)}
        >
          {SHORT[one]}
        </button>
      ))}
    </div>
  );
}

/** Says that the language just chosen is not on this device and cannot be fetched; the one before goes on. */
function LanguageMissing() {
  const { t, missing } = useWords();
  return (
    <div role="status">
      {missing && <div className={`${css.bar} ${css.missing}`}>{t(shell.languageMissing, { language: NAMES[missing] })}</div>}
    </div>
  );
}

/** Says that the server does not answer, and that reading goes on. Nothing while it does. */
export function OfflineBar() {
  const { t } = useWords();
  const isOnline = useOnline();
  return (
    <div role="status">
      {!isOnline && (
        <div className={`${css.bar} ${css.offline}`}>
          <IconPlugConnectedX size={22} aria-hidden />
          {t(shell.offline)}
        </div>
      )}
    </div>
  );
}

/** Says that the device has no room for what is to be kept on it, and what to do. Nothing while it has. */
export function FullBar() {
  const { t } = useWords();
  const full = useSyncExternalStore(deviceFull.subscribe, deviceFull.get);
  const mb = (bytes: number): number => Math.ceil(bytes / 1_000_000);
  return (
    <div role="status">
      {full && (
        <div className={`${css.bar} ${css.offline}`}>
          {full.left === undefined
            ? t(shell.full, { need: mb(full.need) })
            : t(shell.fullLeft, { need: mb(full.need), left: mb(full.left) })}
        </div>
      )}
    </div>
  );
}

export interface PageProps {
  /** Becomes the heading of level 1 and the window's title. */
  readonly title: string;
  readonly lead?: string;
  /** False where the screen writes its own heading of level 1. */
  readonly heading?: boolean;
  /** `narrow` for one thing to do, `wide` for lists, `full` for a screen that lays itself out to the edges. */
  readonly width?: 'narrow' | 'wide' | 'full';
  readonly density?: Density;
  /** Further buttons of the header, left of the name. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

export function Page({ title, lead, heading = true, width = 'wide', density = 'delegate', tools, children }: PageProps) {
  const { t } = useWords();
  const { installation, me, locked } = useSession();
  useDensity(density);
  useTitle(title);
  const council = me?.council ?? installation?.unit?.name ?? t(shell.appName);
  return (
    <div className={css.frame}>
      <a className={css.skip} href="#main">
        {t(shell.skipToContent)}
      </a>
      <header>
        <div className={css.header}>
          <Link to="/" className={css.brand}>
            <Mark />
            <span className={css.council}>{council}</span>
          </Link>
          <div className={css.tools}>
            {tools}
            {me && !locked ? <AccountMenu /> : <LanguageSwitch />}
          </div>
        </div>
        <OfflineBar />
        <FullBar />
        <LanguageMissing />
        <UpdateBar />
        {installation?.sample && <div className={`${css.bar} ${css.sample}`}>{t(shell.sample)}</div>}
      </header>
      <main id="main" tabIndex={-1} className={`${css.main} ${width === 'narrow' ? css.narrow : width === 'full' ? css.full : ''}`}>
        {heading && <h1 className={css.title}>{title}</h1>}
        {lead && <p className={css.lead}>{lead}</p>}
        {children}
      </main>
    </div>
  );
}
