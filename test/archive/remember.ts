/** Before each file that reads bundles by the dozen: what has the same bytes is signed and verified once (remembered.ts). */
import { vi } from 'vitest';

vi.mock('@noble/curves/ed25519.js', async (original) => (await import('./remembered.ts')).remembered(await original()));
vi.mock('@noble/ed25519', async (original) => (await import('./remembered.ts')).rememberedReading(await original()));
