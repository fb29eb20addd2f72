/** Naming the sites: their names, who belongs to each, and the link of the video conference; and how they stand. */
import { useState } from 'react';
import { ActionIcon, Button, MultiSelect, Select, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { Json } from '../../../../shared/base/canonical.ts';
import { LIVE, PREPARING } from '../../../../shared/meeting/access.ts';
import type { Site } from '../../../../shared/meeting/sites.ts';
import { sites as words } from '../../../../shared/text/sites.ts';
import { findOption } from '../../../desk/find-option.ts';
import { useActing } from '../../../desk/use-act.ts';
import { useDesk } from '../../../desk/use-desk.tsx';
import { useWords } from '../../../ui/language.tsx';
import { byGivenName } from '../../../../shared/council/name-order.ts';
import { Notice, Refused } from '../../../ui/notice.tsx';
import { Card } from '../../../ui/states.tsx';
import { SiteList } from '../list.tsx';
import css from '../../../desk/desk.module.css';
import own from '../sites.module.css';

interface Draft {
  /** Absent of one that is new. */
  readonly site?: string;
  readonly name: string;
  readonly link: string;
  readonly members: readonly string[];
}

const draftOf = ({ site, name, link = '', members }: Site): Draft => ({ site, name, link, members });
const isLink = (link: string): boolean => link === '' || /^https:\/\/[^\s<>"]+$/.test(link);

export function SitesDesk() {
  const { t } = useWords();
  const { meeting, followed, act } = useDesk();
  const { busy, refusal, run } = useActing();
  const [edited, setEdited] = useState<readonly Draft[]>();
  const [saved, setSaved] = useState(false);
  const { stage } = meeting.session;
  const mayChange = PREPARING.includes(stage);
  const live = LIVE.includes(stage);
  const drafts = edited ?? meeting.sites.sites.map(draftOf);
  const change = (next: readonly Draft[]) => {
    setSaved(false);
    setEdited(next);
  };
  const put = (n: number, part: Partial<Draft>) => change(drafts.map((one, at) => (at === n ? { ...one, ...part } : one)));
  const isWrong = drafts.some((one) => one.name.trim() === '' || !isLink(one.link.trim()));
  const somewhere = new Set(drafts.flatMap((one) => one.members));
  const without = meeting.roll.order.filter((one) => !somewhere.has(one)).length;
  const save = () =>
    run(async () => {
      const sites = drafts.map(({ site, name, link, members }) => ({
        ...(site !== undefined && { site }),
        name: name.trim(),
        members: [...members],
        ...(link.trim() !== '' && { link: link.trim() }),
      }));
      const wrong = await act('nameSites', { sites } as Json);
      if (wrong) return wrong;
      setEdited(undefined);
      setSaved(true);
      return undefined;
    });
  return (
    <div className={css.stack}>
      <p className={css.soft}>{t(words.lead)}</p>
      {meeting.sites.sites.length > 0 && live && (
        <Card className={css.tight}>
          <SiteList meeting={meeting} connected={followed.connected} act={act} />
        </Card>
      )}
      {drafts.length === 0 && <p className={css.soft}>{t(words.none)}</p>}
      {drafts.map((one, n) => (
        <SiteCard
          key={one.site ?? n}
          draft={one}
          taken={new Set(drafts.flatMap((other) => (other === one ? [] : other.members)))}
          fixed={!mayChange}
          onChange={(part) => put(n, part)}
          onRemove={() => change(drafts.filter((_other, at) => at !== n))}
        />
      ))}
      {drafts.length > 0 && without > 0 && <p className={css.soft}>{t(words.without, { n: without })}</p>}
      <Refused refusal={refusal} />
      {saved && !edited && <Notice tone="good">{t(words.saved)}</Notice>}
      {mayChange && (
        <div className={css.row}>
          <Button
            variant="default"
            leftSection={<IconPlus size={20} aria-hidden />}
            onClick={() => change([...drafts, { name: '', link: '', members: [] }])}
          >
            {t(words.add)}
          </Button>
          <Button loading={busy} disabled={!edited || isWrong} onClick={() => void save()}>
            {t(words.save)}
          </Button>
        </div>
      )}
    </div>
  );
}

interface SiteCardProps {
  readonly draft: Draft;
  /** People of other sites. */
  readonly taken: ReadonlySet<string>;
  readonly fixed: boolean;
  readonly onChange: (part: Partial<Draft>) => void;
  readonly onRemove: () => void;
}

function SiteCard({ draft: { name, link, members }, taken, fixed, onChange, onRemove }: SiteCardProps) {
  const { t } = useWords();
  const { meeting } = useDesk();
  const free = meeting.roll.order
    .map((one) => meeting.roll.members.get(one)!)
    .filter((one) => !taken.has(one.member))
    .sort((a, b) => byGivenName(a.name ?? '', b.name ?? ''));
  const groups = [...new Set(free.flatMap((one) => one.group ?? []))];
  const addGroup = (group: string) =>
    onChange({ members: [...new Set([...members, ...free.filter((one) => one.group === group).map((one) => one.member)])] });
  return (
    <Card className={css.tight}>
      <div className={own.fields}>
        <TextInput
          size="md"
          label={t(words.name)}
          value={name}
          maxLength={120}
          disabled={fixed}
          onChange={(event) => onChange({ name: event.currentTarget.value })}
        />
        <TextInput
          size="md"
          label={t(words.link)}
          description={t(words.linkHint)}
          value={link}
          maxLength={500}
          inputMode="url"
          disabled={fixed}
          error={isLink(link.trim()) ? undefined : t(words.wrongLink)}
          onChange={(event) => onChange({ link: event.currentTarget.value })}
        />
        <MultiSelect
          size="md"
          label={t(words.who)}
          searchable
          filter={findOption}
          limit={60}
          disabled={fixed}
          data={free.map((one) => ({ value: one.member, label: [one.name ?? one.member, one.group].filter(Boolean).join(' — ') }))}
          value={[...members]}
          onChange={(next) => onChange({ members: next })}
        />
      </div>
      {!fixed && (
        <div className={css.row}>
          {groups.length > 0 && (
            <Select
              aria-label={t(words.wholeGroup)}
              placeholder={t(words.wholeGroup)}
              data={groups}
              value={null}
              onChange={(group) => group && addGroup(group)}
            />
          )}
          <ActionIcon
            variant="subtle"
            color="gray.8"
            size={44}
            aria-label={t(words.remove, { name: name || t(words.unnamed) })}
            onClick={onRemove}
          >
            <IconTrash size={20} aria-hidden />
          </ActionIcon>
        </div>
      )}
    </Card>
  );
}
