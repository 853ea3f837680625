/** Talks to the channel. Whatever goes wrong has a kind, which has its own words. */
import { join } from './reply.js';

const KINDS = { 400: 'refused', 401: 'expired', 413: 'refused', 429: 'busy' };

/** Makes an error: `kind` is a key of the words; `seconds` to wait and the server's `advice`, if known. */
export const trouble = (kind, more) => Object.assign(new Error(kind), { kind }, more);

/** The channel at an address; `send` and `online` are the browser's own unless a test brings others. */
export class Api {
  constructor(endpoint, send = (...request) => fetch(...request), online = () => navigator.onLine) {
    Object.assign(this, { endpoint, send, online });
  }

  /** Posts a body, or gets what needs none, and returns the answer's data; raises a trouble. */
  async call(path, body, token, signal) {
    const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` };
    const post = body && { method: 'POST', headers, body: JSON.stringify(body) };
    const response = await this.send(`${this.endpoint}/${path}`, { credentials: 'omit', signal, ...post })
      .catch(() => { throw trouble(this.online() ? 'restarting' : 'offline'); });
    const data = await response.json().catch(() => null); // 204 has none, and neither has a proxy's own page
    if (response.ok) return data;
    throw trouble(KINDS[response.status] || 'restarting', { seconds: response.headers.get('Retry-After'), advice: data?.error });
  }

  /** Returns the turn a message is answered with. */
  async say(message, token, signal) {
    const turn = join(await this.call('webhook', { message }, token, signal));
    if (!turn) throw trouble('empty');
    return turn;
  }
}
