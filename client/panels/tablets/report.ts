/** What this device says of itself: its battery where the browser tells, whether it can sign, the app's version, papers kept. */
import type { Bringing } from '../../reader/kept-index.ts';
import type { TabletReport } from '../../../shared/wire/tablets.ts';

interface Battery {
  readonly level: number;
  readonly charging: boolean;
}

/** The name of the app's first script, which holds its hash; undefined where the page was not built. */
export function appVersion(): string | undefined {
  const script = document.querySelector<HTMLScriptElement>('script[src*="/assets/"]');
  return /\/([A-Za-z0-9_.-]{1,64})$/.exec(script?.src ?? '')?.[1];
}

async function battery(): Promise<Pick<TabletReport, 'battery' | 'charging'>> {
  const { getBattery } = navigator as { getBattery?: () => Promise<Battery> };
  try {
    const found = await getBattery?.call(navigator);
    return found ? { battery: Math.round(found.level * 100), charging: found.charging } : {};
  } catch {
    return {};
  }
}

export async function reportOf(signs: boolean, bringing: Bringing | undefined, help: string | undefined): Promise<TabletReport> {
  const version = appVersion();
  return {
    ...(await battery()),
    signs,
    ...(version !== undefined && { version }),
    ...(bringing && { kept: bringing.here, all: bringing.papers }),
    ...(help !== undefined && { help }),
  };
}
