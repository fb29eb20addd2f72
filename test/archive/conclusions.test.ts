/** Conclusions in a record: as they may be written they are accepted; every other is found, and minutes that tell them otherwise. */
import 'reflect-metadata';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Json } from '../../shared/base/canonical.ts';
import { verify } from '../../shared/archive/verify.ts';
