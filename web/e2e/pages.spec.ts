import { expect, open, pages, settled, test, texts } from './board';

test.describe('every page shows what it is for', () => {
  test('board: map, timeline, list, who was hurt, what is in force', async ({ page }) => {
    await open(page, 'board');
    const { total } = (await (await page.request.get('/api/events?limit=1')).json()) as { total: number };
    await expect(page.locator('section.list h2')).toContainText(`${total} events`);
    const harm = page.getByRole('region', { name: 'How many, and who says so' });
    await expect(harm).toContainText(/590 injured/);
    await expect(harm.getByRole('listitem').filter({ hasText: '590' }).first()).toContainText(
      /says health ministry \(Kyrgyzstan\)/,
    );
    const force = page.getByRole('region', { name: 'What is in force' });
    await expect(force).toContainText(/Sri Lanka\s*Curfew.*State of emergency.*Apr 1, 2022 to Apr 5, 2022 · ended/s);
    await expect(force).toContainText(/Curfew Osh.*Mar 12, 2021.*ended.*says mayor's office \(Kyrgyzstan\)/s);
    for (const picture of [
      page.locator('section.map canvas'),
      page.getByRole('region', { name: 'Events by day' }).locator('canvas'),
    ])
      await expect.poll(() => picture.evaluate(colours)).toBeGreaterThan(4);
  });

  test('event: what, where, when, sides, status, claims by sayer, three numbers, why joined', async ({ page }) => {
    const wanted = await page.request.get('/api/events?place=Bishkek&event=PROTEST&limit=20');
    const told = (await wanted.json()) as {
      events: { id: string; status: string; claims: string[]; reports: number; origins: number }[];
    };
    const first = told.events.find((one) => one.claims.length > 2);
    expect(first).toBeDefined();
    await page.goto(`/event/${first?.id}`);
    await expect(page.locator('h1')).toContainText('Riot');
    await expect(page.locator('h1')).toContainText(texts.en[`status.${first?.status}`] ?? '');
    await expect(page.locator('header.sheet .lead')).toContainText(/Bishkek.*2020/s);
    await expect(page.locator('dl').first()).toContainText(/Who.*To whom.*Kind.*Confidence/s);
    await expect(page.locator('.three .big')).toHaveText([String(first?.reports), /\d+/, String(first?.origins)]);
    await expect(page.locator('.sayers article')).toHaveCount(first?.claims.length ?? 0);
    await expect(page.getByRole('heading', { name: 'health ministry (Kyrgyzstan) says' })).toBeVisible();
    const chart = page.getByRole('img', { name: /^injured.* over time$/ });
    await expect(chart.locator('path').first()).toHaveAttribute('d', /^M[\d.]+ [\d.]+H/);
    await expect(page.getByRole('heading', { name: 'Why these are one event' })).toBeVisible();
    await expect(page.getByText(/of 100/).first()).toBeVisible();
    await expect(page.getByRole('heading', { name: 'History' })).toBeVisible();
  });

  test('report: words of every kind are marked, and a claim brings out its own', async ({ page }) => {
    await open(page, 'report');
    for (const kind of ['trigger', 'place', 'time', 'quantity', 'sayer', 'party'])
      await expect(page.locator(`article .text .${kind}`).first(), kind).toBeAttached();
    await expect(page.locator('.text').last()).toContainText('Police used tear gas, stun grenades and water cannon');
    const card = page.locator('section.claims article').filter({ hasText: '590' }).first();
    await card.hover();
    await expect(page.locator('.text .mine', { hasText: '590' }).first()).toBeVisible();
    await card.getByText('How do you know?').click();
    await expect(card.locator('details code').first()).toContainText(/\.(yaml|tsv|json):\d+/);
  });

  test('any field of the board leads to its exact words', async ({ page }) => {
    await open(page, 'board', '?place=Bishkek&event=PROTEST&language=en');
    const tally = page.locator('.tally', { hasText: '590' }).first();
    await tally.click();
    await expect(page).toHaveURL(/\/report\/bishkek-(en|ru|ka)#/);
    await expect(page.locator('.landed').first()).toBeInViewport();
    await expect(page.locator('.landed').first()).toContainText('590');
    await page.goto('/report/bishkek-en#0-7');
    await expect(page.locator('.landed').first()).toHaveText('BISHKEK');
  });

  test('reports: every report with its source and language', async ({ page }) => {
    await open(page, 'reports');
    const rows = page.locator('tbody tr');
    await expect(rows).toHaveCount(13);
    await expect(rows.filter({ hasText: 'Powerful earthquake hits southern Turkey' })).toContainText('English');
    await expect(rows.filter({ hasText: 'إضراب' })).toContainText('Arabic');
    await rows.filter({ hasText: 'Powerful earthquake' }).getByRole('link').click();
    await expect(page).toHaveURL(/\/report\/earthquake-en$/);
  });

  test('ledger: figures by sayer, the four views, what is struck and what contradicts', async ({ page }) => {
    await open(page, 'ledger');
    const osh = page.locator('section.sheet', { has: page.getByRole('heading', { name: 'Osh' }) });
    const injured = osh.locator('tbody', { hasText: 'injured' });
    await expect(injured).toContainText('figures contradict');
    await expect(injured.locator('.standing')).toHaveText(['12', '40']);
    await expect(page.locator('tr.struck s').first()).toBeVisible();
    for (const [view, figures] of [
      ['lowest', ['12']],
      ['highest', ['40']],
      ['latest official', ['12']],
      ['latest independent', ['40']],
      ['all', ['12', '40']],
    ] as const) {
      await page.getByRole('radio', { name: view, exact: true }).check();
      await expect(injured.locator('.standing'), view).toHaveText([...figures]);
    }
  });

  test('state: bars with evidence at both ends, and the silence strip', async ({ page }) => {
    await open(page, 'state');
    const osh = page.getByRole('region', { name: 'Kyrgyzstan' });
    const curfew = osh.locator('.kind', { hasText: 'Curfew' });
    await expect(curfew.locator('.bar.curfew')).toBeVisible();
    await expect(curfew.getByRole('link', { name: 'Mar 12, 2021' })).toHaveAttribute('href', /\/report\/osh-curfew#/);
    await curfew.getByRole('link', { name: 'Mar 20, 2021' }).click();
    await expect(page.locator('.landed').first()).toContainText('March');
    await open(page, 'state');
    await expect(page.locator('svg .told').first()).toBeAttached();
    await expect(page.locator('figcaption').first()).toContainText(/hours silent/);
  });

  test('a page that is not there says so and leads back', async ({ page }) => {
    await open(page, 'none');
    await expect(page.locator('h1')).toHaveText('There is no such page');
    await page.locator('main').getByRole('link', { name: 'Board' }).click();
    await expect(page.locator('section.list article').first()).toBeVisible();
  });

  test('an event that is not there says so', async ({ page, errors }) => {
    await page.goto('/event/nothing');
    await expect(page.getByRole('alert')).toContainText('The chronicle has nothing of that name.');
    expect(errors.splice(0).every((line) => line.includes('404'))).toBe(true);
  });

  test('titles name the page, and every page has one main heading', async ({ page }) => {
    for (const name of Object.keys(pages)) {
      await open(page, name);
      await settled(page);
      await expect(page, name).toHaveTitle(/.+ · Matiane$/);
      await expect(page.locator('h1'), name).toHaveCount(1);
    }
  });
});

/** How many colours a picture has. */
function colours(canvas: SVGElement | HTMLElement): number {
  if (!(canvas instanceof HTMLCanvasElement) || canvas.width === 0) return 0;
  const dots = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
  return new Set(new Uint32Array(dots?.buffer ?? new ArrayBuffer(0))).size;
}
