import { meetingList } from '../../../../shared/text/secretariat.ts';
import { session } from '../../../../shared/text/session.ts';
import type { MeetingSummary } from '../../../../shared/wire/meeting-list.ts';
import { useWords } from '../../../ui/language.tsx';
import css from '../../../desk/desk.module.css';

const WORDS = {
  draft: meetingList.stageDraft,
  published: meetingList.stagePublished,
  underWay: meetingList.stageUnderWay,
  adjourned: meetingList.stageAdjourned,
  closed: meetingList.stageClosed,
  approved: meetingList.stageApproved,
} as const;

/** How far a meeting has come, in a word. */
export function StageMark({ stage, calledOff }: Partial<Pick<MeetingSummary, 'calledOff'>> & Pick<MeetingSummary, 'stage'>) {
  const { t } = useWords();
  const tone = stage === 'underWay' || stage === 'adjourned' ? css.stageLive : stage === 'approved' ? css.stageDone : '';
  return <span className={`${css.stage} ${tone}`}>{t(calledOff === undefined ? WORDS[stage] : session.calledOff)}</span>;
}
