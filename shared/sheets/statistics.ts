/** What answers come to, counted in one place: by the server, by whoever checks the record, and on the screens that show a bar of each. */
export const CHOICES = ['agree', 'disagree', 'other'] as const;

export interface Numbers {
  readonly asked: number;
  readonly answered: number;
  /** Asked and never answered: in no count, still of those asked. */
  readonly silent: number;
  readonly counts: Readonly<Record<(typeof CHOICES)[number], number>>;
}

/** @param answers one a person, of those asked alone */
export function statistics(
  asked: readonly string[],
  answers: ReadonlyArray<{ readonly member: string; readonly choice: (typeof CHOICES)[number] }>,
): Numbers {
  const counts = { agree: 0, disagree: 0, other: 0 };
  for (const { choice } of answers) counts[choice]++;
  return { asked: asked.length, answered: answers.length, silent: asked.length - answers.length, counts };
}
