import { strict as assert } from 'node:assert';
import { Desk, masthead } from './desk';

function faults(byline: string, settings: object = {}, language = 'zh-CN'): string[] {
  const front = masthead().replace('zh-CN', language);
  const label = language === 'en' ? 'Page One' : '第一版';
  const text = `${front}\n== ${label} ==\n\n# 东湖大桥今晨通车\n@ ${byline}\n\n好。\n`;
  return new Desk(settings).put('p1.broadsheet', text).faults();
}

describe('checks of bylines', () => {
  it('accept bylines as papers print them', () => {
    for (const byline of [
      '本报记者 周晓舟 通讯员 何田',
      '（本报记者 周晓舟）',
      '本报评论员',
      '本报编辑部',
      '临江市人民政府',
      '新华社记者 王立新 李响',
    ]) {
      assert.deepEqual(faults(byline), [], byline);
    }
    for (const byline of ['By Ruth Calder', 'By a Staff Correspondent', 'By The Associated Press', '(Coe Photo)']) {
      assert.deepEqual(faults(byline, {}, 'en'), [], byline);
    }
  });

  it('ask for a name, for brackets in pairs and for known roles', () => {
    assert.deepEqual(faults('本报记者'), ['byline-without-name: 本报记者']);
    assert.deepEqual(faults('（本报记者 周晓舟'), ['byline-unclosed-bracket: （']);
    assert.deepEqual(faults('(本报记者 周晓舟）'), ['byline-mixed-brackets: (']);
    assert.deepEqual(faults('本报记着 周晓舟'), ['byline-unknown-role: 记着']);
    assert.deepEqual(faults('本报特派员 周晓舟', { roles: ['特派员'] }), []);
  });

  it('split runs of names with the names of other files', () => {
    assert.deepEqual(faults('本报记者 颜佳任姚雷'), ['byline-unsplit-names: 颜佳任姚雷']);
    const text = (names: string, date: string) =>
      `${masthead().replace('2021-03-06', date)}\n== 第一版 ==\n\n# 东湖大桥今晨通车\n@ 本报记者 ${names}\n\n好。\n`;
    const desk = new Desk().put('p1.broadsheet', text('颜佳任姚雷', '2021-03-06'));
    assert.equal(desk.faults().length, 1);
    desk.put('p2.broadsheet', text('颜佳任 姚雷', '2021-03-07'));
    assert.deepEqual(desk.faults(), []);
    desk.archive.removeFile('p2.broadsheet');
    assert.equal(desk.faults().length, 1);
  });

  it('hold the paper’s own people against the staff list, not agencies', () => {
    const settings = { staff: ['周晓舟', '林水生'] };
    assert.deepEqual(faults('本报记者 周晓舟 林水升', settings), ['byline-unknown-reporter: 林水升']);
    assert.deepEqual(faults('新华社记者 王立新', settings), []);
  });

  it('know people on the staff list however print, or the list, sets their names', () => {
    const settings = { staff: ['王强', '周　舟', 'Eva Ku\u0308hn'] };
    assert.deepEqual(faults('本报记者 王　强 周舟', settings), []);
    assert.deepEqual(faults('本报记者 王　刚', settings), ['byline-unknown-reporter: 王　刚']);
  });

  it('mark the words where they stand, inline forms included', () => {
    const settings = { staff: ['周晓舟', '林水生'] };
    assert.deepEqual(faults('本报记者 林水生 林水[?升]', settings), ['byline-unknown-reporter: 林水[?升]']);
    assert.deepEqual(faults('本报[?记]着 周晓舟'), ['byline-unknown-role: [?记]着']);
    assert.deepEqual(faults('本报记者 颜佳任[*姚雷]'), ['byline-unsplit-names: 颜佳任[*姚雷]']);
  });

  it('take a custom for one only where it is kept', () => {
    const article = (name: string, byline: string) => `# ${name}\n${byline}\n好，大家都来看。\n\n`;
    const signed = ['一', '二', '三', '四'].map((name) => article(name, '@ 本报记者 周晓舟\n')).join('');
    const check = (body: string) => new Desk().put('p1.broadsheet', `${masthead()}\n== 第一版 ==\n\n${body}`).faults();
    assert.deepEqual(check(signed + article('五', '')), ['byline-missing: 五']);
    assert.deepEqual(check(`${signed}# 五\n\n晴。\n`), []);
    assert.deepEqual(check(signed + article('五', '') + article('六', '')), []);
    assert.deepEqual(check(signed + article('五', '').replace('五', '五 {.notice}')), []);
  });
});
