import type { Page } from '@playwright/test';
import { expect, test as base } from './board';
import { serve, type Server } from './server';

const password = 'only for these tests';
const test = base.extend<object, { guarded: Server }>({
  guarded: [
    async ({}, use) => {
      const server = await serve({ accounts: { rea: 'reader', ana: 'analyst', edi: 'editor' }, password });
      await use(server);
      await server.remove();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ guarded }, use) => use(guarded.url),
});

async function logIn(page: Page, name: string, word = password): Promise<void> {
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('Password').fill(word);
  await page.getByRole('button', { name: 'Log in' }).click();
}

test.describe('where others can reach it', () => {
  test('nothing is shown before a login, and a wrong one says so', async ({ page, errors }) => {
    await page.goto('/?place=Bishkek');
    await expect(page.getByRole('heading', { name: 'Log in' })).toBeVisible();
    await expect(page.locator('section.list')).toHaveCount(0);
    await expect(page.getByRole('navigation').getByRole('link')).toHaveCount(0);
    expect((await page.request.get('/api/events')).status()).toBe(401);
    await logIn(page, 'ana', 'not the password');
    await expect(page.getByRole('alert')).toHaveText('Name or password is wrong.');
    await expect(page.getByLabel('Password')).toHaveValue('');
    expect(errors.splice(0).every((line) => line.includes('401'))).toBe(true);
    await logIn(page, 'ana');
    await expect(page.locator('section.list article').first()).toContainText('Bishkek');
    await expect(page).toHaveURL(/place=Bishkek/);
    await page.reload();
    await expect(page.locator('section.list article').first()).toBeVisible();
    await page.getByRole('button', { name: 'Log out' }).click();
    await expect(page.getByRole('heading', { name: 'Log in' })).toBeVisible();
    expect((await page.request.get('/api/events')).status()).toBe(401);
  });

  const seen: [string, string, string[]][] = [
    ['rea', 'reader', ['Board', 'Figures', 'In force', 'Reports', 'Export']],
    ['ana', 'analyst', ['Board', 'Figures', 'In force', 'Reports', 'Desk', 'Export']],
    ['edi', 'editor', ['Board', 'Figures', 'In force', 'Reports', 'Desk', 'Add', 'Export']],
  ];
  for (const [name, role, links] of seen)
    test(`a ${role} sees the pages that the role may use`, async ({ page }) => {
      await page.goto('/');
      await logIn(page, name);
      await expect(page.locator('section.list article').first()).toBeVisible();
      await expect(page.locator('header')).toContainText(`${name} · ${role}`);
      await expect(page.getByRole('navigation').getByRole('link')).toHaveText(links);
    });

  test('an analyst sees the desk without its decisions; an editor decides', async ({ page, context }) => {
    await page.goto('/desk');
    await logIn(page, 'ana');
    await expect(page.locator('.queue button.item').first()).toBeVisible();
    await expect(page.getByRole('button', { name: /^Accept/ })).toHaveCount(0);
    await page.keyboard.press('a');
    await expect(page.getByText('No decisions yet.')).toBeVisible();
    await context.clearCookies();
    await page.goto('/desk');
    await logIn(page, 'edi');
    await page.getByRole('button', { name: /^Accept/ }).click();
    await expect(page.getByRole('region', { name: 'Decided' })).toContainText(/accepted.*edi/s);
  });

  test('a page that the role may not use says so', async ({ page, errors }) => {
    await page.goto('/desk');
    await logIn(page, 'rea');
    await expect(page.getByText('Your role does not allow this.')).toBeVisible();
    await page.goto('/add');
    await expect(page.getByText('Your role does not allow this.')).toBeVisible();
    await expect(page.locator('textarea')).toHaveCount(0);
    expect(errors.splice(0).every((line) => line.includes('403'))).toBe(true);
  });
});
