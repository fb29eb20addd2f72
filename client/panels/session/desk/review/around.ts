/** What the look before convening asks of the server beside the meeting's own record. */
import { nearness } from '../../../../../shared/council/preparing.ts';
import { PREPARING } from '../../../../../shared/meeting/access.ts';
import type { InvitationAtDesk } from '../../../../../shared/wire/invitation.ts';
import type { DeskTasks } from '../../../../../shared/wire/preparing.ts';
import { useEveryMember, useOwnUnit } from '../../../../desk/people.ts';
import { useDesk } from '../../../../desk/use-desk.tsx';
import { useInstallation } from '../../../../session.tsx';
import { useAsk } from '../../../../ui/use-ask.ts';
import { correctedIn } from '../../../roll/desk/use-corrected.ts';
import type { Outside } from './outside.ts';

interface Devices {
  readonly devices: ReadonlyArray<{ readonly member: string; readonly revokedAt?: string }>;
}

/** What came so far; `missing`: something of it was not answered. */
export function useOutside(): Outside & { readonly missing: boolean } {
  const { id, meeting } = useDesk();
  const tasks = useAsk<DeskTasks>(`/meetings/${id}/preparing`, { when: PREPARING.includes(meeting.session.stage) });
  const invitation = useAsk<InvitationAtDesk>(`/meetings/${id}/invitation`);
  const devices = useAsk<Devices>('/devices');
  const unit = useOwnUnit();
  const register = useEveryMember({ unit });
  const { installation } = useInstallation();
  const now = Date.parse(tasks.data?.now ?? '');
  const open = (tasks.data?.tasks ?? []).filter(({ state }) => state !== 'approved' && state !== 'dropped');
  return {
    ...(tasks.data && {
      tasks: open.map((one) => ({ title: one.title, isHandedIn: one.state === 'handedIn', isLate: nearness(one, now) === 'late' })),
    }),
    ...(invitation.data && { invitation: { ...(invitation.data.issued && { number: invitation.data.issued.number }) } }),
    ...(devices.data && {
      withTablet: new Set(devices.data.devices.flatMap((one) => (one.revokedAt === undefined ? [one.member] : []))),
    }),
    ...(register.data && {
      corrected: correctedIn(meeting, register.data, { unit: unit ?? '', own: installation?.unit?.code ?? '' }).map(({ name }) => name),
    }),
    ...(register.data && { withPassword: new Set(register.data.flatMap((one) => (one.hasPassword ? [one.id] : []))) }),
    missing: [tasks, invitation, devices, register].some(({ refusal }) => refusal !== undefined),
  };
}
