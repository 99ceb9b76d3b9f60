/** The acquirer's hosted page and the message inbox. */
export function simulator(world) {
  return async (request, response) => {
    const url = new URL(request.url, 'http://127.0.0.1');
    if (url.pathname === '/inbox/messages') {
      const to = url.searchParams.get('to');
      const items = world.inbox.filter((message) => !to || message.to === to);
      response.writeHead(200, { 'Content-Type': 'application/json' });
      return response.end(JSON.stringify({ items }));
    }
    if (url.pathname === '/faults') {
      const { mode, delayMillis } = JSON.parse(await bodyOf(request));
      world.faults.push(mode === 'REJECT' ? 'REJECTED' : delayMillis < 30_000 ? 'SLOW' : 'SILENT');
      response.writeHead(204);
      return response.end();
    }
    if (url.pathname === '/rides/pace') {
      world.ridePace = JSON.parse(await bodyOf(request)).millis;
      response.writeHead(204);
      return response.end();
    }
    if (url.pathname === '/charge-backs') {
      world.chargeBacks.get(JSON.parse(await bodyOf(request)).paymentId)();
      response.writeHead(202);
      return response.end();
    }
    if (url.pathname === '/inbox')
      return page(response, `<h1>Inbox</h1>${world.inbox.map((m) => `<p>${m.text}</p>`)}`);
    const link = world.links.get(url.pathname.match(/^\/link\/([\w-]+)/)?.[1]);
    if (link) return accountPage(request, response, link);
    const [, id] = url.pathname.match(/^\/pay\/([\w-]+)(?:\/answer)?$/) ?? [];
    const payment = world.payments.get(id);
    if (!payment) return page(response, '<h1>Unknown payment</h1>', 404);
    if (request.method === 'POST') {
      const form = new URLSearchParams(await bodyOf(request));
      if (payment.answered) payment.answered(form.get('answer') === 'pay');
      else payment.finish(form.get('cardNumber').replace(/\s/g, ''));
      response.writeHead(303, { Location: payment.returnUrl });
      return response.end();
    }
    page(response, payment.answered ? bankPage(id) : hostedPage(payment));
  };
}

const bankPage = (id) => `
  <h1>Is this you?</h1><form method="post" action="/pay/${id}/answer">
  <button type="submit" id="pay" name="answer" value="pay">Yes</button>
  <button type="submit" id="refuse" name="answer" value="refuse">No</button></form>`;

const hostedPage = ({ amount }) => `
  <h1>Card company</h1><p>${(amount.amount / 100).toFixed(2)} ${amount.currency}</p>
  <form method="post"><label>Card number <input name="cardNumber"></label>
  <label>Valid to <input name="expiry"></label> <label>CVC <input name="cvc"></label>
  <button type="submit" id="pay">Pay</button></form>`;

async function accountPage(request, response, link) {
  if (request.method !== 'POST') return page(response, linkPage(link));
  const form = new URLSearchParams(await bodyOf(request));
  link.finish(request.url.endsWith('/cancel') ? undefined : form);
  response.writeHead(303, { Location: link.returnUrl });
  response.end();
}

const linkPage = ({ id }) => `
  <h1>Your bank account</h1><form method="post" action="/link/${id}">
  <label>Bank <select name="bank"><option>First River Bank</option></select></label>
  <label>Account number <input name="accountNumber"></label>
  <button type="submit" id="pay">Add</button>
  <button type="submit" id="cancel" formaction="/link/${id}/cancel">Cancel</button></form>`;

function page(response, html, status = 200) {
  response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8' });
  response.end(`<!doctype html><html lang="en"><title>Simulator</title>${html}</html>`);
}

export async function bodyOf(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}
