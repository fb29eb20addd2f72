/** Voting by proxy, as the log tells of it: how many one may carry, who appointed whom, and what was sent for whom. */
import { z } from 'zod';
import { Id } from '../../base/ids.ts';
import type { At, Steps } from './history-kernel.ts';
import type { VoteHistory } from './history-votes.ts';

export const proxyShapes = {
  proxiesAllowed: z.looseObject({ most: z.number().int().min(0), ends: z.literal('leaving').optional() }),
  proxyAppointed: z.looseObject({ appointment: Id, member: Id, holder: Id, items: z.array(Id).optional() }),
  proxyWithdrawn: z.looseObject({ appointment: Id }),
  proxyVoted: z.looseObject({ appointment: Id, vote: Id, member: Id, holder: Id, revision: z.number().int().min(1) }),
};

export interface AppointmentHistory extends At {
  readonly appointment: string;
  readonly member: string;
  readonly holder: string;
  readonly items?: readonly string[] | undefined;
  withdrawn?: At;
}

export interface ProxiesHistory {
  readonly allowed: Array<At & { readonly most: number; readonly ends?: 'leaving' | undefined }>;
  readonly appointments: Map<string, AppointmentHistory>;
  readonly sent: Array<At & z.infer<typeof proxyShapes.proxyVoted>>;
}

interface Proxies {
  readonly proxies: ProxiesHistory;
  readonly votes: Map<string, VoteHistory>;
}

const isOpen = ({ closed, voided }: VoteHistory): boolean => closed === undefined && voided === undefined;

export const proxySteps: Steps<typeof proxyShapes, Proxies> = {
  proxiesAllowed: ({ most, ends }, at, { proxies, votes }, say) => {
    if ([...votes.values()].some(isOpen)) say('proxies/while-open', 'allowed while a vote was under way');
    proxies.allowed.push({ ...at, most, ends });
  },
  proxyAppointed: ({ appointment, member, holder, items }, at, { proxies, votes }, say) => {
    if ([...votes.values()].some(isOpen)) say('proxies/while-open', `${appointment}: appointed while a vote was under way`);
    if (proxies.appointments.has(appointment)) say('proxies/overlap', `${appointment}: appointed twice`);
    else proxies.appointments.set(appointment, { ...at, appointment, member, holder, items });
  },
  proxyWithdrawn: ({ appointment }, at, { proxies }, say) => {
    const known = proxies.appointments.get(appointment);
    if (!known) say('proxies/no-appointment', `${appointment}: withdrawn, and never made`);
    else known.withdrawn ??= at;
  },
  proxyVoted: (open, at, { proxies, votes }, say) => {
    const vote = votes.get(open.vote);
    if (!vote || vote.announced !== undefined || !isOpen(vote)) say('proxies/not-sent', `${open.vote}: sent outside of the vote`);
    else proxies.sent.push({ ...at, ...open });
  },
};
