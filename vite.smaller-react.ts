/**
 * React's renderer without what no screen here has: taking over a page that a server has drawn, elements that it moves into the
 * head, view transitions, handles of fragments, actions of forms, and the names of components in a fault's stack. A quarter of it, and
 * it is the largest library of the first screen. What is left out is known by its name in React's own file, and throws where it is
 * called after all; where a later version names it otherwise, it is only larger (`test/client/smaller.test.ts` tells).
 */
import { parseAst } from 'vite';

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [part: string]: unknown;
}
const isNode = (value: unknown): value is Node => typeof (value as Partial<Node> | null)?.type === 'string';
const within = (node: Node): Node[] => Object.values(node).flat().filter(isNode);

export const RENDERER = /react-dom\/cjs\/react-dom-client\.production\.js$/;

/** Called only by what is left out, or for what is never made. */
const NEVER = `
  acquireResource adoptPreloadPropsForScript adoptPreloadPropsForStylesheet applyViewTransitionName applyViewTransitionToHostInstances
  applyViewTransitionToHostInstancesRecursive attemptExplicitHydrationTarget canHydrateHydrationBoundary canHydrateInstance canHydrateTextInstance
  clearHydrationBoundary clearSingletonPreambleContribution commitAfterMutationEffectsOnFiber commitAppearingPairViewTransitions
  commitDeletedPairViewTransitions commitHostSingletonAcquisition createFiberFromDehydratedFragment createHoistableInstance createMeasurement
  dispatchActionState FragmentInstance getHydratableHoistableCache getNextHydratableInstanceAfterHydrationBoundary getResource
  hideOrUnhideDehydratedBoundary initSuspenseListRenderState insertStylesheet insertStylesheetIntoRoot insertSuspendedStylesheets
  measureNestedViewTransitions measureViewTransitionHostInstancesRecursive mountActionState mountHoistable mountHostRootWithoutHydrating
  preloadResource preloadStylesheet prepareToHydrateHostInstance ReactDOMHydrationRoot rerenderActionState
  resolveSingletonInstance releaseSingletonInstance restoreViewTransitionName restoreViewTransitionOnHostInstances
  retryActivityComponentWithoutHydrating retryDehydratedSuspenseBoundary retrySuspenseComponentWithoutHydrating runActionStateAction
  startHostTransition startViewTransition stylesheetPropsFromRawProps suspendResource throwOnHydrationMismatch updateActionState updateActionStateImpl
  updateDehydratedSuspenseComponent updateSuspenseListComponent commitNewChildToFragmentInstance deleteChildFromFragmentInstance
  preconnectAs preload preloadModule preinitStyle preinitScript preinitModuleScript accumulateOrCreateContinuousQueuedReplayableEvent
  scheduleViewTransitionEvent queueIfContinuousEvent
`;
/** Called, and finds nothing to do. */
const IDLE = `
  clearIfContinuousEvent commitEnterViewTransitions commitExitViewTransitions commitNestedViewTransitions restoreEnterOrExitViewTransitions
  restoreNestedViewTransitions restorePairedViewTransitions
  retryIfBlockedOn trackEnterViewTransitions extractEvents$1
`;
/** Answers the same each time. */
const ANSWERS: Readonly<Record<string, string>> = {
  isHostHoistableType: '!1',
  popHydrationState: '!1',
  getStackByFiberInDevAndProd: '""',
  upgradeHydrationErrorsToRecoverable: 'null',
};
/** Of fibers: elements in the head, `html`, `head` and `body`; lists of Suspense, view transitions, what a server has drawn. */
const TAGS = [18, 19, 26, 27, 30];
const listed = (text: string): string[] => text.trim().split(/\s+/);

/** All that is left out, by its names in React's file. */
export const LEFT_OUT: readonly string[] = [...listed(NEVER), ...listed(IDLE), ...Object.keys(ANSWERS)];

