import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isDenied } from '../../../lib/engine/stance/statements/denials.ts';
import { compileModes } from '../../../lib/engine/stance/statements/modes.ts';

const cues = JSON.parse(readFileSync(new URL('../../../data/cues/modes.json', import.meta.url), 'utf8'));
const modes = compileModes(cues);

describe('a denial', () => {
  it.each([
    ['The port denied that it would close.', true],
    ['同社は工場の閉鎖を否定した。', true],
    ['公司取消了上市计划。', true],
    ['Storm No. 9 flooded the port.', false],
    ['The line cancelled 40 sailings.', false],
    ['The line will scrap 11 routes.', false],
    ['The line will scrap its plan for a terminal.', true],
    ['船会社は40便を取り消した。', false],
    ['船运公司取消了往返海口的航班40班。', false],
    ['银行拒绝了320份申请。', false],
  ])('%s %s', (text, denied) => expect(isDenied(text, text, [], modes)).toBe(denied));
});
