import * as fc from 'fast-check';
import { configurationText, firstPages, page, typed } from './texts';

/** Numbers choose among what there is when the action is done: the same scenario, shortened, still means something. */
const choice = fc.nat(999);

const edit = fc.record({
  at: choice,
  remove: fc.oneof(fc.constant(0), fc.nat(4), fc.nat(80)),
  insert: fc.oneof(fc.constant(''), typed, typed),
  /** Told as a range that ends beyond the line, beyond the text, or before it begins. */
  told: fc.oneof(
    { weight: 6, arbitrary: fc.constant('exactly' as const) },
    { weight: 1, arbitrary: fc.constantFrom('beyond line' as const, 'beyond text' as const, 'backwards' as const) },
  ),
});
export type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

/** After how many turns of the event loop a request is cancelled, if it is. */
const cancel = fc.option(fc.nat(8), { nil: null, freq: 2 });
/** Whether the server is told at once of what happens on disk, or only some time later. */
const late = fc.boolean();

const actions = {
  open: fc.record({ file: choice, text: fc.option(page, { nil: null, freq: 3 }), escaped: fc.boolean() }),
  change: fc.record({ document: choice, edits: fc.array(edit, { minLength: 1, maxLength: 3, size: 'max' }) }),
  replaceAll: fc.record({ document: choice, text: page }),
  save: fc.record({ document: choice, late }),
  close: fc.record({ document: choice }),
  write: fc.record({ file: choice, text: page, late }),
  remove: fc.record({ file: choice, late }),
  create: fc.record({ file: choice, text: page }),
  moveFile: fc.record({ file: choice, to: choice }),
  moveFolder: fc.record({ back: fc.boolean() }),
  removeFolder: fc.record({}),
  configure: fc.record({ folder: choice, text: fc.option(configurationText, { nil: null, freq: 3 }), late }),
  setSettings: fc.record({
    jumps: fc.boolean(),
    counts: fc.boolean(),
    lenses: fc.boolean(),
  }),
  toggleFolder: fc.record({ folder: choice }),
  /** Events of what does not concern the server, or did not happen. */
  tellNothing: fc.record({ file: choice }),
  request: fc.record({ which: choice, file: choice, at: choice, choice, cancel }),
  watchAll: fc.record({}),
  pause: fc.record({}),
  wait: fc.record({ turns: fc.nat(6) }),
  /** The server is told of everything on disk that it has not been told of. */
  tell: fc.record({}),
};

type Actions = typeof actions;
export type Action = {
  [Kind in keyof Actions]: { kind: Kind } & (Actions[Kind] extends fc.Arbitrary<infer T> ? T : never);
}[keyof Actions];

const weights: Partial<Record<keyof Actions, number>> = {
  watchAll: 1,
  open: 6,
  change: 10,
  request: 10,
  wait: 4,
  close: 3,
  pause: 3,
};

const action: fc.Arbitrary<Action> = fc.oneof(
  ...(Object.keys(actions) as (keyof Actions)[]).map((kind) => ({
    weight: weights[kind] ?? 2,
    arbitrary: (actions[kind] as fc.Arbitrary<object>).map((more) => ({ kind, ...more }) as Action),
  })),
);

export const scenario = fc.record({
  client: fc.constantFrom('pull' as const, 'pull' as const, 'push' as const, 'plain' as const),
  locale: fc.constantFrom('en', 'zh-CN'),
  pages: firstPages,
  configuration: fc.option(configurationText, { nil: null, freq: 2 }),
  /** How many turns of the event loop each reading from disk takes, over and over. */
  turns: fc.array(fc.nat(5), { minLength: 1, maxLength: 5 }),
  actions: fc.array(action, { minLength: 1, maxLength: 20, size: 'max' }),
  /** Where the answers are compared at the end, in thousandths of each text. */
  spots: fc.array(fc.record({ at: choice, choice }), { minLength: 1, maxLength: 2 }),
});
export type Scenario = (typeof scenario extends fc.Arbitrary<infer T> ? T : never) & {
  readonly encoding: 'utf-16' | 'utf-8';
};
