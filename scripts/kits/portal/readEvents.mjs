/**
 * Reads server-sent events of which the data is JSON.
 *
 * @param {AsyncIterable<Uint8Array>} body - Of a response of type `text/event-stream`
 */
export async function* readEvents(body) {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of body) {
    text += decoder.decode(chunk, { stream: true });
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const data = text
        .slice(0, end)
        .split('\n')
        .filter(line => line.startsWith('data:'))
        .map(line => line.slice('data:'.length).trim());
      text = text.slice(end + 2);
      if (data.length > 0) {
        yield JSON.parse(data.join('\n'));
      }
    }
  }
}
