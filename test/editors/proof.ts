import { strict as assert } from 'node:assert';
import path from 'node:path';
import { type Editor, runSession, type Session } from './session';

/** That an editor, set up as the documentation says, is served as it should be. */
export function itIsServed(editor: Editor): void {
  let session: Session;
  before(async function () {
    this.timeout(90_000);
    session = await runSession(editor);
  });

  it('takes the folder of the configuration for the root', () => {
    assert.equal(session.report.root, session.archive);
  });

  it('shows the fault, and nothing else, where it is', () => {
    const { code, text } = session.assignment.fault;
    assert.deepEqual(session.report.diagnostics, [{ code, text }]);
  });

  it('goes from a jump to the other page', () => {
    const { file, line } = session.report.definition ?? {};
    assert.equal(file && path.basename(file), 'p3.broadsheet');
    assert.equal(line, '《《　（上接第一版①）');
  });

  it('renames the label of the jump on both pages', () => {
    assert.equal(session.report.renamed, '>> （下转第三版⑨）');
    assert.equal(session.pages.inside, session.expected.inside);
  });

  it('offers a quick fix, after which nothing is wrong', () => {
    const { assignment, report, pages, expected } = session;
    assert.ok(report.actions?.includes(assignment.fault.fix), `offered: ${report.actions}`);
    assert.deepEqual(report.remaining, []);
    assert.equal(pages.front, expected.front);
  });

  it('says nothing of a problem', () => {
    assert.equal(session.report.problem, undefined, `${session.report.problem}\n${session.output}`);
  });
}
