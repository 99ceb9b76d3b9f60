const MEI = '0198d5b2-7c1e-7000-8000-0000000000b1';
const ORDER = '0198d5b2-7c1e-7000-8000-0000000000c1';
const usd = (amount) => ({ amount, currency: 'USD' });
const ago = (seconds) => new Date(Date.now() - seconds * 1000).toISOString();
const digest = 'c1'.repeat(32);

/** Plugins, orders and users, as far as the console's pages use them. */
export function operationsRoutes(own, tell, refuse) {
  const plugins = installed();
  const order = stuckOrder();
  const mei = person();
  const reasonIn = (body) => body.reason?.trim() || refuse(400, 'invalid-request');

  const switching = (to, change) =>
    own(({ instance, body }) => {
      const found =
        plugins.instances.find((one) => one.instance === instance) ?? refuse(404, 'no-such-service');
      const reason = reasonIn(body);
      change(found, reason);
      tell(`instance-${to}d`, `instance:${instance}`, { reason });
      return { body: found };
    });
  const known = (id) => (id === MEI ? mei : refuse(404, 'not-found'));

  return {
    'GET /admin/plugins': own(() => ({ body: plugins })),
    'POST /admin/plugins/look': own(({ body }) => {
      tell('plugins-looked-at', 'plugins', { reason: reasonIn(body) });
      const biller = plugins.plugins.find(({ id }) => id === 'gsma-biller');
      if (biller.versions.length === 1) {
        biller.versions.unshift({ ...biller.versions[0], version: '0.2.0', openCalls: 0 });
        choose(plugins, 'gsma-biller', '0.2.0');
      }
      return { body: plugins };
    }),
    'POST /admin/plugins/:plugin/versions/:version/choose': own(({ plugin, version, body }) => {
      const reason = reasonIn(body);
      choose(plugins, plugin, version);
      tell('instance-version-chosen', 'instance:metro-utilities', { to: version, reason });
      return { body: plugins };
    }),
    'POST /admin/instances/:instance/disable': switching('disable', (found, reason) => {
      found.state = 'DISABLED';
      found.disabled = { at: ago(0), reason };
    }),
    'POST /admin/instances': own(({ body }) => {
      const reason = reasonIn(body);
      const { instance, name, plugin, settings } = body;
      if (plugins.instances.some((one) => one.instance === instance)) refuse(409, 'instance-exists');
      if (settings.baseUrl === 'nowhere') refuse(422, 'settings-refused');
      const health = { inFlight: 0, answers: {} };
      const added = { instance, name, plugin, version: '0.1.0', notOpened: {}, health, state: 'AVAILABLE' };
      plugins.instances.push({ ...added, settings: Object.keys(settings).sort() });
      tell('instance-added', `instance:${instance}`, { plugin, reason });
      return { status: 201, body: plugins.instances.at(-1) };
    }),
    'PUT /admin/instances/:instance/settings': own(({ instance, body }) => {
      const found = plugins.instances.find((one) => one.instance === instance);
      const reason = reasonIn(body);
      if (body.settings.baseUrl === 'nowhere') refuse(422, 'settings-refused');
      const gone = Object.keys(body.settings).filter((name) => body.settings[name] === null);
      const named = [...new Set([...found.settings, ...Object.keys(body.settings)])];
      found.settings = named.filter((name) => !gone.includes(name)).sort();
      found.name = body.name ?? found.name;
      tell('instance-configured', `instance:${instance}`, {
        settings: Object.keys(body.settings).join(', '),
        reason,
      });
      return { body: found };
    }),
    'POST /admin/instances/:instance/enable': switching('enable', (found) => {
      found.state = 'AVAILABLE';
      delete found.disabled;
    }),
    'GET /admin/orders': own(({ search }) => {
      const suspended = search.get('state') === 'SUSPENDED';
      const { steps, call, transfers, payer, amount, fee, refusal, ...line } = order;
      const items = suspended || (search.get('stuck') && order.state === 'SETTLED') ? [] : [line];
      return { body: { items, suspense: [{ instance: 'metro-utilities', total: usd(8420), orders: 1 }] } };
    }),
    'GET /admin/orders/:id': own(({ id }) => ({ body: id === ORDER ? order : refuse(404, 'not-found') })),
    'POST /admin/orders/:id/hurry': own(({ id }) => {
      tell('order-hurried', `order:${id}`, { state: order.state });
      order.state = 'SETTLED';
      order.steps.push({ at: ago(0), state: 'SETTLING' }, { at: ago(0), state: 'SETTLED' });
      order.call.state = 'SUCCEEDED';
      order.call.reference = 'ME-PAY-1';
      delete order.call.next;
      order.next = { step: 'NOTHING' };
      return { body: order };
    }),
    'POST /admin/user-searches': own(({ body }) => {
      const hit = body.text === mei.name || body.text === MEI;
      tell('users-searched', 'users', { found: hit ? MEI : '' });
      const { id, name, login, frozen } = mei;
      return { body: { items: hit ? [{ id, name, login, frozen: frozen !== undefined }] : [] } };
    }),
    'GET /admin/users/:id': own(({ id }) => {
      tell('user-viewed', `user:${id}`);
      return { body: known(id) };
    }),
    'POST /admin/users/:id/freeze': own(({ id, body }) => {
      known(id).frozen = { at: ago(0), reason: reasonIn(body) };
      tell('user-frozen', `user:${id}`, { reason: body.reason });
      return { body: mei };
    }),
    'POST /admin/users/:id/unfreeze': own(({ id, body }) => {
      delete known(id).frozen;
      tell('user-unfrozen', `user:${id}`, { reason: reasonIn(body) });
      return { body: mei };
    }),
  };
}

