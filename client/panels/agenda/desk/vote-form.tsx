/** A vote on an item: what is put to it, what it takes, and the papers it is about. */
import { useState } from 'react';
import { Checkbox, Radio, Stack, Textarea } from '@mantine/core';
import { delegates, total } from '../../../../shared/meeting/access.ts';
import { Way } from '../../../../shared/meeting/forms.ts';
import { bodyOf, groundOf, standingWith, withdrawnFrom } from '../../../../shared/meeting/question.ts';
import { quotaRule } from '../../../../shared/meeting/ranked.ts';
import { MAJORITY } from '../../../../shared/meeting/rules.ts';
import type { Paper } from '../../../../shared/meeting/paper-events.ts';
import type { Vote } from '../../../../shared/meeting/votes.ts';
import { formDesk } from '../../../../shared/text/form-desk.ts';
import { prepare } from '../../../../shared/text/prepare.ts';
import { desk } from '../../../../shared/text/secretariat.ts';
import type { VotingRulesOfUnit } from '../../../../shared/wire/voting-rules.ts';
import { DeskDialog } from '../../../desk/desk-dialog.tsx';
import { DeskForm } from '../../../desk/desk-form.tsx';
import { RuleFields, ruleTyped, typedRule } from '../../../desk/rule-fields.tsx';
import { ThresholdFields } from '../../../desk/threshold-fields.tsx';
import { followsTyped, isOnConfidence } from '../../../desk/typed-follows.ts';
import { Clash, isClash } from '../../../desk/clash.tsx';
import { useDraft } from '../../../desk/use-draft.tsx';
import { useWords } from '../../../ui/language.tsx';
import { Notice, Refused } from '../../../ui/notice.tsx';
import { useAsk } from '../../../ui/use-ask.ts';
import { useDesk } from '../../../desk/use-desk.tsx';
import { useActing } from '../../../desk/use-act.ts';
import { takesText } from '../../votes/ground.tsx';
import { saidAlready } from '../../../../shared/meeting/said-already.ts';
import { Thresholds } from '../../votes/thresholds.tsx';
import { BallotFields } from './ballot-fields.tsx';
import { ChooseGround, chosenFirst, presetsFor, statedBy } from './choose-ground.tsx';
import { proposed } from './proposed.ts';
import { SameWords } from './same-words.tsx';
import { addVote, amendVote } from './save-vote.ts';
import { ballotTyped, idsByName, typedBallot } from './typed-ballot.ts';

export interface VoteFormProps {
  readonly item: string;
  /** Proposed for a new one. */
  readonly about: string;
  readonly papers: readonly Paper[];
  /** The one to change; otherwise a new one. */
  readonly vote?: Vote;
  readonly onClose: () => void;
}

export function VoteForm({ onClose, vote, ...rest }: VoteFormProps) {
  const { t } = useWords();
  return (
    <DeskDialog head={t(vote ? prepare.editVote : prepare.addVote)} onClose={onClose}>
      <Fields {...rest} vote={vote} onClose={onClose} />
    </DeskDialog>
  );
}

