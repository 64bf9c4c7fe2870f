import { readFileSync } from 'node:fs';
import { expect, open, test } from './board';
import { reports } from './server';

test.use({ baseURL: async ({ own }, use) => use(own.url) });

const text = 'BATUMI - Police arrested 14 protesters in Batumi on 5 May 2023, the Interior Ministry said.';
const line = (id: string, place: string): string =>
  JSON.stringify({
    id,
    language: 'en',
    published: '2023-05-06',
    title: `News of ${place}`,
    text: `Police arrested 21 protesters in ${place} on 5 May 2023.`,
    source: { name: 'Evening Post' },
  });

const total = async (page: import('@playwright/test').Page, query = ''): Promise<number> =>
  ((await (await page.request.get(`/api/events?limit=0${query}`)).json()) as { total: number }).total;

test.describe('add', () => {
  test('pasted text: its claims are seen before anything is kept', async ({ page }) => {
    await open(page, 'add');
    const before = await total(page);
    await page.locator('textarea').fill(text);
    await page.getByLabel('Published').fill('2023-05-06');
    await page.getByRole('textbox', { name: 'Source', exact: true }).fill('Evening Post');
    await page
      .locator('form', { has: page.locator('textarea') })
      .getByRole('button', { name: 'Read' })
      .click();
    await expect(page.getByRole('heading', { name: '1 new report read' })).toBeVisible();
    const card = page.locator('.claims article').filter({ hasText: '14' }).first();
    await expect(card).toContainText('Arrest');
    await expect(card).toContainText('Batumi');
    await expect(card).toContainText('Evening Post');
    expect(await total(page)).toBe(before);
    await page.getByRole('button', { name: 'Keep in the chronicle' }).click();
    await expect(page.getByRole('heading', { name: '1 report kept' })).toBeVisible();
    expect(await total(page)).toBeGreaterThan(before);
    await page.getByRole('navigation').getByRole('link', { name: 'Board' }).click();
    await expect(page.locator('section.list article').first()).toContainText(/Batumi.*May 5, 2023/s);
  });

  test('several files: progress, one that cannot be read, and one that is there already', async ({ page }) => {
    await open(page, 'add');
    const before = await total(page);
    const file = (name: string, content: string) => ({
      name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(content),
    });
    await page
      .getByLabel('Choose files')
      .setInputFiles([
        file('one.jsonl', `${line('post-1', 'Kutaisi')}\n${line('post-2', 'Gori')}\n`),
        file('two.jsonl', readFileSync(reports[0] ?? '', 'utf8').split('\n')[0] ?? ''),
        file('bad.jsonl', '{"id": "x", "text": \n{"broken\n'),
      ]);
    await expect(page.getByRole('status').filter({ hasText: '3 of 3 read' })).toBeVisible();
    await expect(page.getByRole('heading', { name: '2 new reports read' })).toBeVisible();
    await expect(page.getByText('already in the chronicle')).toBeVisible();
    await expect(page.getByRole('alert').first()).toBeVisible();
    expect(await total(page)).toBe(before);
    await page.getByRole('button', { name: 'Keep in the chronicle' }).click();
    await expect(page.getByRole('heading', { name: '2 reports kept' })).toBeVisible();
    expect(await total(page, '&source=Evening Post')).toBeGreaterThan(0);
  });

  test('files are dropped', async ({ page }) => {
    await open(page, 'add');
    const files = await page.evaluateHandle(
      (content) => {
        const data = new DataTransfer();
        data.items.add(new File([content], 'dropped.jsonl'));
        return data;
      },
      line('post-3', 'Telavi'),
    );
    await page.locator('.files').dispatchEvent('drop', { dataTransfer: files });
    await expect(page.getByRole('heading', { name: '1 new report read' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'News of Telavi' })).toBeVisible();
  });

  test('an address on this machine is refused and the reason told', async ({ page, own, errors }) => {
    await open(page, 'add');
    await page.getByLabel('Address', { exact: true }).fill(`${own.url}/api/events`);
    await page
      .locator('form', { has: page.getByLabel('Address', { exact: true }) })
      .getByRole('button', { name: 'Read' })
      .click();
    await expect(page.getByRole('alert')).toContainText('It could not be fetched');
    await expect(page.getByRole('button', { name: 'Keep in the chronicle' })).toHaveCount(0);
    expect(errors.splice(0).every((told) => told.includes('400'))).toBe(true);
  });
});
