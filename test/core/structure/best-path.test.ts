import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { bestPath, type Step } from '../../../core/structure/best-path';

/** Every path through the stages, tried one by one. */
function allPaths(stages: readonly (readonly Step[])[], from = 0, stage = 0): Step[][] {
  const steps = stages[stage];
  if (!steps) return [[]];
  return steps
    .filter((step) => step.from === from)
    .flatMap((step) => allPaths(stages, step.to, stage + 1).map((rest) => [step, ...rest]));
}

const total = (path: readonly Step[]): number => path.reduce((sum, { score }) => sum + score, 0);

const stagesOfTwoStates = fc.array(
  fc
    .tuple(
      fc.integer({ min: -9, max: 9 }),
      fc.integer({ min: -9, max: 9 }),
      fc.integer({ min: -9, max: 9 }),
      fc.integer({ min: -9, max: 9 }),
    )
    .map((scores) => scores.map((score, i) => ({ from: i >> 1, to: i & 1, score }))),
  { minLength: 1, maxLength: 6 },
);

describe('bestPath', () => {
  it('finds the path with the most points, as trying them all does', () => {
    fc.assert(
      fc.property(stagesOfTwoStates, (stages) => {
        const path = bestPath(
          stages.length,
          2,
          (i) => stages[i]!,
          (step) => step.to,
        );
        const best = Math.max(...allPaths(stages).map(total));
        assert.equal(total(path.map(({ step }) => step)), best);
      }),
    );
  });

  it('says by how much each step beats the best path with another one in its place', () => {
    fc.assert(
      fc.property(stagesOfTwoStates, (stages) => {
        const path = bestPath(
          stages.length,
          2,
          (i) => stages[i]!,
          (step) => step.to,
        );
        const paths = allPaths(stages);
        const best = Math.max(...paths.map(total));
        path.forEach(({ step, margin }, i) => {
          const others = paths.filter((other) => other[i]!.to !== step.to).map(total);
          assert.equal(margin, best - Math.max(...others));
        });
      }),
    );
  });

  it('finds no steps where there are no stages', () => {
    assert.deepEqual(
      bestPath(
        0,
        2,
        () => [],
        () => 0,
      ),
      [],
    );
  });
});
