/** What the unit votes by: its council's working rules, and the presets that the secretariat chooses from. */
import { useRef, useState } from 'react';
import { Button, Select, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { isRefusal } from '../../../../shared/base/refusal.ts';
import type { Unit } from '../../../../shared/council/council.ts';
import { DEFAULT_RULES, MOST_PRESETS } from '../../../../shared/meeting/voting-rules.ts';
import { MAJORITY } from '../../../../shared/meeting/rules.ts';
import { grounds } from '../../../../shared/text/grounds.ts';
import { desk } from '../../../../shared/text/secretariat.ts';
import { votingRules as words } from '../../../../shared/text/voting-rules.ts';
import type { VotingRulesOfUnit } from '../../../../shared/wire/voting-rules.ts';
import { DeskForm } from '../../../desk/desk-form.tsx';
import { useActing } from '../../../desk/use-act.ts';
import { useDraft } from '../../../desk/use-draft.tsx';
import { get, put } from '../../../link/http.ts';
import { Confirm } from '../../../ui/confirm.tsx';
import { useWords } from '../../../ui/language.tsx';
import { Notice, Refused } from '../../../ui/notice.tsx';
import { Card } from '../../../ui/states.tsx';
import { useAsk } from '../../../ui/use-ask.ts';
import { PresetRow } from './preset-row.tsx';
import { presetTyped, rulesTyped, typedPreset, type TypedPreset } from './typed-rules.ts';
import css from '../../../desk/desk.module.css';

const PATH = '/voting-rules';

/** An administrator of the installation chooses the unit; another one has their own. */
export function VotingRulesCard({ ofAll }: { readonly ofAll: boolean }) {
  const { t } = useWords();
  const [unit, setUnit] = useState('');
  const path = unit === '' ? PATH : `${PATH}?unit=${encodeURIComponent(unit)}`;
  const { data, refusal, again } = useAsk<VotingRulesOfUnit>(path);
  return (
    <Card className={css.tight}>
      <h2 className={css.heading}>{t(words.title)}</h2>
      <p className={css.soft}>{t(words.lead)}</p>
      {ofAll && <ChooseUnit unit={unit} onChoose={setUnit} />}
      <Refused refusal={refusal} again={again} />
      {data && <Editor key={path} path={path} of={data} />}
    </Card>
  );
}

function ChooseUnit({ unit, onChoose }: { readonly unit: string; readonly onChoose: (unit: string) => void }) {
  const { t } = useWords();
  const { data } = useAsk<{ readonly units: readonly Unit[] }>('/units');
  if (!data || data.units.length === 0) return null;
  return (
    <Select
      size="md"
      label={t(words.unit)}
      allowDeselect={false}
      value={unit}
      onChange={(value) => onChoose(value ?? '')}
      data={[{ value: '', label: t(words.ownUnit) }, ...data.units.map(({ code, name }) => ({ value: code, label: name }))]}
    />
  );
}

const typedOf = ({ rules: { workingRules, presets } }: VotingRulesOfUnit) => ({
  workingRules,
  // A draft's fields are text.
  presets: JSON.stringify(presets.map(typedPreset)),
});

function Editor({ path, of }: { readonly path: string; readonly of: VotingRulesOfUnit }) {
  const { t } = useWords();
  const queries = useQueryClient();
  /** The version that whoever saves has been shown, or told of. */
  const seen = useRef(of.version);
  const [first] = useState(of.version);
  const draft = useDraft(`${path.slice(1)}/${first}`, typedOf(of));
  const { typed } = draft;
  const presets = JSON.parse(typed.presets) as readonly TypedPreset[];
  const show = (next: readonly TypedPreset[]) => type({ presets: JSON.stringify(next) });
  const [tried, setTried] = useState(false);
  const [saved, setSaved] = useState(false);
  /** What is typed on is not saved. */
  const type: typeof draft.type = (change) => {
    setSaved(false);
    draft.type(change);
  };
  const [added, setAdded] = useState<string>();
  const [theirs, setTheirs] = useState<VotingRulesOfUnit>();
  const [resetting, setResetting] = useState(false);
  const { busy, refusal, run, clear } = useActing();
  const wrong = presets.find((one) => presetTyped(one) === undefined);

  const save = async () => {
    setTried(true);
    setSaved(false);
    setTheirs(undefined);
    const rules = rulesTyped(typed.workingRules, presets);
    if (!rules) return;
    const done = await run(async () => {
      const answer = await put<VotingRulesOfUnit>(path, { version: seen.current, rules });
      if (!isRefusal(answer)) {
        seen.current = answer.version;
        queries.setQueryData([path], answer);
        return undefined;
      }
      if (answer.code !== 'voting/changed-meanwhile') return answer;
      const now = await get<VotingRulesOfUnit>(path);
      if (isRefusal(now)) return now;
      // From here on whoever saves has been told of that version.
      seen.current = now.version;
      setTheirs(now);
      return answer;
    });
    if (!done) return;
    draft.sent();
    setSaved(true);
    setTried(false);
    setAdded(undefined);
  };
  const add = () => {
    const id = `p${crypto.randomUUID().slice(0, 8)}`;
    setAdded(id);
    show([...presets, { ...typedPreset({ id, name: '', article: '', body: 'council', rule: MAJORITY }) }]);
  };
  return (
    <DeskForm
      draft={draft}
      act={t(desk.save)}
      busy={busy}
      refusal={theirs ? undefined : refusal}
      onSend={save}
      done={
        <>
          {tried && wrong && <Notice tone="bad">{t(words.wrongPreset, { name: wrong.name.trim() || t(words.unnamed) })}</Notice>}
          {saved && <Notice tone="good">{t(words.saved)}</Notice>}
          {theirs && (
            <Notice
              tone="warn"
              acts={
                <Button
                  size="sm"
                  variant="default"
                  onClick={() => {
                    draft.sent();
                    type(typedOf(theirs));
                    setTheirs(undefined);
                    clear();
                  }}
                >
                  {t(words.takeTheirs)}
                </Button>
              }
            >
              {t(words.theirs)}
            </Notice>
          )}
        </>
      }
    >
      <Textarea
        size="md"
        label={t(grounds.workingRules)}
        description={`${t(grounds.workingRulesHint)} ${t(grounds.workingRulesExample)}`}
        value={typed.workingRules}
        onChange={(event) => type({ workingRules: event.currentTarget.value.replace(/\s*\n\s*/g, ' ') })}
        maxLength={300}
        autosize
        minRows={1}
      />
      {of.version === 0 && <p className={css.soft}>{t(words.byLaw)}</p>}
      <ul className={css.list}>
        {presets.map((one) => (
          <PresetRow
            key={one.id}
            preset={one}
            tried={tried}
            isOnly={presets.length === 1}
            isNew={one.id === added}
            onChange={(change) => show(presets.map((other) => (other.id === one.id ? { ...other, ...change } : other)))}
            onRemove={() => show(presets.filter(({ id }) => id !== one.id))}
          />
        ))}
      </ul>
      <div className={css.row}>
        <Button size="sm" variant="default" onClick={add} disabled={presets.length >= MOST_PRESETS}>
          {t(words.add)}
        </Button>
        <Button size="sm" variant="default" onClick={() => setResetting(true)}>
          {t(words.toLaw)}
        </Button>
      </div>
      <Confirm
        opened={resetting}
        title={t(words.toLaw)}
        act={t(words.toLaw)}
        onAct={() => show(DEFAULT_RULES.presets.map(typedPreset))}
        onClose={() => setResetting(false)}
      >
        {t(words.toLawWhat)}
      </Confirm>
    </DeskForm>
  );
}
