import assert from 'node:assert/strict';
import { holdBeforeCamera } from '../camera.mjs';
import { fitsSmall, holdsFocus } from './watch.mjs';

/** A friend's code before the camera, and all that can be in its way. Begins with a friend who can be paid. */
export function scan({ page, see, world, go, friend }) {
  const opener = page.locator('main form button[type=button]');
  const dialog = page.locator('[role=dialog]');
  const start = async () => {
    await go('/send');
    await opener.waitFor();
    await opener.click();
  };
  const open = async () => {
    await start();
    await dialog.locator('input[type=file]').waitFor({ state: 'attached' });
  };
  const allow = (permissions) =>
    page.context().grantPermissions(permissions, { origin: new URL(world.baseUrl).origin });

  return {
    'may not use the camera, and reads a code from a picture instead': async () => {
      await go('/receive');
      await page.waitForSelector('svg.qr');
      const picture = await page.locator('svg.qr').screenshot();
      holdBeforeCamera();
      await open();
      await dialog.getByText(/may not use the camera|无权使用相机/).waitFor();
      await see('scan-refused', { overlay: true });
      await fitsSmall(page, 'scan-refused');
      const choose = (name, buffer) =>
        dialog.locator('input[type=file]').setInputFiles({ name, mimeType: 'image/png', buffer });
      await choose('no-picture.png', Buffer.from('no picture'));
      await dialog.locator('[role=status] p').waitFor();
      await see('scan-blank', { overlay: true });
      await choose('code.png', picture);
      await page.waitForURL(/\/pay\/[0-9a-f-]{36}$/);
      await page.waitForSelector('main .notice');
      await see('scan-own-code');
    },
    'is told that a foreign code is foreign, and it is not opened': async () => {
      await allow(['camera']);
      holdBeforeCamera('https://example.com/win?prize=1');
      await open();
      await dialog.locator('.scanned').waitFor();
      assert.equal(await dialog.locator('.scanned').innerText(), 'https://example.com/win?prize=1');
      assert.equal(await dialog.locator('a').count(), 0, 'there is nothing to click');
      await see('scan-foreign', { overlay: true });
      await holdsFocus(page, opener);
    },
    'scans the code of a friend, and sees the masked name': async () => {
      holdBeforeCamera(`${world.baseUrl}/pay/${friend().payeeId}`);
      await start(); // the code may be read before anybody sees the dialog
      await page.waitForURL(`**/pay/${friend().payeeId}`);
      await page.waitForSelector('.keypad');
      assert.match(await page.locator('main').innerText(), /Lin C•••/);
      assert.equal(await page.locator('video').count(), 0, 'the camera is gone');
      await page.context().clearPermissions();
    },
    'has no camera, or one that another app holds': async () => {
      for (const [trouble, words] of [
        ['NotFoundError', /No camera|没有找到相机/],
        ['NotReadableError', /another app|其他应用/],
      ]) {
        await go('/send');
        await page.evaluate((name) => {
          navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', name));
        }, trouble);
        await opener.click();
        await dialog.getByText(words).waitFor();
        assert.equal(await dialog.locator('input[type=file]').count(), 1, 'a picture can be chosen');
      }
    },
  };
}
