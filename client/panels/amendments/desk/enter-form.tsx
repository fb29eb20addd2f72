/** An amendment that was said in the hall or handed in on paper, as the desk enters it: of a delegate, or of a body. */
import { Select, Textarea, TextInput } from '@mantine/core';
import type { Json } from '../../../../shared/base/canonical.ts';
import { delegates } from '../../../../shared/meeting/access.ts';
import { amendmentsTo, numberOf } from '../../../../shared/meeting/about-text.ts';
import { stateOfAmendment } from '../../../../shared/meeting/amended.ts';
import type { Amendment, Wording } from '../../../../shared/meeting/amendment-shapes.ts';
import { lineOf, placeName, provisionsOf, withoutLabel, type Provision } from '../../../../shared/meeting/wording.ts';
import { amendmentWords as words } from '../../../../shared/text/amendments.ts';
import { DeskDialog } from '../../../desk/desk-dialog.tsx';
import { DeskForm } from '../../../desk/desk-form.tsx';
import { useActing } from '../../../desk/use-act.ts';
import { useDesk } from '../../../desk/use-desk.tsx';
import { useDraft } from '../../../desk/use-draft.tsx';
import { useWords } from '../../../ui/language.tsx';
import { byGivenName } from '../../../../shared/council/name-order.ts';
import { Changed } from '../pieces.tsx';

export function EnterForm({ wording, onClose }: { readonly wording: Wording; readonly onClose: () => void }) {
  const { t } = useWords();
  const { meeting, act } = useDesk();
  const { busy, refusal, run } = useActing();
  const first = wording.provisions.findIndex((one) => one.level > 1);
  const draft = useDraft(`enter/${wording.wording}`, {
    place: String(Math.max(0, first)),
    kind: 'replace',
    // Absent: nothing was typed, and words that are changed begin as the provision reads.
    text: undefined as string | undefined,
    reason: '',
    author: '',
    body: '',
  });
  const { typed, type } = draft;
  // Of what another inserts: `ID:PLACE`.
  const [of, behind] = typed.place.split(':');
  const place = Number(behind ?? of);
  const open = amendmentsTo(meeting, wording.wording).filter(
    (one) => one.kind === 'insert' && one.to === undefined && stateOfAmendment(meeting, one) === 'proposed',
  );
  const whole = behind === undefined ? undefined : open.find(({ amendment }) => amendment === of);
  const basis = whole?.inserted ?? wording.provisions;
  const places = (all: readonly Provision[], to: string) =>
    all.map((one, n) => ({ value: `${to}${n}`, label: `${placeName(all, n)}: ${lineOf(one).slice(0, 80)}` }));
  const kind = typed.kind as Amendment['kind'];
  const at = basis[place];
  const text = typed.text ?? (kind === 'replace' ? (at?.text ?? '') : '');
  const said = kind === 'replace' && at ? withoutLabel(at, text) : text.trim();
  const nameOf = (id: string): string => meeting.roll.ever.get(id)?.name ?? id;
  const send = async () => {
    const by = typed.body.trim() === '' ? (typed.author === '' ? {} : { author: typed.author }) : { body: typed.body.trim() };
    const about = { wording: wording.wording, ...(whole && { to: whole.amendment }), kind, place };
    const input = { ...about, text: kind === 'strike' ? '' : said, reason: typed.reason.trim(), ...by };
    if (!(await run(() => act('proposeAmendment', input as unknown as Json)))) return;
    draft.drop();
    onClose();
  };
  return (
    <DeskDialog head={t(words.enter)} onClose={onClose}>
      <DeskForm draft={draft} act={t(words.enterIt)} busy={busy} refusal={refusal} onSend={send} onCancel={onClose}>
        <Select
          size="md"
          searchable
          clearable
          label={t(words.delegate)}
          value={typed.author === '' ? null : typed.author}
          onChange={(author) => type({ author: author ?? '' })}
          data={[...delegates(meeting)]
            .sort((a, b) => byGivenName(nameOf(a), nameOf(b)))
            .map((value) => ({ value, label: nameOf(value) }))}
        />
        <TextInput
          size="md"
          maxLength={200}
          label={t(words.body)}
          value={typed.body}
          onChange={(event) => type({ body: event.currentTarget.value })}
        />
        <Select
          size="md"
          searchable
          allowDeselect={false}
          label={t(words.enterOn)}
          value={typed.place}
          onChange={(value) => value !== null && type({ place: value, text: undefined })}
          data={[
            { group: t(words.ofDraft), items: places(wording.provisions, '') },
            ...open.map((one) => ({
              group: t(words.ofInsertion, { n: numberOf(meeting, one) }),
              items: places(one.inserted ?? [], `${one.amendment}:`),
            })),
          ]}
        />
        <Select
          size="md"
          allowDeselect={false}
          label={t(words.how)}
          value={typed.kind}
          onChange={(value) => value !== null && type({ kind: value, text: undefined })}
          data={(['replace', 'insert', 'strike'] as const).map((value) => ({ value, label: t(words[value]) }))}
        />
        {kind !== 'strike' && (
          <Textarea
            size="md"
            autosize
            minRows={3}
            maxRows={12}
            maxLength={20_000}
            label={t(kind === 'replace' ? words.newWords : words.moreWords)}
            description={kind === 'insert' ? t(words.moreHint) : undefined}
            value={text}
            onChange={(event) => type({ text: event.currentTarget.value })}
          />
        )}
        <Changed basis={basis} change={{ kind, place, text: said, inserted: provisionsOf(text, at?.level) }} />
        <Textarea
          size="md"
          autosize
          minRows={2}
          maxLength={2000}
          label={t(words.reason)}
          value={typed.reason}
          onChange={(event) => type({ reason: event.currentTarget.value })}
        />
      </DeskForm>
    </DeskDialog>
  );
}
