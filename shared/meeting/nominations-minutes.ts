/** What of lists of candidates stands in the minutes: who was nominated by whom, who withdrew, and who stood when a list was closed. */
import { labelOf, type Candidate, type CandidateList } from './candidates.ts';
import type { Meeting } from './feature.ts';
import type { Noted } from './beside-log.ts';
import type { NominationsState } from './nomination-events.ts';

export const nominationsInMinutes = ({ lists }: NominationsState, meeting: Meeting): Noted[] =>
  lists.flatMap((list) => [...list.candidates.flatMap((one) => ofCandidate(one, list, meeting)), ...ofClosings(list)]);

function ofCandidate(one: Candidate, { title }: CandidateList, { roll }: Meeting): Noted[] {
  const params = { title, name: labelOf(one) };
  const nominator = roll.ever.get(one.by ?? '')?.name ?? '';
  return [
    ...(one.how === 'nominated' ? [{ at: one.at, code: 'nominations/nominated', params: { ...params, by: nominator } }] : []),
    ...(one.how === 'stood' ? [{ at: one.at, code: 'nominations/stood', params }] : []),
    ...(one.withdrawn ? [{ at: one.withdrawn.at, code: 'nominations/withdrawn', params }] : []),
  ];
}

function ofClosings({ title, seats, closings, candidates }: CandidateList): Noted[] {
  return closings.flatMap(({ at, candidates: ids, reopened }) => {
    const names = ids.map((id) => candidates.findLast((one) => one.candidate === id)).map((one) => (one ? labelOf(one) : '')).join('; ');
    const closed = { at, code: 'nominations/list-closed', params: { title, seats, count: ids.length, names } };
    return [closed, ...(reopened === undefined ? [] : [{ at: reopened, code: 'nominations/list-reopened', params: { title } }])];
  });
}
