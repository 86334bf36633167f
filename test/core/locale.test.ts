import { strict as assert } from 'node:assert';
import { localeOf } from '../../core/locale';

describe('localeOf', () => {
  it('speaks Chinese where the editor does, English elsewhere', () => {
    assert.equal(localeOf('zh-cn'), 'zh-CN');
    assert.equal(localeOf('zh-Hans'), 'zh-CN');
    assert.equal(localeOf('zh_CN.UTF-8'), 'zh-CN');
    assert.equal(localeOf('de'), 'en');
    assert.equal(localeOf(''), 'en');
  });
});
