/**
 * A tablet's camera that sees the code of the notes' key on another device's screen; one that sees something else; and none, or one that
 * its owner keeps from the page.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { Browser } from 'playwright-core';
import { toBuffer } from 'qrcode';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { foundCouncil, prepare, type Council } from '../../client/people/council.ts';
import type { ServerProcess } from '../../client/people/server-process.ts';
import { notes } from '../../shared/text/notes.ts';
import { launch } from '../kit/chromium.ts';
import { buildClientIfStale } from '../kit/client-build.ts';
import { serve } from '../kit/programs.ts';
import { shortPapers } from '../kit/short-papers.ts';
import { Device, PHONE, TABLET, vi } from './browser.ts';
import { codeIn, enrols } from './entering.ts';

let folder: string;
let film: string;
let server: ServerProcess;
let council: Council;
const browsers: Browser[] = [];
let first: Device;
let second: Device;

beforeAll(async () => {
  await buildClientIfStale();
  folder = await mkdtemp(join(tmpdir(), 'ecabinet-camera-'));
  film = join(folder, 'camera.y4m');
  const port = String(20_000 + Math.floor(Math.random() * 11_000));
  const url = `http://localhost:${port}`;
  server = await serve({ DATA_DIR: join(folder, 'data'), PORT: port, PUBLIC_URL: url });
  council = await foundCouncil(server.url, server.code, { delegates: 2, guests: 0 }, () => undefined);
  await prepare(council, { items: 1, votes: 0, papers: await shortPapers() });
  const shows = ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${film}`];
  const [plain, filming] = [await launch(), await launch([...shows, '--use-fake-ui-for-media-stream'])];
  browsers.push(plain, filming, await launch([...shows, '--use-fake-ui-for-media-stream=deny']));
  first = await Device.open(plain, 'camera-first', TABLET, url);
  second = await Device.open(filming, 'camera-second', PHONE, url);
});
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  await first?.failed();
  await second?.failed();
});
afterAll(async () => {
  for (const one of browsers) await one.close();
  for (const one of council?.delegates ?? []) one.leave();
  council?.secretary.leave();
  await server?.stop();
  if (folder) await rm(folder, { recursive: true, force: true });
});

const [WIDTH, HEIGHT] = [1280, 720];

/** What the camera sees from then on: the picture, held askew a third of a room away, in poor light. */
async function films(picture: Buffer): Promise<void> {
  const canvas = createCanvas(WIDTH, HEIGHT);
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#8b8478';
  pen.fillRect(0, 0, WIDTH, HEIGHT);
  pen.translate(WIDTH * 0.55, HEIGHT * 0.5);
  pen.rotate(0.14);
  pen.drawImage(await loadImage(picture), -190, -190, 380, 380);
  pen.resetTransform();
  pen.fillStyle = 'rgb(40 40 60 / 35%)';
  pen.fillRect(0, 0, WIDTH, HEIGHT);
  const { data } = pen.getImageData(0, 0, WIDTH, HEIGHT);
  // Light alone; the two planes of colour are grey.
  const light = Buffer.alloc(WIDTH * HEIGHT * 1.5, 128);
  for (let at = 0; at < WIDTH * HEIGHT; at++)
    light[at] = 0.3 * data[at * 4]! + 0.59 * data[at * 4 + 1]! + 0.11 * data[at * 4 + 2]!;
  const frame = Buffer.concat([Buffer.from('FRAME\n'), light]);
  await writeFile(film, Buffer.concat([Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F15:1 Ip A1:1 C420jpeg\n`), frame, frame]));
}

test('a code of something else is said to be that, and the looking goes on', async () => {
  await enrols(first, council.secretary, council.delegates[1]!.id);
  await enrols(second, council.secretary, council.delegates[1]!.id);
  await films(await toBuffer('https://xa-muong-mau.example/'));
  await second.page.goto('/devices');
  await second.press(notes.scan);
  await second.sees(notes.otherQr);
  await second.look('other-code');
  await second.press(notes.stopScan);
  await second.page.locator('video').waitFor({ state: 'detached' });
});

test('the code on the other device’s screen is seen, and the notes’ key is there', async () => {
  const { page } = first;
  await page.goto('/devices');
  await first.press(notes.show);
  await codeIn(first);
  const shown = page.getByRole('img', { name: vi(notes.qr), exact: true });
  await films(await shown.screenshot());
  await first.look('shown');
  await second.press(notes.scan);
  await second.sees(notes.taken);
  await second.look('taken');
  await expect.poll(() => second.page.locator('video').count()).toBe(0);
});

test('who has no camera, or keeps it from the page, is told how to go on, and may type the code', async () => {
  for (const [name, browser, said] of [['none', browsers[0]!, notes.noCamera], ['refused', browsers[2]!, notes.cameraRefused]] as const) {
    const device = await Device.open(browser, `camera-${name}`, PHONE, server.url);
    await enrols(device, council.secretary, council.delegates[1]!.id);
    await device.page.goto('/devices');
    await device.press(notes.scan);
    await device.sees(said);
    await device.look('cannot');
    await device.page.getByLabel(vi(notes.code)).fill('A');
    await expect.poll(() => device.button(notes.take).isEnabled()).toBe(true);
    expect(device.faults).toEqual([]);
    await device.context.close();
  }
  expect([...first.faults, ...second.faults]).toEqual([]);
});