function person() {
  return {
    id: MEI,
    name: 'Mei Lin',
    login: '+1•••0123',
    language: 'en',
    timeZone: 'Asia/Shanghai',
    registeredAt: ago(86_400),
    pin: 'SET',
  };
}

/** New business goes to that version; another that has calls finishes them. */
function choose(installed, id, chosen) {
  for (const one of installed.plugins.find((plugin) => plugin.id === id).versions) {
    one.state = one.version === chosen ? 'RUNS' : one.openCalls > 0 ? 'FINISHES' : 'STANDS_BY';
  }
  for (const instance of installed.instances.filter(({ plugin }) => plugin === id)) instance.version = chosen;
}

function installed() {
  const load = { busy: 1, waiting: 0, threads: 8 };
  const sound = { ...load, circuit: 'CLOSED', silences: 0 };
  const threads = { calls: sound, inquiries: sound, refunds: sound, questions: sound, background: load };
  return {
    plugins: [
      {
        id: 'gsma-biller',
        versions: [
          {
            version: '0.1.0',
            state: 'RUNS',
            here: true,
            loaded: true,
            openCalls: 1,
            made: { kind: 'BILLER', trust: 'PARTNER', signer: 'metro', personalFields: ['NAME'] },
          },
        ],
      },
      {
        id: 'card-acquirer',
        versions: [
          {
            version: '0.1.0',
            state: 'RUNS',
            here: true,
            loaded: true,
            openCalls: 0,
            made: {
              kind: 'PAYMENT_CHANNEL',
              trust: 'UNKNOWN',
              signer: '',
              doubt: 'There is no report of the kit beside it.',
              personalFields: [],
            },
          },
        ],
      },
    ],
    refused: [{ file: 'northern-gas-0.0.9.zip', reason: 'It needs a newer version of the SPI.' }],
    instances: [
      {
        instance: 'metro-utilities',
        name: 'Metro Utilities',
        plugin: 'gsma-biller',
        version: '0.1.0',
        notOpened: {},
        settings: ['apiKey', 'baseUrl', 'callbackSecret'],
        state: 'AVAILABLE',
        threads,
        health: {
          inFlight: 1,
          answers: { UNKNOWN: 2, SUCCEEDED: 41 },
          lastSuccessAt: ago(70),
          lastFailureAt: ago(3_600),
        },
      },
      {
        instance: 'cards',
        name: 'Cards',
        plugin: 'card-acquirer',
        version: '0.1.0',
        notOpened: { '0.3.0': 'It cannot be opened: the setting merchant is missing' },
        settings: ['baseUrl'],
        state: 'UNAVAILABLE',
        reason: 'No answer for 10 minutes',
        threads: { ...threads, calls: { ...sound, circuit: 'OPEN', silences: 8 } },
        health: { inFlight: 0, answers: {} },
      },
    ],
  };
}

function stuckOrder() {
  return {
    id: ORDER,
    payer: MEI,
    kind: 'BILL',
    instance: 'metro-utilities',
    payee: 'Metro Electric',
    amount: usd(8420),
    fee: usd(50),
    total: usd(8470),
    state: 'UNKNOWN',
    createdAt: ago(180),
    deadline: ago(-420),
    steps: [
      { at: ago(180), state: 'QUOTED' },
      { at: ago(179), state: 'HELD' },
      { at: ago(178), state: 'SUBMITTED' },
      { at: ago(160), state: 'UNKNOWN' },
    ],
    call: {
      key: '5d1c3f0e-9d7e-4a87-9a33-5a6b1f0a8e11',
      state: 'UNKNOWN',
      sendings: 1,
      inquiries: 1,
      next: { task: 'INQUIRE', at: ago(-4) },
      answers: [
        {
          at: ago(160),
          attempt: 1,
          purpose: 'CALL',
          outcome: 'UNKNOWN',
          text: 'no answer before the deadline',
        },
        { at: ago(20), attempt: 1, purpose: 'INQUIRY', outcome: 'UNKNOWN', text: 'not found' },
      ],
      exchanges: [
        {
          at: ago(178),
          method: 'POST',
          path: '/accounts/•••3000/bills',
          failure: 'no answer before the deadline',
          maybeSent: true,
          elapsedMillis: 15_000,
          requestDigest: digest,
        },
      ],
    },
    transfers: [
      {
        id: '0198d5b2-7c1e-7000-8000-0000000000d1',
        at: ago(179),
        kind: 'PENDING',
        from: 'Your wallet',
        to: 'Metro Electric',
        amount: usd(8470),
        state: 'PENDING',
      },
    ],
    refunds: [],
    next: { step: 'ASK', at: ago(-2), suspendsAt: ago(-420) },
  };
}
