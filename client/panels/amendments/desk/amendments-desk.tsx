/** All drafts of the session with what is proposed to each; texts are taken in, amendments entered and answered, the text saved as Word. */
import { useState } from 'react';
import { Button } from '@mantine/core';
import { LIVE, PREPARING, total } from '../../../../shared/meeting/access.ts';
import { amendmentsTo } from '../../../../shared/meeting/about-text.ts';
import { isFrozen, mayReadWording, stateOfAmendment, takesAmendments } from '../../../../shared/meeting/amended.ts';
import type { Amendment, Wording } from '../../../../shared/meeting/amendment-shapes.ts';
import { bodyOf } from '../../../../shared/meeting/question.ts';
import { MAJORITY } from '../../../../shared/meeting/rules.ts';
import { amendmentWords as words } from '../../../../shared/text/amendments.ts';
import { linkAs } from '../../../link/link-as.ts';
import { useActing } from '../../../desk/use-act.ts';
import { useDesk } from '../../../desk/use-desk.tsx';
import { useMe } from '../../../session.tsx';
import { Confirm } from '../../../ui/confirm.tsx';
import { useWords } from '../../../ui/language.tsx';
import { madeHere } from '../../../ui/made-here.ts';
import { Refused } from '../../../ui/notice.tsx';
import { Card } from '../../../ui/states.tsx';
import css from '../../../desk/desk.module.css';
import { groundText, takesText } from '../../votes/ground.tsx';
import { Amended } from '../amended.tsx';
import { AnswerForm } from './answer-form.tsx';
import { EnterForm } from './enter-form.tsx';
import { GroundForm } from './ground-form.tsx';
import { TextForm } from './text-form.tsx';

export function AmendmentsDesk() {
  const { t } = useWords();
  const { meeting } = useDesk();
  const [taking, setTaking] = useState(false);
  const me = useMe().member.id;
  // A secretary who is a delegate and takes no part in the item has had it before they said so.
  const wordings = meeting.amendments.wordings.filter((one) => mayReadWording(me, one, meeting));
  return (
    <div className={css.stack}>
      <p className={css.lead}>{t(words.lead)}</p>
      {wordings.length === 0 && <p>{t(words.none)}</p>}
      {wordings.map((one) => (
        <Draft key={one.wording} wording={one} />
      ))}
      {PREPARING.includes(meeting.session.stage) && (
        <div>
          <Button onClick={() => setTaking(true)}>{t(words.takeText)}</Button>
        </div>
      )}
      {taking && <TextForm onClose={() => setTaking(false)} />}
    </div>
  );
}

function Draft({ wording }: { readonly wording: Wording }) {
  const { t } = useWords();
  const { id, meeting, act } = useDesk();
  const [asked, setAsked] = useState<'text' | 'drop' | 'enter' | 'ground'>();
  const { busy, refusal, run } = useActing();
  const { stage } = meeting.session;
  const all = amendmentsTo(meeting, wording.wording);
  const frozen = isFrozen(meeting, wording);
  const takes = takesAmendments(meeting, wording);
  const item = meeting.agenda.items.find((one) => one.item === wording.item);
  const close = () => setAsked(undefined);
  const save = (marks: boolean) =>
    void run(() =>
      madeHere(async () => {
        const { saveText } = await import('./save-text.ts');
        await saveText(meeting, wording, marks);
      }),
    );
  return (
    <Card className={css.tight}>
      <h2 className={css.heading}>{wording.title}</h2>
      <p className={css.soft}>
        {takesText({ rule: wording.takes?.rule ?? MAJORITY, body: wording.takes?.ground?.body ? 'other' : bodyOf(meeting) }, total(meeting), t)}
        {wording.takes?.ground && ` ${groundText(wording.takes.ground, t)}`}
      </p>
      <p className={css.soft}>
        {item?.title} · {t(words.proposals, { n: all.length })}
        {frozen && ` · ${t(words.frozen)}`}
      </p>
      {wording.put && frozen && <p className={css.soft}>{t(words.fingerprint, { sha256: wording.put.sha256 })}</p>}
      <div className={css.row}>
        {LIVE.includes(stage) && !frozen && (
          <>
            <Button size="sm" onClick={() => setAsked('enter')}>
              {t(words.enter)}
            </Button>
            <Button
              size="sm"
              variant="default"
              loading={busy}
              onClick={() => void run(() => act('setAmending', { wording: wording.wording, taking: !takes }))}
            >
              {t(takes ? words.takeNoMore : words.take)}
            </Button>
          </>
        )}
        {PREPARING.includes(stage) && all.length === 0 && !frozen && (
          <>
            <Button size="sm" variant="default" onClick={() => setAsked('text')}>
              {t(words.takeAgain)}
            </Button>
            <Button size="sm" variant="default" onClick={() => setAsked('drop')}>
              {t(words.dropText)}
            </Button>
          </>
        )}
        {PREPARING.includes(stage) && !frozen && (
          <Button size="sm" variant="default" onClick={() => setAsked('ground')}>
            {t(words.setTakes)}
          </Button>
        )}
        <Button
            size="sm"
            variant="default"
            component="a"
            target="_blank"
            href={linkAs(`/api/meetings/${id}/prints/${wording.wording}?what=text`)}
          >
          {t(words.pdf)}
        </Button>
        <Button size="sm" variant="default" loading={busy} onClick={() => save(false)}>
          {t(words.export)}
        </Button>
        {wording.adopted.length > 0 && (
          <Button size="sm" variant="default" loading={busy} onClick={() => save(true)}>
            {t(words.exportMarked)}
          </Button>
        )}
      </div>
      <Refused refusal={refusal} />
      {all.map((one) => (
        <Amended key={one.amendment} meeting={meeting} wording={wording} one={one}>
          {LIVE.includes(stage) && !frozen && <Acts one={one} />}
        </Amended>
      ))}
      {asked === 'text' && <TextForm wording={wording} onClose={close} />}
      {asked === 'ground' && <GroundForm wording={wording} onClose={close} />}
      {asked === 'enter' && <EnterForm wording={wording} onClose={close} />}
      <Confirm
        opened={asked === 'drop'}
        title={t(words.dropText)}
        act={t(words.dropText)}
        onAct={async () => (await act('dropWording', { wording: wording.wording })) ?? undefined}
        onClose={close}
      >
        {t(words.dropWhat, { title: wording.title })}
      </Confirm>
    </Card>
  );
}

function Acts({ one }: { readonly one: Amendment }) {
  const { t } = useWords();
  const { meeting, act } = useDesk();
  const [asked, setAsked] = useState<'answer' | 'withdraw'>();
  if (!['proposed', 'put'].includes(stateOfAmendment(meeting, one))) return null;
  const close = () => setAsked(undefined);
  return (
    <div className={css.row}>
      <Button size="sm" variant="default" onClick={() => setAsked('answer')}>
        {t(words.answer)}
      </Button>
      <Button size="sm" variant="default" onClick={() => setAsked('withdraw')}>
        {t(words.withdraw)}
      </Button>
      {asked === 'answer' && <AnswerForm one={one} onClose={close} />}
      <Confirm
        opened={asked === 'withdraw'}
        title={t(words.withdraw)}
        act={t(words.withdraw)}
        onAct={async () => (await act('withdrawAmendment', { amendment: one.amendment })) ?? undefined}
        onClose={close}
      >
        {t(words.withdrawText)}
      </Confirm>
    </div>
  );
}
