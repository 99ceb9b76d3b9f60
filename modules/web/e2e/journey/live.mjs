import assert from 'node:assert/strict';

/** What reaches an open page by itself, and what is left of it without a connection. */
export function liveChapters({ page, context, see, go, api, pin, payAnother, misbehave }) {
  const shownBalance = () => page.locator('.hero .money').first().innerText();
  return {
    'sees money arrive on home without touching it, and hears of it': async () => {
      await go('/');
      await page.waitForSelector('.hero .money');
      const before = await shownBalance();
      await topUpElsewhere(api, page, pin());
      await page.waitForFunction((old) => document.querySelector('.hero .money').innerText !== old, before, {
        timeout: 20_000,
      });
      await page.waitForSelector('.bell .badge');
      assert.match(await page.locator('.bell').getAttribute('aria-label'), /[1-9]/);
      await see('home-live');
    },
    'reads the notifications, and they are not new any more': async () => {
      await page.locator('.bell').click();
      await page.waitForURL('**/notices');
      await page.waitForSelector('a.entry');
      await see('notices');
      await page.waitForFunction(() =>
        fetch('/api/v1/notices/unread')
          .then((answer) => answer.json())
          .then(({ count }) => count === 0),
      );
      await page.locator('header .icon-button').first().click();
      await page.waitForSelector('.bell');
      await page.waitForSelector('.bell .badge', { state: 'detached' });
    },
    'sees the receipt change without touching it': async () => {
      await misbehave('PENDING_FOR', 4_000);
      await payAnother();
      await page.waitForSelector('[data-outcome]');
      await page.waitForSelector('[data-outcome=SUCCEEDED]', { timeout: 60_000 });
    },
    'starts without a connection, and sees the last known balance marked as such': async () => {
      await go('/');
      await page.waitForSelector('.hero .money');
      const known = await shownBalance();
      await page.evaluate(() => navigator.serviceWorker.ready);
      await context.setOffline(true);
      await page.reload();
      await page.waitForSelector('.hero .money');
      assert.equal(await shownBalance(), known);
      assert.match(await page.locator('.hero').innerText(), /offline|离线/);
      await see('offline-home');
      await context.setOffline(false);
      await page.waitForSelector('.actions');
    },
    'keeps nothing of the API in the caches, and of the person only figures': async () => {
      const cached = await page.evaluate(async () => {
        const urls = [];
        for (const name of await caches.keys())
          for (const { url } of await (await caches.open(name)).keys()) urls.push(new URL(url).pathname);
        return urls;
      });
      assert.ok(cached.includes('/index.html'), `the shell is cached: ${cached}`);
      assert.deepEqual(
        cached.filter((path) => path.startsWith('/api')),
        [],
      );
      const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }));
      const { person, csrfToken } = await api('/sessions/current');
      for (const secret of [person.id, person.displayName, person.login, csrfToken])
        assert.ok(!kept.includes(secret), 'nothing that names the person is kept');
    },
  };
}

/** As another device of the same person would: the page is not asked for anything. */
async function topUpElsewhere(api, page, pin) {
  const { csrfToken } = await api('/sessions/current');
  const [card] = (await api('/cards')).items;
  const sent = { amount: { amount: 30_000, currency: 'USD' }, cardId: card.id, pin };
  const status = await page.evaluate(
    ([body, token]) =>
      fetch('/api/v1/top-ups', {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          'X-CSRF-Token': token,
          'Idempotency-Key': crypto.randomUUID(),
        },
        body: JSON.stringify(body),
      }).then((answer) => answer.text().then(() => answer.status)),
    [sent, csrfToken],
  );
  assert.equal(status, 201);
}

/** After signing out, not even the last balance or ride is left. */
export async function leavesNothing(page) {
  const left = await page.evaluate(() => Object.keys({ ...localStorage, ...sessionStorage }));
  for (const kept of ['sycee.last-balance', 'sycee.last-ride'])
    assert.ok(!left.includes(kept), `left behind: ${left}`);
}
