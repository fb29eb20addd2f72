import { z } from 'zod';
import { isRecordable } from './canonical.ts';
import { isCalendarDay, isInstant, TIMESTAMP } from './time.ts';
import { hasFewMarks, isHonest, saysSomething } from './writing.ts';

/** Names that also stand in paths (RECORD section 1); none that every object answers to, such as `constructor`. */
export const Id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/).refine((id) => !(id in {}));
export type Id = string;

/** The unit's identifier code (mã định danh), such as H23.05. */
export const UnitCode = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$/);

/** SHA-256 in lower-case hex: papers and certificates. */
export const HexHash = z.string().regex(/^[0-9a-f]{64}$/);

/** SHA-256 in base64url: everything else. */
export const Hash = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

/** An instant that exists: no month 13, no 30 February. */
export const Timestamp = z.string().regex(TIMESTAMP).refine(isInstant);

/** A day of the calendar, `YYYY-MM-DD`, as a decision names it. */
export const Day = z.string().refine(isCalendarDay);
/** "2026-2031". */
export const Years = z.string().regex(/^[12]\d{3}-[12]\d{3}$/);

/** Bounded as it came, before it is normalised: a letter of Vietnamese may come as three code units. */
const raw = (max: number) => z.string().max(4 * max).refine((text) => hasFewMarks(text) && isHonest(text));

/**
 * Text somebody typed, on one line, as the record takes it: trimmed, in NFC, without control characters, with something to
 * be seen in it. Tablets with Vietnamese keyboards send both normal forms, so the border normalises; the record never does.
 */
export const line = (max: number) =>
  raw(max)
    .transform((text) => text.normalize('NFC').replace(/\s+/g, ' ').trim())
    .pipe(z.string().min(1).max(max).regex(/^[^\u0000-\u001f\u007f]*$/).refine(saysSomething).refine(isRecordable));

/** Text of several lines; may be empty. */
export const prose = (max: number) =>
  raw(max)
    .transform((text) => text.normalize('NFC').replace(/\r\n?/g, '\n').trim())
    .pipe(
      z
        .string()
        .max(max)
        .regex(/^[^\u0000-\u0009\u000b-\u001f\u007f]*$/)
        .refine((text) => text === '' || saysSomething(text))
        .refine(isRecordable),
    );
