/** On the page of one's meetings: a line that leads to what one is asked to do. */
import { Link } from 'wouter';
import css from '../sheets/sheets.module.css';

interface HomeTasksProps {
  /** Of the page that it leads to, and of the section. */
  readonly name: string;
  readonly title: string;
  readonly line: string;
  /** Said where something is late. */
  readonly late: string | undefined;
}

export function HomeTasks({ name, title, line, late }: HomeTasksProps) {
  return (
    <section className={css.section} aria-labelledby={name}>
      <h2 id={name}>{title}</h2>
      <ul className={css.list}>
        <li>
          <Link to={`/${name}`} className={css.row}>
            <strong>{line}</strong>
            {late !== undefined && <span className={css.soft}>{late}</span>}
          </Link>
        </li>
      </ul>
    </section>
  );
}
