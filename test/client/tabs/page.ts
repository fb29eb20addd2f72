/** What a tab of the app keeps on its device, as pages of a test ask for it by name. */
import { browserShelf } from '../../../client/link/browser-shelf.ts';
import { browserTellersKeys } from '../../../client/link/browser-tellers-keys.ts';
import { KeptVotes } from '../../../client/link/kept-votes.ts';

const kept = { browserShelf, browserTellersKeys, KeptVotes };
export type Tab = typeof kept;

Object.assign(globalThis, { tab: kept });