function Fields({ item, about, papers, vote, onClose }: VoteFormProps) {
  const { t } = useWords();
  const { id, meeting, act } = useDesk();
  const rules = useAsk<VotingRulesOfUnit>('/voting-rules');
  const draft = useDraft(`vote/${id}/${vote?.vote ?? `of ${item}`}`, {
    text: vote?.text ?? proposed(about),
    // Empty: nobody has chosen yet.
    preset: '',
    ...typedBallot(vote?.ballot),
    ...typedRule(vote?.rule ?? { ...MAJORITY, base: 'present' }),
    chosen: vote ? vote.papers : papers.map((one) => one.paper),
  });
  const { typed, type } = draft;
  const { text, chosen, way } = typed;
  const ground = vote && groundOf(meeting, vote);
  const offered = { presets: presetsFor(typed.kind, rules.data?.rules.presets ?? []), ground, isNew: !vote };
  const preset = typed.preset || (rules.loading ? '' : chosenFirst(offered));
  // The quota of an order is no preset's.
  const isRanked = typed.kind === 'ranked';
  const stated = isRanked ? 'other' : statedBy(preset, offered);
  // Replaced meanwhile, a paper stays ticked in its new version.
  const standing = standingWith(meeting, { papers: chosen });
  const ticked = standing.map((one) => one.paper);
  const offeredPapers = [...papers, ...standing.filter((one) => one.item !== item)];
  const gone = vote ? withdrawnFrom(meeting, vote) : [];
  const [tried, setTried] = useState(false);
  const names = delegates(meeting).map((one) => meeting.roll.members.get(one)?.name ?? '');
  const own = isOnConfidence(typed.kind) ? typed.kind : undefined;
  // Of a preset, or typed here; of neither, the law's.
  const follows = stated === 'other' ? own && followsTyped(typed.follows, own) : stated?.follows;
  const isUnsaid = own !== undefined && stated === 'other' && !follows;
  const form = ballotTyped(typed, idsByName(meeting, vote?.ballot), follows);
  const ranked = typeof form === 'object' && form.form?.kind === 'ranked' ? form.form : undefined;
  const rule = ranked ? quotaRule(ranked.seats) : stated === 'other' ? ruleTyped(typed) : stated?.rule;
  const body = stated !== 'other' && stated?.body ? 'other' : bodyOf(meeting);
  const { busy, refusal, run } = useActing();

  /** What its writer has seen. */
  const [began] = useState(vote);

  const asBallot = typeof form === 'string' ? undefined : (form ?? (way === 'public' ? undefined : { way: Way.catch('secret').parse(way) }));
  /** What is typed and what stands, in words: the text, and of all else what differs. */
  const apart = (mine: Partial<Pick<Vote, 'text' | 'rule' | 'papers' | 'ballot'>>): readonly [string, string] => {
    const inWords = (one: typeof mine): string[] => [
      one.text ?? '',
      one.rule ? takesText({ rule: one.rule, form: one.ballot?.form, body }, total(meeting), t) : '',
      t({ public: prepare.wayPublic, secret: prepare.waySecret, paper: prepare.wayPaper }[one.ballot?.way ?? 'public']),
      standingWith(meeting, { papers: one.papers ?? [] }).map(({ title }) => title).join('; ') || t(prepare.noPapersYet),
    ];
    const [own, theirs] = [inWords(mine), inWords(vote ?? {})];
    const shown = (of: readonly string[]) => of.filter((one, at) => at === 0 || own[at] !== theirs[at]).join(' · ');
    return [shown(own), shown(theirs)];
  };

  const isSame = saidAlready(meeting, item, text, vote?.vote).length > 0;
  const [asksSame, setAsksSame] = useState(false);
  const save = async (seen = began, same = false) => {
    setTried(true);
    if (text.trim() === '' || !rule || !stated || isUnsaid || typeof form === 'string') return;
    // Words that stood when the vote was written are asked about once, when they came.
    const asks = isSame && !same && text.trim() !== vote?.text;
    setAsksSame(asks);
    if (asks) return;
    const asked = { item, text: text.trim(), rule, papers: ticked, ...(asBallot && { ballot: asBallot }) };
    const done = await run(() =>
      seen ? amendVote({ act }, seen, asked, stated) : addVote({ act }, asked, stated),
    );
    if (!done) return;
    draft.sent();
    onClose();
  };
  return (
    <DeskForm
      draft={draft}
      act={t(desk.save)}
      busy={busy}
      refusal={vote && isClash(refusal) ? undefined : refusal}
      fixed={(vote !== undefined && isClash(refusal)) || (asksSame && isSame)}
      onSend={() => save()}
      onCancel={onClose}
      done={
        asksSame && isSame ? (
          <SameWords onSave={() => void save(began, true)} onChange={() => setAsksSame(false)} />
        ) : vote &&
        isClash(refusal) && (
          <Clash
            about={vote.vote}
            mine={apart({ text, rule, papers: ticked, ballot: asBallot })[0]}
            theirs={apart({ text, rule, papers: ticked, ballot: asBallot })[1]}
            onMine={() => void save(vote)}
            onTheirs={() => {
              draft.sent();
              onClose();
            }}
          />
        )
      }
    >
      <Textarea
        size="md"
        label={t(prepare.voteText)}
        description={t(prepare.voteTextHint)}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={2000}
        value={text}
        onChange={(event) => type({ text: event.currentTarget.value })}
        error={tried && text.trim() === '' && t(desk.required)}
        data-autofocus
      />
      <BallotFields
        typed={typed}
        type={type}
        names={names}
        ranks={meeting.weights.body !== undefined}
        wrong={tried && typeof form === 'string' ? form : undefined}
      />
      {!isRanked && (
        <>
          <Radio.Group label={t(prepare.voteWay)} size="md" value={way} onChange={(value) => type({ way: Way.catch('public').parse(value) })}>
            <Stack gap="sm" mt="xs">
              <Radio size="md" value="public" label={t(prepare.wayPublic)} />
              <Radio size="md" value="secret" label={t(prepare.waySecret)} description={t(prepare.waySecretHint)} />
              <Radio size="md" value="paper" label={t(prepare.wayPaper)} description={t(prepare.wayPaperHint)} />
            </Stack>
          </Radio.Group>
          {form !== undefined && way === 'public' && <Notice tone="warn">{t(formDesk.publicHint)}</Notice>}
          <Refused refusal={rules.refusal} again={rules.again} />
          <ChooseGround
            offered={offered}
            chosen={preset}
            onChoose={(value) => type({ preset: value })}
            error={tried && !stated ? t(desk.required) : undefined}
          />
        </>
      )}
      {stated === 'other' && !isRanked && <RuleFields typed={typed} type={type} body={body} baseOnly={own !== undefined} />}
      {stated === 'other' && own && <ThresholdFields kind={own} typed={typed.follows} type={(text) => type({ follows: text })} />}
      {rule && (
        <div>
          <p>{takesText({ rule, form: typeof form === 'object' ? form.form : undefined, body }, total(meeting), t)}</p>
          {typeof form === 'object' && <Thresholds asked={{ rule, form: form.form }} total={total(meeting)} body={body} />}
        </div>
      )}
      <Checkbox.Group label={t(prepare.votePapers)} size="md" value={ticked} onChange={(value) => type({ chosen: value })}>
        <Stack gap="sm" mt="xs">
          {offeredPapers.length === 0 && <span>{t(prepare.noPapersYet)}</span>}
          {offeredPapers.map((one) => (
            <Checkbox key={one.paper} size="md" value={one.paper} label={one.title} />
          ))}
        </Stack>
      </Checkbox.Group>
      {gone.length > 0 && <Notice tone="warn">{t(prepare.voteWithdrawn, { titles: gone.map((one) => one.title).join('; ') })}</Notice>}
    </DeskForm>
  );
}