interface Change {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/** What is declared with `var` in a piece of a function, for all of it. */
function declaredIn(node: Node): string[] {
  if (/Function/.test(node.type)) return [];
  const own = node.type === 'VariableDeclaration' && node['kind'] === 'var' ? (node['declarations'] as Node[]) : [];
  return [...own.map((one) => (one['id'] as unknown as { readonly name: string }).name), ...within(node).flatMap(declaredIn)];
}

function casesOf(node: Node, code: string): Change[] {
  const of = node['discriminant'] as Node | undefined;
  if (node.type !== 'SwitchStatement' || !of || !/(\.|^)tag$/.test(code.slice(of.start, of.end))) return [];
  const cases = node['cases'] as Node[];
  const isLeft = (one: Node): boolean => TAGS.includes((one['test'] as { readonly value?: number } | null)?.value ?? -1);
  const ends = (one: Node | undefined): boolean => {
    const last = (one?.['consequent'] as Node[] | undefined)?.at(-1);
    return !one || (last !== undefined && /^(Break|Return|Throw|Continue)Statement$/.test(last.type));
  };
  const gone: Change[] = [];
  let before: Node | undefined;
  for (const one of cases) {
    if (!isLeft(one)) {
      before = one;
      continue;
    }
    const first = (one['consequent'] as Node[])[0];
    // What comes before it may go on into it.
    const stays = !ends(before);
    gone.push({ start: one.start, end: stays ? (first?.start ?? one.end) : one.end, by: '' });
    if (stays) before = one;
  }
  return gone;
}

const isHydrating = (node: Node): boolean => node.type === 'Identifier' && node['name'] === 'isHydrating';

export function smallerRenderer(code: string): string {
  const changes: Change[] = [];
  const never = new Set(listed(NEVER));
  const idle = new Set(listed(IDLE));
  /** @param inside where the body of the function begins that it stands in */
  const visit = (node: Node, inside = -1): void => {
    if (node.type === 'FunctionDeclaration') {
      const name = (node['id'] as unknown as { name: string }).name;
      const { start, end } = node['body'] as Node;
      const by = never.has(name) ? '{ leftOut(); }' : idle.has(name) ? '{}' : ANSWERS[name] && `{ return ${ANSWERS[name]}; }`;
      if (by) return void changes.push({ start, end, by });
    }
    // Whether a server's page is being taken over, but where a function is told of it by that name.
    if (/^Function/.test(node.type) && (node['params'] as Node[]).some(isHydrating)) return;
    if (node.type === 'VariableDeclarator' && isHydrating(node['id'] as Node)) return;
    if (node.type === 'AssignmentExpression' && isHydrating(node['left'] as Node))
      return void changes.push({ start: node.start, end: node.end, by: '0' });
    if (isHydrating(node)) return void changes.push({ start: node.start, end: node.end, by: '!1' });
    const body = /^Function/.test(node.type) ? (node['body'] as Node).start + 1 : inside;
    const cases = casesOf(node, code);
    changes.push(...cases);
    const isGone = (one: Node): boolean => cases.some(({ start, end }) => start <= one.start && one.end <= end);
    // What is declared there is so for the rest of the function too.
    const names = [...new Set(within(node).filter(isGone).flatMap(declaredIn))];
    if (names.length > 0) changes.push({ start: body, end: body, by: `var ${names.join(', ')};` });
    for (const one of within(node)) if (!isGone(one)) visit(one, body);
  };
  for (const statement of parseAst(code).body as unknown as Node[]) {
    const text = code.slice(statement.start, statement.start + 60);
    if (/^FragmentInstance\.prototype\.|^exports\.hydrateRoot =/.test(text)) changes.push({ start: statement.start, end: statement.end, by: '' });
    else visit(statement);
  }
  let at = 0;
  let out = '';
  for (const { start, end, by } of changes.sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    out += code.slice(at, start) + by;
    at = end;
  }
  out += code.slice(at);
  return `${out}\nfunction leftOut() { throw Error("left out of the client"); }\n`;
}
