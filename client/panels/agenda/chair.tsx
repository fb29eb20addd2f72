/** The chair's way through the agenda: the next item, or any other. */
import { isPostponed, putOnPaper } from '../../../shared/meeting/access.ts';
import { nextItem } from '../../../shared/meeting/adjusting.ts';
import { numbersOf } from '../../../shared/meeting/numbers.ts';
import { room } from '../../../shared/text/room.ts';
import { sessionActs } from '../../../shared/text/session-acts.ts';
import type { Item } from '../../../shared/meeting/agenda.ts';
import { useWords } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Act, TwoStep } from '../act.tsx';
import { useHere, type Here } from '../here.tsx';
import panel from '../panels.module.css';
import { GROUPS } from '../chair-groups.ts';
import type { ChairSlots } from '../slot.ts';
import { WentTo, wentTo } from './went.tsx';

interface GoToProps {
  readonly item: Item;
  readonly number: string;
  readonly big?: boolean;
  /** Votes of the present item that were not opened. */
  readonly left: number;
}

/** One tap, for it can be taken back as easily; asked about only where votes would be left behind. */
function GoTo({ item, number, big = false, left }: GoToProps) {
  const { t } = useWords();
  const { id: meeting, meeting: { agenda } } = useHere();
  const from = agenda.current;
  const label = t(from === undefined ? sessionActs.begin : sessionActs.goTo, { number, title: item.title });
  const look = {
    type: 'goToItem',
    input: { item: item.item },
    big,
    variant: big ? 'filled' : 'default',
    className: panel.wrap,
    label,
  } as const;
  if (left > 0)
    return (
      <TwoStep key={item.item} {...look} title={t(sessionActs.goToTitle)} act={t(sessionActs.goToAct)}>
        <Notice tone="warn">{t(sessionActs.unopenedVotes, { count: left })}</Notice>
      </TwoStep>
    );
  const gone = () => from !== undefined && wentTo({ meeting, number, from });
  return <Act {...look} onDone={gone} />;
}

function Next({ big }: { readonly big: boolean }) {
  const { meeting } = useHere();
  const { agenda: { items, current }, votes } = meeting;
  const item = nextItem(meeting)!;
  const prepared = Object.values(votes.votes).filter((one) => one.item === current && one.state === 'prepared');
  const left = prepared.filter(({ vote }) => !putOnPaper(meeting, vote)).length;
  return <GoTo item={item} number={numbersOf(items).get(item.item)!} big={big} left={left} />;
}

function Others() {
  const { t } = useWords();
  const { meeting } = useHere();
  const { items, current } = meeting.agenda;
  const next = nextItem(meeting);
  const numbers = numbersOf(items);
  return (
    <ul className={panel.cards} style={{ maxHeight: '50dvh', overflowY: 'auto' }} aria-label={t(room.agenda)}>
      {items.map((one) =>
        one.item === current || one === next || isPostponed(meeting, one.item) ? null : (
          <li key={one.item}>
            <GoTo item={one} number={numbers.get(one.item)!} left={0} />
          </li>
        ),
      )}
    </ul>
  );
}

const underWay = ({ meeting }: Here): boolean => meeting.session.stage === 'underWay';

export const chair: ChairSlots = {
  next: {
    when: (here) => {
      return underWay(here) && nextItem(here.meeting) ? 'subject' : undefined;
    },
    Show: Next,
  },
  Told: WentTo,
  more: [{ group: GROUPS.course, order: 2, when: (here) => underWay(here) && here.meeting.agenda.current !== undefined, Show: Others }],
};
