/** Y-16 every field that takes more than a line keeps what is written in it over a reload. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesUnder, ROOT } from './sources.ts';

/** A field of several lines. */
const FIELD = /<(Textarea|textarea|JsonInput)\b/;
/** In the same file: the hook, or what stands under it. */
const KEPT = /\b(useDraft(<\w+>)?|keepDraft)\(/;

/** Whoever shows these keeps what is typed: who that is, or why nothing of it is kept. */
const OTHERWISE: Readonly<Record<string, { readonly by: string } | { readonly because: string }>> = {
  'client/panels/agenda/desk/ballot-fields.tsx': { by: 'client/panels/agenda/desk/vote-form.tsx' },
  'client/panels/agenda/desk/import/review.tsx': { by: 'client/panels/agenda/desk/add-item.tsx' },
  'client/panels/nominations/list-fields.tsx': { by: 'client/panels/nominations/propose.tsx' },
  'client/reader/notes/card.tsx': { by: 'client/reader/notes/half-written.ts' },
  'client/screens/archive.tsx': { because: 'digits that are copied from elsewhere, and asked of nobody who is signed in' },
  'client/screens/notes/take-key.tsx': { because: 'a key: nothing secret is kept' },
  'client/screens/secretariat/administration/roots.tsx': { because: 'a certificate that is pasted from a file' },
  'client/screens/secretariat/members/import.tsx': { because: 'a table that is pasted from a file' },
};

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

test('Y-16 no field of several lines loses what was written in it', () => {
  const fields = filesUnder('client').filter((path) => path.endsWith('.tsx') && FIELD.test(read(path)));
  expect(fields.length).toBeGreaterThan(30);
  const without = fields.filter((path) => !KEPT.test(read(path)));
  expect(without.sort()).toEqual(Object.keys(OTHERWISE).sort());
  for (const one of Object.values(OTHERWISE)) if ('by' in one) expect(read(one.by)).toMatch(KEPT);
});
