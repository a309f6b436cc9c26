/** A real Chromium, a scripted server, and pages that say what went wrong in them. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

import { files } from '../server/page.js';
import { ScriptedServer } from '../server/scripted.js';

const SHOTS = fileURLToPath(new URL('../../../screenshots/element/', import.meta.url));
const SYSTEM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--use-fake-device-for-media-stream',
];

export interface Visit {
  page: Page;
  /** Console errors, uncaught errors, policy violations. */
  troubles: string[];
}

export class Theatre {
  readonly server = new ScriptedServer();
  browser!: Browser;
  url = '';

  async open(): Promise<void> {
    this.server.behaviour.files = files;
    this.url = await this.server.listen();
    const own = existsSync(SYSTEM) ? { executablePath: SYSTEM } : {};
    this.browser = await chromium.launch({ ...own, args: FLAGS });
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.close();
  }

  async visit(
    options: object = {},
    context: BrowserContextOptions = {},
    query: Record<string, string> = {},
  ): Promise<Visit> {
    const opened = await this.browser.newContext({
      viewport: { width: 1000, height: 760 },
      ...context,
    });
    const page = await opened.newPage();
    const troubles: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') troubles.push(message.text());
    });
    page.on('pageerror', (error) => troubles.push(String(error)));
    const search = new URLSearchParams({ options: JSON.stringify(options), ...query });
    await page.goto(`${this.url}/?${search.toString()}`);
    await page.locator('.ck-root').waitFor();
    return { page, troubles };
  }
}

export async function say(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Message' }).fill(text);
  await page.keyboard.press('Enter');
}

/** The answer is complete: its actions can be used. */
export async function settled(page: Page): Promise<void> {
  // What was just sent is drawn by the next frames; before that nothing seems to run.
  await page.evaluate<unknown>(
    `new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(drawn, 50))))`,
  );
  await page.locator('.ck-scroll[aria-busy="false"]').waitFor();
}

export async function shot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `${SHOTS}${name}.png` });
}
