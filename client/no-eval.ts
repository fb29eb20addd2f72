/**
 * Before any shape is declared: the policy forbids code out of text, and asking whether it does is reported as an attack by some
 * browsers.
 */
import { config } from 'zod';

config({ jitless: true });
