/** The sandbox's time: so far ahead as it was moved. */
export function clockRoutes(own, tell) {
  let aheadSeconds = 0;
  const read = () => ({
    sandbox: true,
    now: new Date(Date.now() + aheadSeconds * 1_000).toISOString(),
    aheadSeconds,
    simulatorFollows: true,
  });
  return {
    'GET /admin/clock': own(read),
    'POST /admin/clock/advance': own(({ body }) => {
      aheadSeconds += { PT1M: 60, PT1H: 3_600, P1D: 86_400, P30D: 2_592_000 }[body.by];
      tell('clock-advanced', 'clock:platform', { by: body.by });
      return read();
    }),
  };
}
