import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { FILM } from './camera.mjs';

const PLACES = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
];
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-fake-device-for-media-stream',
  `--use-file-for-fake-video-capture=${FILM}`,
];

export const PHONE = { width: 390, height: 844 };
export const DESKTOP = { width: 1280, height: 800 };

/** The machine's Chromium, or null where there is none. */
export async function openBrowser() {
  const executablePath = PLACES.find((place) => place && existsSync(place));
  return executablePath ? chromium.launch({ executablePath, args: QUIET, headless: true }) : null;
}

/** A fresh person's browser: no cookies, no storage. */
export function newPerson(browser, { size = PHONE, scheme = 'light', language = 'en', pixels = 1 } = {}) {
  return browser.newContext({
    viewport: size,
    colorScheme: scheme,
    locale: language,
    deviceScaleFactor: pixels,
    hasTouch: size.width < 640,
    isMobile: size.width < 640,
    reducedMotion: 'reduce',
  });
}
