import { readFileSync } from 'node:fs';
import { expect, open, test } from './board';

const names = ['Azamat', 'Toktosunov'];
const formats = ['jsonl', 'claims', 'csv', 'acled', 'gdelt', 'gdelt-mentions', 'polecat', 'geojson', 'hxl'];

test.describe('export', () => {
  for (const format of formats)
    test(`${format} downloads the filtered view with private names masked`, async ({ page }) => {
      await open(page, 'export', '?place=Osh');
      const waiting = page.waitForEvent('download');
      await page.getByRole('link', { name: format, exact: true }).click();
      const download = await waiting;
      expect(download.suggestedFilename()).toMatch(/^matiane\.\w+/);
      const text = readFileSync(await download.path(), 'utf8');
      expect(text).toMatch(/Osh|Ош|Daily Courier/);
      expect(text).not.toContain('Colombo');
      for (const name of names) expect(text, name).not.toContain(name);
      if (format === 'geojson')
        expect((JSON.parse(text) as { features: unknown[] }).features.length).toBeGreaterThan(2);
      if (format === 'jsonl')
        for (const line of text.trim().split('\n'))
          expect((JSON.parse(line) as { schema: string }).schema).toBe('events/1');
      if (format === 'hxl') expect(text.split('\n')[1]).toContain('#');
    });

  test('the formats on the page are the formats of the chronicle', async ({ page }) => {
    await open(page, 'export');
    await expect(page.locator('.formats a')).toHaveText(formats);
  });

  test('the preview tells what each profile withholds', async ({ page }) => {
    await open(page, 'export', '?place=Osh');
    const withheld = page.getByRole('region', { name: 'What this export withholds' });
    const { total } = (await (await page.request.get('/api/events?limit=0&place=Osh')).json()) as { total: number };
    await expect(withheld).toContainText(`${total} events in the view`);
    await expect(withheld).toContainText(/[1-9]\d* names? masked/);
    await expect(withheld).toContainText('0 places blurred');
    await page.getByRole('radio', { name: /Coarse/ }).check();
    await expect(withheld).toContainText(`${total} places blurred`);
    await withheld.getByText('How it looks').click();
    await expect(withheld.locator('pre')).toContainText('"event": ');
    await expect(withheld.locator('pre')).not.toContainText('Azamat');
    await expect(page.getByRole('link', { name: 'csv', exact: true })).toHaveAttribute('href', /profile=coarse/);
  });

  test('no page names a private person, and none lists events by one', async ({ page }) => {
    for (const name of ['board', 'ledger', 'state', 'desk'])
      for (const hidden of names) {
        await open(page, name, '?place=Osh');
        expect(await page.locator('body').innerText(), name).not.toContain(hidden);
      }
    await page.goto('/report/osh-en');
    await expect(page.locator('.text').last()).toContainText('Police dispersed a rally in Osh');
    await expect(page.locator('.text').last()).toContainText('█');
    for (const hidden of names) await expect(page.locator('body')).not.toContainText(hidden);
    await page.goto('/?sayer=Azamat Toktosunov');
    await expect(page.getByText('Nothing in this view.')).toBeVisible();
  });
});
