/** What the register says of somebody who is listed: their name, position, group and places in committees, and whether that has changed. */
import { canonical, type Json } from '../base/canonical.ts';
import type { Evidence } from './evidence.ts';
import type { NewEvent } from './feature.ts';
import { event } from './roll-events.ts';
import type { Listed } from './roll.ts';

type Said = Partial<Pick<Evidence['member'], 'name' | 'title' | 'group' | 'committees'>>;

/** As a list holds it: what is empty is left out. */
export function saidOfPerson({ name = '', title, group, committees }: Said) {
  const places = committees && committees.length > 0 && { committees };
  return { name, ...(title && { title }), ...(group && { group }), ...places };
}

/** Whether the register says something else of somebody now than the list does. */
export const isSaidOtherwise = (listed: Said, register: Said): boolean =>
  canonical(saidOfPerson(listed) as Json) !== canonical(saidOfPerson(register) as Json);

/** Name, position, group and committees in one line. */
export const inWords = ({ name, title, group, committees = [] }: Said): string =>
  [name, title, group, ...committees.map((one) => one.name)].filter(Boolean).join(', ');

/** Somebody comes onto the list, or is said anew on it; a guest's words are sealed. */
export function listing(listed: Listed): NewEvent {
  const { member, kind } = listed;
  const person = saidOfPerson(listed);
  return kind === 'guest' ? event('memberListed', { member, kind }, person) : event('memberListed', { member, kind, ...person });
}
