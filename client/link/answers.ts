/**
 * Answers of the server that a page remembers: forgotten when somebody leaves, and when somebody else comes whose sign-in took the
 * place of one that ran out or was made in another tab.
 */
const forgetting: Array<() => void> = [];
let reader: string | undefined;

export const onForget = (forget: () => void): void => void forgetting.push(forget);

export const forgetAnswers = (): void => forgetting.forEach((one) => one());

/** Somebody is signed in: what this page was answered for another goes. */
export function keepAnswersFor(person: string): void {
  if (reader !== undefined && reader !== person) forgetAnswers();
  reader = person;
}
