/** Devices and their keys, from the secretary’s offer to the certificate: HTTP. */
import { z } from 'zod';
import { Id, line } from '../base/ids.ts';
import type { Device, OfficialName } from '../council/council.ts';

/** GET /api/devices → {devices: Device[]}; POST /api/devices/:certificate/revoke (secretariat). */
export interface Devices {
  readonly devices: readonly Device[];
}

/**
 * Enrolment. The secretary: POST /api/enrolments {member} → EnrolmentOffer; GET /api/enrolments → {enrolments: Enrolment[]};
 * POST /api/enrolments/:id/approve {check, otherName?} → {device}; POST /:id/refuse.
 * The tablet, not signed in: POST /api/enrol {code, csr, label} → EnrolmentWaiting; GET /api/enrol/:id?secret=… → EnrolmentState.
 * With an official file instead: POST /api/enrol/official {code, certificates (DER base64, leaf first), label, signature over
 * "ecabinet/enrol/v1\n" host "\n" code}.
 */
export const NewEnrolment = z.object({ member: Id });
export interface EnrolmentOffer {
  readonly id: string;
  readonly member: string;
  /** Eight letters without look-alikes. */
  readonly code: string;
  /** https://host/enrol#code */
  readonly url: string;
  readonly expiresAt: string;
}
export interface Enrolment {
  readonly id: string;
  readonly member: string;
  readonly state: 'offered' | 'waiting' | 'approved' | 'refused';
  readonly label?: string;
  readonly origin?: Device['origin'];
  /** Of an official certificate: to be looked at before it is approved. */
  readonly official?: OfficialName & { readonly notBefore: string; readonly notAfter: string };
  readonly at: string;
}
export const Enrol = z.object({ code: z.string().trim().toUpperCase().max(20), csr: z.string().max(4000), label: line(120) });
export const EnrolOfficial = z.object({
  code: z.string().trim().toUpperCase().max(20),
  certificates: z.array(z.string().max(16_000)).min(1).max(6),
  signature: z.string().max(700),
  label: line(120),
});
/** Without the six digits: a tablet takes them from its own key, never from whoever answers. */
export interface EnrolmentWaiting {
  readonly id: string;
  readonly secret: string;
  readonly member: { readonly id: string; readonly name: string };
}
export type EnrolmentState =
  | { readonly state: 'waiting' }
  | { readonly state: 'refused' }
  | { readonly state: 'approved'; readonly /** PEM */ certificate: string; readonly fingerprint: string; readonly ca: string };
/**
 * `check`: the six digits that the secretary reads on the tablet; the desk is not shown them. `otherName`: the name in the
 * official certificate differs, and it is the same person.
 */
export const ApproveEnrolment = z.object({ check: z.string().regex(/^\d{6}$/), otherName: z.boolean().optional() });
