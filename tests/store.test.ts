/** What the stores are given: texts within their limits and in step with the package, icons in every size. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
/** Chrome refuses longer ones. */
const SHORT = 132;

describe.each(['en', 'ja', 'zh-CN'])('the store page in %s', locale => {
  const [, short = '', long = ''] = read(`docs/store/${locale}.md`)
    .split(/^## .*$/m)
    .map(part => part.trim());
  it('has the short description of the manifest, short enough', () => {
    expect(short).toBe(JSON.parse(read(`locales/${locale}.json`))['manifest.description']);
    expect(short.length).toBeLessThanOrEqual(SHORT);
  });
  it('says that nothing is sent, and what the corpus covers', () => {
    expect(long).toMatch(/Nothing is sent|どこにも送信しません|不向任何地方发送/);
    expect(long).toMatch(/2026/);
  });
});

it.each([16, 32, 48, 96, 128])('icon of %i pixels', size => {
  const { width, height } = PNG.sync.read(readFileSync(join(root, `public/icons/${size}.png`)));
  expect([width, height]).toEqual([size, size]);
});

it('every permission of the package has its reason', () => {
  const config = read('wxt.config.ts');
  const asked = [...(/permissions: \[(.*?)\]/s.exec(config)?.[1] ?? '').matchAll(/'(\w+)'/g)].map(
    ([, name]) => name,
  );
  expect(asked.length).toBeGreaterThan(3);
  for (const page of ['docs/permissions.md', 'docs/store/README.md'])
    for (const name of [...asked, 'offscreen', 'sidePanel']) expect(read(page)).toContain(name);
});
