// Shows what is new every two seconds without disturbing the reader; the page works without it, by reloading.
const PERIOD_MILLIS = 2000;
const list = document.getElementById('list');

const refresh = async () => {
  try {
    const answer = await fetch(location.href, { cache: 'no-store' });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page.getElementById('list');
    if (answer.ok && fresh && fresh.innerHTML !== list.innerHTML) {
      list.innerHTML = fresh.innerHTML;
    }
  } catch {
    // The simulator may be starting again: try at the next turn.
  }
};

setInterval(() => document.hidden || refresh(), PERIOD_MILLIS);
document.addEventListener('visibilitychange', () => document.hidden || refresh());
