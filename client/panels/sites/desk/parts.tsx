/** The sites at the secretariat's desk. */
import { sites } from '../../../../shared/text/sites.ts';
import type { DeskSlots } from '../../slot.ts';
import { SitesDesk } from './sites-desk.tsx';

export const desk: DeskSlots = {
  parts: [{ path: 'sites', order: 25, title: sites.title, when: () => true, recorded: true, Show: SitesDesk }],
};
