/** Answers of the server that a page remembers: forgotten when somebody leaves, by whatever remembers them. */
const forgetting: Array<() => void> = [];

export const onForget = (forget: () => void): void => void forgetting.push(forget);

export const forgetAnswers = (): void => forgetting.forEach((one) => one());
