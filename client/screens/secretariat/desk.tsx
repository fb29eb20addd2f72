/** The frame of the secretariat's screens: what it has, at desk size. */
import { useEffect, useRef, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { desk } from '../../../shared/text/secretariat.ts';
import { venues } from '../../../shared/text/seats-desk.ts';
import { recommendations } from '../../../shared/text/recommendations.ts';
import { sheets } from '../../../shared/text/sheets.ts';
import { statistics } from '../../../shared/text/statistics.ts';
import { useMe } from '../../session.tsx';
import { useWords } from '../../ui/language.tsx';
import { Page } from '../../ui/page.tsx';
import { Shortcuts } from '../../ui/shortcuts.tsx';
import { Alarms } from './alarms.tsx';
import css from '../../desk/desk.module.css';

export interface DeskProps {
  readonly title: string;
  readonly lead?: string;
  /** Stands right of the title: the one next act, and at most one beside it. */
  readonly acts?: ReactNode;
  readonly children: ReactNode;
}

/** A row of links to places; where it is wider than the screen, the place one is at stands in sight, also once the screen is turned. */
export function Places({
  label,
  className,
  children,
}: {
  readonly label: string;
  readonly className: string | undefined;
  readonly children: ReactNode;
}) {
  const [pathname] = useLocation();
  const row = useRef<HTMLElement>(null);
  useEffect(() => {
    const bring = () => {
      const here = row.current?.querySelector('[aria-current=page]');
      if (row.current && here instanceof HTMLElement)
        row.current.scrollLeft = here.offsetLeft - row.current.offsetLeft - (row.current.clientWidth - here.offsetWidth) / 2;
    };
    bring();
    addEventListener('resize', bring);
    return () => removeEventListener('resize', bring);
  }, [pathname]);
  return (
    <nav ref={row} className={className} aria-label={label}>
      {children}
    </nav>
  );
}

export function Desk({ title, lead, acts, children }: DeskProps) {
  const { t } = useWords();
  const me = useMe();
  const [pathname] = useLocation();
  const sections = [
    { to: '/secretariat', name: t(desk.meetings), here: /^\/secretariat\/?$|^\/secretariat\/new|^\/secretariat\/meetings\// },
    ...(me.rights.includes('secretariat') ? [{ to: '/sheets', name: t(sheets.title), here: /^\/sheets/ }] : []),
    { to: '/secretariat/members', name: t(desk.people), here: /^\/secretariat\/members/ },
    { to: '/secretariat/enrolment', name: t(desk.enrolment), here: /^\/secretariat\/enrolment/ },
    { to: '/secretariat/rooms', name: t(venues.title), here: /^\/secretariat\/rooms/ },
    { to: '/secretariat/oversight', name: t(recommendations.title), here: /^\/secretariat\/oversight/ },
    { to: '/secretariat/statistics', name: t(statistics.title), here: /^\/secretariat\/statistics/ },
    ...(me.rights.includes('administrator')
      ? [{ to: '/secretariat/administration', name: t(desk.administration), here: /^\/secretariat\/administration/ }]
      : []),
  ];
  return (
    <Page title={title} heading={false} density="desk">
      <Places className={css.sections} label={t(desk.sections)}>
        {sections.map((one) => (
          <Link key={one.to} to={one.to} aria-current={one.here.test(pathname) ? 'page' : undefined} className={css.section}>
            {one.name}
          </Link>
        ))}
      </Places>
      <Shortcuts />
      <Alarms />
      <div className={css.head}>
        <div>
          <h1 className={css.title}>{title}</h1>
          {lead && <p className={css.lead}>{lead}</p>}
        </div>
        {acts && <div className={css.acts}>{acts}</div>}
      </div>
      {children}
    </Page>
  );
}
