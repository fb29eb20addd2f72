/** The chair's panel: the one next act, biggest; the others below it. */
import { Accordion } from '@mantine/core';
import { room } from '../../../shared/text/room.ts';
import { session } from '../../../shared/text/session.ts';
import { votes } from '../../../shared/text/votes.ts';
import { useHere } from '../../panels/here.tsx';
import panel from '../../panels/panels.module.css';
import { Adjourn, CallToOrder, CloseSession, GoTo, HandOver, Resume } from '../../panels/session/chair.tsx';
import { WentTo } from '../../panels/session/went.tsx';
import { OpenVote, Progress, Sealed, SetAside } from '../../panels/votes/chair.tsx';
import { ruleText } from '../../panels/votes/words.ts';
import votesCss from '../../panels/votes/votes.module.css';
import { useWords } from '../../ui/language.tsx';
import { votesOf, type Moment } from './moment.ts';
import css from './room.module.css';

export function ChairPanel({ moment }: { readonly moment: Moment }) {
  const { t } = useWords();
  if (moment.kind === 'voting') return <Progress vote={moment.vote} acts />;
  if (moment.kind === 'sealed') return <Sealed vote={moment.vote} acts />;
  if (moment.kind === 'closed' || moment.kind === 'draft') return null;
  return (
    <section className={`${panel.panel} ${panel.now}`} aria-labelledby="chairing">
      <h2 id="chairing" className={panel.stage}>
        {t(session.chairing)}
      </h2>
      <WentTo />
      {moment.kind === 'waiting' && <CallToOrder />}
      {moment.kind === 'adjourned' && <Resume />}
      {(moment.kind === 'item' || moment.kind === 'result' || moment.kind === 'noItem') && <Onwards moment={moment} />}
      <More moment={moment} />
    </section>
  );
}

/** The next vote of the item; when there is none left, the next item; when there is none left either, the closing. */
function Onwards({ moment }: { readonly moment: Moment }) {
  const { t } = useWords();
  const { meeting } = useHere();
  const { items, current } = meeting.agenda;
  const at = items.findIndex((one) => one.item === current);
  const next = items[at + 1];
  const ready = current === undefined ? [] : votesOf(meeting, current).filter((one) => one.state === 'prepared');
  const [first, ...rest] = ready;
  return (
    <>
      {first && (
        <div className={panel.group}>
          <p className={panel.soft}>{t(votes.ofItem)}</p>
          <p className={`${votesCss.question} ${votesCss.long}`}>{first.text}</p>
          <p className={panel.soft}>
            {t(votes.ruleLine, { rule: ruleText(first.rule, t) })} {first.repeats && `${t(votes.repeats)}.`}
          </p>
          <OpenVote vote={first} big />
        </div>
      )}
      {rest.length > 0 && (
        <ul className={css.votes}>
          {rest.map((one) => (
            <li key={one.vote}>
              <span>{one.text}</span>
              <span className={panel.soft}>{t(votes.ruleLine, { rule: ruleText(one.rule, t) })}</span>
              <OpenVote vote={one} />
            </li>
          ))}
        </ul>
      )}
      {next ? <GoTo item={next} number={at + 2} big={!first} left={ready.length} /> : !first && <p className={panel.soft}>{t(items.length === 0 ? room.agendaEmpty : session.nothingLeft)}</p>}
      {!next && <CloseSession big={!first} />}
      {moment.kind === 'result' && moment.vote.result && <SetAside vote={moment.vote} />}
    </>
  );
}

function More({ moment }: { readonly moment: Moment }) {
  const { t } = useWords();
  const { meeting } = useHere();
  const { items, current } = meeting.agenda;
  const at = items.findIndex((one) => one.item === current);
  const underWay = meeting.session.stage === 'underWay';
  return (
    <Accordion variant="contained">
      <Accordion.Item value="more">
        <Accordion.Control mih={56}>{t(session.moreActs)}</Accordion.Control>
        <Accordion.Panel>
          <div className={css.main}>
            <div className={panel.acts}>
              {underWay && <Adjourn />}
              {underWay && items[at + 1] && <CloseSession />}
              <HandOver />
            </div>
            {underWay && moment.kind !== 'noItem' && (
              <ul className={css.votes} aria-label={t(room.agenda)}>
                {items.map((one, index) =>
                  one.item === current || index === at + 1 ? null : (
                    <li key={one.item}>
                      <GoTo item={one} number={index + 1} left={0} />
                    </li>
                  ),
                )}
              </ul>
            )}
          </div>
        </Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  );
}
