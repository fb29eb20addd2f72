/** How often a property is tried: `RUNS=10 npm test` tries each ten times as often, with the same beginning. */
const TIMES = Number(process.env['RUNS'] ?? 1);

/** `few` in `npm test`, where each kind of input comes up; more where `RUNS` asks for it. */
export const runs = (few: number): number => Math.ceil(few * TIMES);
