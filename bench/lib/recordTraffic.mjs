const isScript = ({ response }) =>
  /javascript/.test(response?.mimeType ?? '') ||
  /\.m?js(\?|$)/.test(response?.url ?? '');

/**
 * Records what a page loads, as the browser's own network panel counts it.
 *
 * @returns a function that gives the requests so far and when the last of them began or ended
 */
export async function recordTraffic(page) {
  const session = await page.context().newCDPSession(page);
  const requests = new Map();
  let lastActivity = performance.now();
  const note = (id, changes) => {
    lastActivity = performance.now();
    requests.set(id, { ...requests.get(id), ...changes });
  };
  session.on('Network.requestWillBeSent', ({ requestId, request, type }) =>
    note(requestId, {
      url: request.url,
      method: request.method,
      body: request.postData,
      type,
    }),
  );
  session.on('Network.responseReceived', ({ requestId, response }) =>
    note(requestId, { response }),
  );
  session.on('Network.dataReceived', ({ requestId, dataLength }) =>
    note(requestId, {
      decoded: (requests.get(requestId)?.decoded ?? 0) + dataLength,
    }),
  );
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
    note(requestId, { transferred: encodedDataLength, ended: true }),
  );
  session.on('Network.loadingFailed', ({ requestId, errorText }) =>
    note(requestId, { ended: true, failed: errorText }),
  );
  await session.send('Network.enable');
  return () => {
    const all = [...requests.values()];
    return {
      all,
      scripts: all.filter(isScript),
      apiCalls: all.filter(({ url }) =>
        new URL(url).pathname.startsWith('/api/'),
      ),
      // An event stream never ends.
      pending: all.filter(
        r => !r.ended && r.type !== 'EventSource' && r.type !== 'WebSocket',
      ).length,
      lastActivity,
    };
  };
}
