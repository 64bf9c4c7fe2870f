import type { Page } from '@playwright/test';
import { expect, open, settled, test } from './board';

interface Waiting {
  claim: string;
  why: string;
  event: { id: string; claims: string[] };
}
interface Desk {
  waiting: number;
  queue: Waiting[];
  decisions: { id: string; kind: string; target: string; note: string | null; who: string }[];
}
interface Told {
  total: number;
  events: { id: string; event: string; status: string; claims: string[] }[];
}

test.use({ baseURL: async ({ own }, use) => use(own.url) });

const asked = async <T>(page: Page, address: string): Promise<T> =>
  (await (await page.request.get(address)).json()) as T;
const desk = (page: Page): Promise<Desk> => asked<Desk>(page, '/api/desk');
const events = (page: Page): Promise<Told> => asked<Told>(page, '/api/events?limit=500');
const holding = (told: Told, claim: string): Told['events'][number] | undefined =>
  told.events.find((one) => one.claims.includes(claim));

/** The first decision that the desk shows. */
const decided = (page: Page) => page.getByRole('region', { name: 'Decided' }).getByRole('listitem');

test.describe('desk', () => {
  test('accept takes a claim off the queue; undo brings it back', async ({ page }) => {
    await open(page, 'desk');
    const before = await desk(page);
    const first = before.queue[0]?.claim ?? '';
    await expect(page.locator('article.sheet').getByRole('link', { name: first })).toBeVisible();
    await page.getByRole('button', { name: /^Accept/ }).click();
    await expect(page.locator('.queue h2')).toContainText(`${before.waiting - 1} wait`);
    await expect(decided(page).first()).toContainText('accepted');
    await expect(decided(page).first()).toContainText(first);
    expect((await desk(page)).queue.map((one) => one.claim)).not.toContain(first);
    await decided(page).first().getByRole('button', { name: 'Undo' }).click();
    await expect(page.locator('.queue h2')).toContainText(`${before.waiting} wait`);
    await expect(decided(page)).toHaveText(['No decisions yet.']);
    expect((await desk(page)).queue[0]?.claim).toBe(first);
  });

  test('reject, with a note, takes the claim out of the board; undo brings it back', async ({ page }) => {
    await open(page, 'desk');
    const before = await events(page);
    const claim = (await desk(page)).queue[0]?.claim ?? '';
    await page.getByLabel('Note: why').fill('a figure of speech');
    await page.getByRole('button', { name: /^Reject/ }).click();
    await expect(decided(page).first()).toContainText('rejected');
    await expect(decided(page).first()).toContainText('a figure of speech');
    await expect(page.getByLabel('Note: why')).toHaveValue('');
    const [kept] = (await desk(page)).decisions;
    expect(kept).toMatchObject({ kind: 'reject', target: claim, note: 'a figure of speech' });
    expect(kept?.who).not.toBe('');
    expect(holding(await events(page), claim)).toBeUndefined();
    await decided(page).first().getByRole('button', { name: 'Undo' }).click();
    await expect(decided(page)).toHaveText(['No decisions yet.']);
    expect((await events(page)).events).toEqual(before.events);
  });

  test('correct: kind and status from choices, seen at once on the board', async ({ page }) => {
    await open(page, 'desk');
    const claim = (await desk(page)).queue[0]?.claim ?? '';
    const old = holding(await events(page), claim);
    await page.getByRole('combobox', { name: 'Correct the kind' }).selectOption('AID');
    await expect(decided(page).first()).toContainText(/corrected.*Kind: Aid/s);
    const now = holding(await events(page), claim);
    expect(old?.event).not.toBe('AID');
    expect(now?.event).toBe('AID');
    await page.goto(`/event/${now?.id}`);
    await expect(page.locator('h1')).toContainText('Aid');
    await expect(page.getByText('corrected').first()).toBeVisible();
    await page.goto(`/desk?claim=${encodeURIComponent(claim)}`);
    await decided(page).first().getByRole('button', { name: 'Undo' }).click();
    await expect(decided(page)).toHaveText(['No decisions yet.']);
    expect(holding(await events(page), claim)?.event).toBe(old?.event);
    await page.goto(`/desk?claim=${encodeURIComponent(claim)}`);
    await expect(page.locator('article.sheet').getByRole('link', { name: claim })).toBeVisible();
    await page.getByRole('combobox', { name: 'Correct the status' }).selectOption('denied');
    await expect(decided(page).first()).toContainText(/corrected.*Status: denied/s);
    expect((await desk(page)).decisions[0]).toMatchObject({ kind: 'correct', target: claim });
  });

  test('split, then join again', async ({ page }) => {
    const near = (await desk(page)).queue.find((one) => one.why === 'near-join' && one.event.claims.length > 1);
    expect(near).toBeDefined();
    const claim = near?.claim ?? '';
    const other = near?.event.claims.find((one) => one !== claim) ?? '';
    await page.goto(`/desk?claim=${encodeURIComponent(claim)}`);
    await expect(page.locator('article.sheet').getByRole('link', { name: claim })).toBeVisible();
    await settled(page);
    await page.getByRole('button', { name: /^Split off/ }).click();
    await expect(decided(page).first()).toContainText('split off');
    const apart = await events(page);
    expect(holding(apart, claim)?.id).not.toBe(holding(apart, other)?.id);
    await page.goto(`/event/${encodeURIComponent(claim)}`);
    await page.getByRole('link', { name: 'To the desk' }).first().click();
    await expect(page).toHaveURL(/\/desk\?claim=/);
    await decided(page).first().getByRole('button', { name: 'Undo' }).click();
    await expect(decided(page)).toHaveText(['No decisions yet.']);
    const again = await events(page);
    expect(holding(again, claim)?.id).toBe(holding(again, other)?.id);
  });

  test('join with a claim of another event; undo parts them', async ({ page }) => {
    await open(page, 'desk');
    const told = await events(page);
    const claim = (await desk(page)).queue[0]?.claim ?? '';
    const other = told.events.find((one) => !one.claims.includes(claim))?.claims[0] ?? '';
    await page.getByLabel('Join with claim').fill(other);
    await page.getByRole('button', { name: 'Join', exact: true }).click();
    await expect(decided(page).first()).toContainText(/joined.*↔/s);
    const joined = await events(page);
    expect(holding(joined, claim)?.id).toBe(holding(joined, other)?.id);
    await decided(page).first().getByRole('button', { name: 'Undo' }).click();
    await expect(decided(page)).toHaveText(['No decisions yet.']);
    const apart = await events(page);
    expect(holding(apart, claim)?.id).not.toBe(holding(apart, other)?.id);
  });

  test('joining with what is not there says so and keeps nothing', async ({ page, errors }) => {
    await open(page, 'desk');
    await page.getByLabel('Join with claim').fill('nowhere#c1');
    await page.getByRole('button', { name: 'Join', exact: true }).click();
    await expect(page.getByRole('alert')).toContainText('nowhere#c1');
    await expect(decided(page)).toHaveText(['No decisions yet.']);
    expect(errors.splice(0).every((line) => line.includes('400'))).toBe(true);
  });

  test('words marked in the text go with the decision', async ({ page }) => {
    await open(page, 'desk');
    await expect(page.locator('.text .trigger, .text .mine').first()).toBeVisible();
    const words = await page
      .locator('.text [data-start]')
      .first()
      .evaluate((span) => {
        const range = document.createRange();
        range.selectNodeContents(span);
        getSelection()?.removeAllRanges();
        getSelection()?.addRange(range);
        return span.textContent ?? '';
      });
    await expect(page.locator('q').first()).toHaveText(words.slice(0, 120));
    await page.getByRole('button', { name: /^Accept/ }).click();
    await expect(decided(page).first()).toContainText('accepted');
    expect((await desk(page)).decisions[0]?.note).toContain(words.slice(0, 100));
  });

  test('one key does what one button does, save where somebody types', async ({ page }) => {
    await open(page, 'desk');
    const { queue, waiting } = await desk(page);
    const chosen = page.locator('.queue button[aria-current="true"]');
    const hand = page.locator('article.sheet p a').first();
    await expect(hand).toHaveText(queue[0]?.claim ?? '');
    await page.keyboard.press('j');
    await expect(hand).toHaveText(queue[1]?.claim ?? '');
    await page.keyboard.press('k');
    await expect(hand).toHaveText(queue[0]?.claim ?? '');
    await expect(chosen).toHaveCount(1);
    await page.getByLabel('Note: why').fill('');
    await page.getByLabel('Note: why').pressSequentially('jars');
    await expect(page.getByLabel('Note: why')).toHaveValue('jars');
    await expect(page.locator('.queue h2')).toContainText(`${waiting} wait`);
    await page.locator('h1').click();
    await page.keyboard.press('a');
    await expect(page.locator('.queue h2')).toContainText(`${waiting - 1} wait`);
    await expect(decided(page).first()).toContainText(/accepted.*jars/s);
    await page.keyboard.press('r');
    await expect(decided(page)).toHaveCount(2);
    await expect(decided(page).first()).toContainText('rejected');
    await page.keyboard.press('u');
    await expect(decided(page)).toHaveCount(1);
    await page.keyboard.press('u');
    await expect(decided(page)).toHaveText(['No decisions yet.']);
  });

  test('decisions are kept over a restart', async ({ page, own, errors }) => {
    await open(page, 'desk');
    await page.getByRole('button', { name: /^Accept/ }).click();
    await expect(decided(page).first()).toContainText('accepted');
    await own.stop();
    await own.start();
    await open(page, 'desk');
    await expect(decided(page).first()).toContainText('accepted');
    errors.splice(0);
  });

  test('decisions from the event page', async ({ page }) => {
    const told = (await events(page)).events.find((one) => one.claims.length > 1);
    await page.goto(`/event/${told?.id}`);
    const claims = page.locator('.sayers article');
    await expect(claims).toHaveCount(told?.claims.length ?? 0);
    await claims.first().getByRole('button', { name: 'Split off' }).click();
    await expect.poll(async () => (await desk(page)).decisions.map((one) => one.kind)).toEqual(['split']);
  });
});
