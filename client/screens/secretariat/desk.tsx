/** The frame of the secretariat's screens: what it has, at desk size. */
import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { desk } from '../../../shared/text/secretariat.ts';
import { useMe } from '../../session.tsx';
import { useWords } from '../../ui/language.tsx';
import { Page } from '../../ui/page.tsx';
import css from './desk.module.css';

export interface DeskProps {
  readonly title: string;
  readonly lead?: string;
  /** Stands right of the title: the one next act, and at most one beside it. */
  readonly acts?: ReactNode;
  /** Stands between the sections and the title: a meeting's own parts. */
  readonly above?: ReactNode;
  readonly children: ReactNode;
}

export function Desk({ title, lead, acts, above, children }: DeskProps) {
  const { t } = useWords();
  const me = useMe();
  const sections = [
    { to: '/secretariat', name: t(desk.meetings), end: true },
    { to: '/secretariat/members', name: t(desk.people), end: false },
    { to: '/secretariat/enrolment', name: t(desk.enrolment), end: false },
    ...(me.rights.includes('administrator') ? [{ to: '/secretariat/administration', name: t(desk.administration), end: false }] : []),
  ];
  return (
    <Page title={title} heading={false} density="desk">
      <nav className={css.sections} aria-label={t(desk.sections)}>
        {sections.map((one) => (
          <NavLink key={one.to} to={one.to} end={one.end} className={css.section}>
            {one.name}
          </NavLink>
        ))}
      </nav>
      {above}
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
