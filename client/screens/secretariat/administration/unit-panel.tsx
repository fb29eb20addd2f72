/** One unit: another name from a day on, another place in the tree, its end, and its removal where it was added by mistake. */
import { useState } from 'react';
import { Button, Select, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { isRefusal } from '../../../../shared/base/refusal.ts';
import type { Placed, UnitInTree } from '../../../../shared/council/units.ts';
import { setup } from '../../../../shared/text/setup.ts';
import { desk } from '../../../../shared/text/secretariat.ts';
import { unitTree as words } from '../../../../shared/text/unit-tree.ts';
import type { UnitUse } from '../../../../shared/wire/units.ts';
import { del, post, put } from '../../../link/http.ts';
import { Confirm } from '../../../ui/confirm.tsx';
import { useWords } from '../../../ui/language.tsx';
import { Refused } from '../../../ui/notice.tsx';
import { useAsk } from '../../../ui/use-ask.ts';
import { DayField } from '../../../desk/day-field.tsx';
import { DeskDialog } from '../../../desk/desk-dialog.tsx';
import { DeskForm } from '../../../desk/desk-form.tsx';
import { useActing } from '../../../desk/use-act.ts';
import { today } from '../../../desk/days.ts';
import { asChoices } from './new-unit.tsx';
import { OwnOfUnit } from './own-of-unit.tsx';
import css from '../../../desk/desk.module.css';

const PATH = '/units';

interface UnitPanelProps {
  readonly unit: UnitInTree;
  readonly placed: readonly Placed[];
  readonly onClose: () => void;
}

export function UnitPanel({ unit, placed, onClose }: UnitPanelProps) {
  const { t } = useWords();
  const queries = useQueryClient();
  const path = `${PATH}/${encodeURIComponent(unit.code)}`;
  const isOwn = placed[0]?.unit.code === unit.code;
  const use = useAsk<UnitUse>(path);
  const [name, setName] = useState(unit.name);
  const [place, setPlace] = useState(unit.place ?? '');
  const [parent, setParent] = useState(unit.parent ?? placed[0]?.unit.code ?? '');
  const [from, setFrom] = useState(today());
  const [removing, setRemoving] = useState(false);
  const { busy, refusal, run } = useActing();
  const isRenamed = name.trim() !== unit.name;
  const done = async () => {
    await Promise.all([PATH, '/installation', '/members'].map((one) => queries.invalidateQueries({ queryKey: [one] })));
    onClose();
  };
  const save = async () => {
    if (name.trim() === '' || from === '') return;
    const input = { name, from, ...(place.trim() !== '' && { place }), ...(!isOwn && { parent }) };
    if (await run(() => put(path, input))) await done();
  };
  const remove = async () => {
    const answer = await del(path);
    if (isRefusal(answer)) return answer;
    await done();
    return undefined;
  };
  return (
    <DeskDialog head={t(words.changeOne, { name: unit.name })} onClose={onClose}>
      <div className={css.stack}>
        <Refused refusal={use.refusal} again={use.again} />
        {use.data && (
          <p className={css.soft}>{t(words.use, { people: use.data.people, meetings: use.data.meetings, open: use.data.open })}</p>
        )}
        <DeskForm act={t(desk.save)} busy={busy} refusal={refusal} onSend={save}>
          <TextInput
            label={t(setup.name)}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={name.trim() === '' && t(desk.required)}
            maxLength={160}
          />
          <TextInput label={t(setup.place)} value={place} onChange={(event) => setPlace(event.currentTarget.value)} maxLength={80} />
          {isRenamed && (
            <>
              <DayField label={t(words.nameFrom)} day={from} onDay={setFrom} error={from === '' && t(desk.required)} />
              <p className={css.soft}>{t(words.nameKept)}</p>
            </>
          )}
          {!isOwn && (
            <Select
              size="md"
              searchable
              label={t(words.parent)}
              allowDeselect={false}
              value={parent}
              onChange={(code) => code && setParent(code)}
              data={asChoices(placed, [unit.code])}
            />
          )}
        </DeskForm>
        {!isOwn && use.data && <OwnOfUnit own={use.data.own} />}
        {!isOwn && <EndUnit path={path} onDone={done} />}
        {use.data && use.data.people + use.data.left + use.data.meetings === 0 && !isOwn && (
          <div>
            <Button variant="subtle" color="gray.8" onClick={() => setRemoving(true)}>
              {t(words.remove)}
            </Button>
          </div>
        )}
      </div>
      <Confirm opened={removing} title={t(words.remove)} act={t(words.remove)} onAct={remove} onClose={() => setRemoving(false)}>
        {t(words.removeWhat)}
      </Confirm>
    </DeskDialog>
  );
}

function EndUnit({ path, onDone }: { readonly path: string; readonly onDone: () => Promise<void> }) {
  const { t } = useWords();
  const [on, setOn] = useState(today());
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [asking, setAsking] = useState(false);
  const end = async () => {
    const answer = await post(`${path}/end`, { on, reason });
    if (isRefusal(answer)) return answer;
    await onDone();
    return undefined;
  };
  const ask = () => {
    setTried(true);
    if (on !== '' && reason.trim() !== '') setAsking(true);
  };
  return (
    <section className={css.tight}>
      <h3 className={css.heading}>{t(words.end)}</h3>
      <DayField label={t(words.day)} day={on} onDay={setOn} error={tried && on === '' && t(desk.required)} />
      <TextInput
        label={t(words.reason)}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={tried && reason.trim() === '' && t(desk.required)}
        maxLength={300}
      />
      <div>
        <Button variant="default" onClick={ask}>
          {t(words.end)}
        </Button>
      </div>
      <Confirm opened={asking} title={t(words.end)} act={t(words.end)} onAct={end} onClose={() => setAsking(false)}>
        {t(words.endWhat)}
      </Confirm>
    </section>
  );
}
