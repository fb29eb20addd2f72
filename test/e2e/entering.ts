/** How a person's browser becomes a device of theirs, and how it is opened again. */
import type { Person } from '../../client/people/person.ts';
import { enrol } from '../../shared/text/enrol.ts';
import { notes } from '../../shared/text/notes.ts';
import { shell } from '../../shared/text/shell.ts';
import { signIn } from '../../shared/text/sign-in.ts';
import type { EnrolmentOffer } from '../../shared/wire/enrolment.ts';
import type { Device } from './browser.ts';
import { vi } from './browser.ts';

export const PIN = '274951';

/** Face to face: the code is handed over, the secretary reads the digits on the screen, a PIN is chosen. */
export async function enrols(device: Device, secretary: Person, member: string): Promise<void> {
  const { id, code } = await secretary.ask<EnrolmentOffer>('POST', '/api/enrolments', { member });
  await device.page.goto(`/enrol#${code}`);
  await device.press(enrol.make);
  const check = (await device.page.getByRole('img', { name: /^(\d ){5}\d$/ }).getAttribute('aria-label'))!.replaceAll(' ', '');
  await secretary.ask('POST', `/api/enrolments/${id}/approve`, { check });
  await device.sees(enrol.pinTitle);
  for (const field of await device.page.locator('input[type=password]').all()) await field.fill(PIN);
  await device.press(signIn.savePin);
  await device.press(shell.next);
  // A page that is left in the middle of it has not entered.
  await device.page.waitForURL((url) => !url.pathname.startsWith('/enrol'));
}

export async function givesPin(device: Device): Promise<void> {
  for (const digit of PIN) await device.press(digit);
  await device.press(signIn.enterRoom);
}

/** The code that a device shows once the PIN that it asks for is given: twelve groups of five letters. */
export async function codeIn(device: Device): Promise<string> {
  await device.page.getByLabel(vi(notes.pin)).fill(PIN);
  await device.press(notes.proceed);
  const letters = device.page.locator('ol[translate=no] li');
  await letters.first().waitFor();
  return (await letters.allTextContents()).join(' ');
}

/** The key of the notes as a device shows it to its owner, behind the PIN. */
export async function codeOn(device: Device, look?: () => Promise<void>): Promise<string> {
  await device.page.goto('/devices');
  await device.press(notes.show);
  const code = await codeIn(device);
  await device.sees(notes.shown);
  await look?.();
  await device.press(notes.hide);
  return code;
}
