import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

// A page of another origin: another port of this machine, which browsers take for the same site.

let elsewhere: Server;
test.beforeAll(async () => {
  elsewhere = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end('<!doctype html><title>Elsewhere</title><p>Elsewhere</p>');
  });
  await new Promise<void>((ready) => elsewhere.listen(0, '127.0.0.1', ready));
});
test.afterAll(() => new Promise<void>((closed) => void elsewhere.close(() => closed())));

/** A page of the other origin, whose browser has looked at the org as Ada before. */
async function openElsewhere(page: Page): Promise<void> {
  await page.goto(`http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`);
}

test('a page from elsewhere reads nothing', async ({ openAs, org }) => {
  const page = await openAs('Ada Brook');
  await openElsewhere(page);
  const read = await page.evaluate(
    async ({ origin, token }) => {
      const outcome = (request: RequestInit, path: string): Promise<string> =>
        fetch(origin + path, request).then(
          async (response) => (response.type === 'opaque' ? 'opaque' : response.text()),
          () => 'refused'
        );
      const element = (name: 'script' | 'img', path: string): Promise<string> =>
        new Promise((done) => {
          const node = document.createElement(name);
          node.onload = () => done('loaded');
          node.onerror = () => done('refused');
          node.src = origin + path;
          document.body.append(node);
        });
      return {
        page: await outcome({}, '/lightning/n/Forecast'),
        people: await outcome({ credentials: 'include' }, '/local/people'),
        withToken: await outcome(
          { headers: { authorization: `Bearer ${token}` } },
          '/services/data/v66.0/query?q=SELECT+Id+FROM+Opportunity'
        ),
        script: await element('script', '/local/people'),
        image: await element('img', '/local/assets/icon.svg')
      };
    },
    { origin: org.instanceUrl, token: org.accessToken }
  );
  expect(read).toEqual({
    page: 'refused',
    people: 'refused',
    withToken: 'refused',
    script: 'refused',
    image: 'refused'
  });
});

test('a page from elsewhere can neither frame nor look into the tab', async ({ openAs, org }) => {
  const page = await openAs('Ada Brook');
  await openElsewhere(page);
  const seen = await page.evaluate(async (url) => {
    const frame = document.createElement('iframe');
    const loaded = new Promise((done) => (frame.onload = done));
    frame.src = url;
    document.body.append(frame);
    await loaded;
    const opened = window.open(url);
    await new Promise((done) => setTimeout(done, 1000));
    const textOf = (other: Window | null): string => {
      try {
        return other?.document.body.innerText ?? '';
      } catch {
        return 'refused';
      }
    };
    return { frame: textOf(frame.contentWindow), opened: opened?.closed ? 'refused' : textOf(opened) };
  }, org.url);
  expect(seen).toEqual({ frame: 'refused', opened: 'refused' });
});

test('a page from elsewhere writes nothing, by script or by form', async ({ openAs, org }) => {
  const page = await openAs('Ada Brook');
  const accounts = async (): Promise<number> => {
    const answer = await page.request.get(`${org.instanceUrl}/services/data/v66.0/query`, {
      params: { q: 'SELECT COUNT() FROM Account' },
      headers: { authorization: `Bearer ${org.accessToken}` }
    });
    return ((await answer.json()) as { totalSize: number }).totalSize;
  };
  const before = await accounts();
  await openElsewhere(page);
  const sent = await page.evaluate(
    async ({ origin, token }) => {
      const send = (path: string, request: RequestInit): Promise<string> =>
        fetch(origin + path, { method: 'POST', ...request }).then(
          ({ type }) => type,
          () => 'refused'
        );
      const body = JSON.stringify({ Name: 'From elsewhere' });
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
      return [
        await send('/services/data/v66.0/sobjects/Account', { headers, body }),
        // Without a preflight; the answer cannot be read, whether it is a refusal is asked below.
        await send('/local/person', { mode: 'no-cors', credentials: 'include', body: '{"id":"x"}' }),
        await send('/services/data/v66.0/sobjects/Account', { mode: 'no-cors', body })
      ];
    },
    { origin: org.instanceUrl, token: org.accessToken }
  );
  expect(sent[0]).toBe('refused');
  expect(await accounts()).toBe(before);

  const answered = page.waitForResponse((response) => response.url().endsWith('/local/person'));
  await page.evaluate((origin) => {
    const form = document.createElement('form');
    form.method = 'post';
    form.enctype = 'text/plain';
    form.action = `${origin}/local/person`;
    document.body.append(form);
    form.submit();
  }, org.instanceUrl);
  expect((await answered).status()).toBe(403);
  await page.waitForURL('**/local/person');
  await page.goto(org.url);
  await expect(page.getByRole('button', { name: /You see the org as Ada Brook/ })).toBeVisible();
});
