import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { idsInIssue, idsOf } from '../../../core/model/ids';
import { print } from '../../../core/syntax';
import { draw, filesOf, lines, undraw } from '../../support/drawn';
import { archiveOf } from '../../support/read';
import { transcript } from '../../support/transcripts';

const issue = lines`
  //// p1.broadsheet
  ---
  paper: 临江日报
  date: 2021-03-06
  language: zh-CN
  ---

  == 第一版 要闻 == {#⟦gives:front⟧}
  @ 责任编辑：丁文远 {#⟦gives:desk⟧}

  #- 市防汛指挥部会议强调 {#⟦gives:flood⟧}
  # 早部署早检查 {.news #⟦gives:second⟧}
  ## 水闸 {#⟦gives:sluice⟧}

  各县区要逐库逐堤排查，
  >> （下转第三版） {#⟦gives:out⟧ to=#⟦names:rest⟧}

  ! 东门水闸。{src=a.png with="#⟦names:flood⟧" id=⟦gives:gate⟧}
  接着说明。{#text}

  ~~~ table {with=⟦names:flood⟧ #⟦gives:levels⟧}
  水位 {#printed}
  ~~~ {#closing}
  % {#comment}
  //// p3.broadsheet
  ---
  paper: 临江日报
  date: 2021-03-06
  language: zh-CN
  ---

  == 第三版 ==

  << （上接第一版） {from="⟦names:flood⟧" #⟦gives:rest⟧}
  把隐患消除在汛期之前。
`;

describe('Ids', () => {
  it('are found wherever attributes give or name them, in all files of the issue', () => {
    const drawings = filesOf(issue);
    const archive = archiveOf([...drawings].map(([path, drawing]) => [path, undraw(drawing).text]));
    const ids = idsInIssue(archive.issueOf('p1.broadsheet')!);
    for (const [path, drawing] of drawings) {
      const places = ids
        .filter((place) => place.path === path)
        .map(({ kind, start, end }) => ({ start, end, name: kind === 'definition' ? 'gives' : 'names' }));
      assert.equal(draw(undraw(drawing).text, places), drawing);
    }
    assert.deepEqual(
      ids.map(({ key, id }) => `${key} ${id}`).filter((said) => !said.startsWith('id ')),
      ['to rest', 'with flood', 'with flood', 'from flood'],
    );
  });

  it('can be referred to on segments and pictures', () => {
    const files = [...filesOf(issue)].map(([path, drawing]) => [path, undraw(drawing).text] as const);
    const ids = idsOf(archiveOf(files).issueOf('p1.broadsheet')!);
    assert.deepEqual([...ids].sort(), ['flood', 'gate', 'rest', 'second']);
  });

  it('stand where they say, in whatever is typed', () => {
    const typed = fc.constantFrom('# A {#a}', '>> {to=#a}', '<< {from="a"} {#b', '! {with="#b" #a #a}', '@ x {to=#}');
    const text = fc
      .array(fc.tuple(fc.oneof(typed, transcript), fc.constantFrom('\n', '\r\n', '')), { maxLength: 8 })
      .map((parts) => parts.flat().join(''));
    fc.assert(
      fc.property(text, (text) => {
        const archive = archiveOf([['page.broadsheet', text]]);
        assert.equal(print(archive.file('page.broadsheet')!.tree), text);
        let last = 0;
        for (const { id, start, end, signStart } of idsInIssue(archive.issueOf('page.broadsheet')!)) {
          assert.equal(text.slice(start, end), id);
          assert.equal(text.slice(signStart, start), signStart < start ? '#' : '');
          assert.ok(last <= signStart);
          last = end;
        }
      }),
    );
  });
});
