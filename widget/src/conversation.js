/** The conversation: what was said, what waits for an answer, what is to be done when none comes. */
import { trouble } from './api.js';

/**
 * A conversation that tells its `view` what happens: `waiting(yes)`, `added(turn)`, `trouble(trouble)`,
 * and `redraw(draft)` when turns were not just added. It is told that it takes long after `slow`
 * milliseconds; an answer is given up after `late`.
 */
export class Conversation {
  constructor(api, kept, view, slow = 8000, late = 30000) {
    Object.assign(this, { api, kept, view, slow, late, state: kept.read() });
  }

  keep(change) {
    Object.assign(this.state, change);
    this.kept.write(this.state);
  }

  add(turn) {
    const { turns } = this.state;
    if (turn.parts) turn.number = turns.filter(({ parts }) => parts).length + 1;
    turns.push(turn);
    this.keep();
    this.view.added(turn);
  }

  /** Opens a conversation, or takes a kept one up where it was. */
  async begin({ question, ...opening }) {
    const { state } = this;
    if (state.pending && !this.attempt) this.view.trouble(trouble('empty'));
    if (state.turns.length || this.begun === state) return;
    this.begun = state;
    const about = await this.api.call('about', null, null, AbortSignal.timeout(4000)).catch(() => null);
    if (state !== this.state) return; // started over meanwhile
    state.turns.unshift({ about, ...opening });
    this.keep();
    this.view.redraw();
    if (question && !state.turns[1]) await this.ask(question);
  }

  /** Asks: `message` is sent and `asked` stands in the conversation. Returns nothing while another waits. */
  ask(message, asked = message) {
    if (this.attempt) return null;
    this.state.pending = message;
    this.add({ asked });
    return this.send();
  }

  /** Sends what waits for an answer, in place of an attempt that is under way. */
  async send() {
    const { state } = this;
    const attempt = this.stop(new AbortController());
    const end = (finish) => {
      if (attempt !== this.attempt) return; // another try has taken its place
      this.stop();
      finish();
    };
    this.view.waiting(true);
    const timers = [
      setTimeout(() => this.view.trouble(trouble('slow')), this.slow),
      setTimeout(() => end(() => this.view.trouble(trouble('empty'))), this.late),
    ];
    try {
      state.token ||= (await this.api.call('session', {}, null, attempt.signal)).token;
      const turn = await this.api.say(state.pending, state.token, attempt.signal);
      end(() => {
        state.pending = null;
        this.add(turn);
      });
    } catch (error) {
      end(() => this.failed(error));
    }
    timers.forEach(clearTimeout);
  }

  /** Ends the attempt that is under way, if there is one; returns the one that takes its place. */
  stop(next) {
    if (this.attempt) this.attempt.abort();
    this.attempt = next;
    this.view.waiting(false);
    return next;
  }

  failed(error) {
    const { state } = this;
    if (error.kind === 'expired') this.keep({ token: null }); // the next try opens a new session
    if (error.kind === 'refused') {
      state.turns.pop();
      this.view.redraw(state.pending); // to be typed otherwise
      this.keep({ pending: null });
    }
    this.view.trouble(error);
  }

  /** Stores whether a turn helped: its number and topic, no words. Raises a trouble if that cannot be done. */
  async vote(turn, helpful) {
    const { topic } = turn.parts.find(({ citations }) => citations.length);
    await this.api.call('feedback', { turn: turn.number, topic, helpful }, this.state.token);
    turn.voted = true;
    this.keep();
  }

  /** Takes another state: what another page of the site has kept, or a new one. Returns the one before. */
  take(state) {
    const before = this.state;
    this.stop();
    this.state = state;
    this.view.redraw();
    return before;
  }
}
