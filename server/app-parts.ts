/** What a server is made of. */
import type { Identity } from './identity/identity.ts';
import type { Tls } from './identity/tls.ts';
import type { Log } from './log.ts';
import type { MailSettings } from './notices/mail.ts';
import type { Reach } from './notices/reach.ts';
import type { Store } from './ports.ts';
import type { Timer } from './room/parts.ts';
import type { Sample } from './sample.ts';
import type { DiskWatch } from './security/disk.ts';

export interface AppParts {
  readonly store: Store;
  /** An empty store in memory, for what code is warmed up with; absent: it is not. */
  readonly emptyStore?: () => Store;
  readonly identity: Identity;
  readonly log: Log;
  readonly port: number;
  readonly host: string;
  readonly maxUploadBytes: number;
  /** Scanned pages get their words, where the machine has what reads them. */
  readonly readScans?: boolean;
  /** Word and Excel files become papers, where the machine has what makes PDF of them. */
  readonly convertOffice?: boolean;
  /** Days before a session by which it is convened. */
  readonly noticeDays?: number;
  /** What the first page asks for before anything is set up. */
  readonly setUpCode: string;
  /** Links and QR codes begin with it, where a proxy stands in front or the tablets know this machine by a name. */
  readonly publicUrl?: string;
  readonly tls?: Tls;
  /** Addresses or networks of proxies whose word on where a request comes from is taken. */
  readonly trustedProxies?: readonly string[];
  /** A proxy stands in front, and passes on under whatever name it likes. */
  readonly behindProxy?: boolean;
  /** Names and addresses under which this server is reached, without port. */
  readonly hosts: readonly string[];
  /** How long the security log knows who, from where and about what; twelve by default. */
  readonly securityLogMonths?: number;
  /** Screens lock after so long without a touch; 0: never. */
  readonly lockMinutes?: number;
  /** When this program was built: no clock can be right that says less. */
  readonly builtAt?: number;
  /** Where the store is, and how much room it needs. */
  readonly disk?: DiskWatch;
  /** How devices that have subscribed are reached; absent: they are not. */
  readonly pushReach?: Reach;
  readonly mail?: MailSettings;
  /** Folder of the built client. */
  readonly client?: string;
  readonly sample?: (base: () => string, code: string) => Sample;
  readonly now?: () => number;
  /** Milliseconds by which simulated delegates are ahead of their time. */
  readonly aheadMs?: number;
  /** How rooms wait for what is due after seconds, e.g. a vote's seconds of grace. */
  readonly timer?: Timer;
  /** Milliseconds that the body of a request may take, but a paper's. */
  readonly slowMs?: number;
}
