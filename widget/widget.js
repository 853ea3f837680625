/**
 * The chat of Career Advisor, as an element for any page:
 *
 *   <script src="https://advisor.example/chat/widget.js" defer></script>
 *   <career-advisor endpoint="https://advisor.example/chat"></career-advisor>
 *
 * It opens from a button at the lower right; with the attribute `inline` it stands where it is
 * written. The page may set --advisor-accent. All text is put in as text, never as markup.
 */
(() => {
  'use strict';
  const WORDS = {
    name: 'Career Advisor', open: 'Ask the Career Advisor', close: 'Close', again: 'Start over',
    label: 'Your question', send: 'Send', log: 'Conversation', you: 'You said: ', advisor: 'The advisor said: ',
    typing: 'The advisor is looking it up…', replies: 'Suggested questions', table: 'Show as table', retry: 'Try again',
    copy: 'Copy this conversation', copied: 'Copied.',
    unreachable: 'The advisor cannot be reached right now. Your message is kept.', unanswered: 'Your last message was not answered.',
  };
  const GREETING = '/greet';
  const PATIENCE = 30000; // milliseconds until an answer is given up
  const KEPT = 60; // turns that survive a reload
  const STYLE = `
:host { --accent: var(--advisor-accent, #14586c); --ink: #1c2731; --muted: #55626d; --edge: #dbe2e7; --tint: #f0f5f7;
  color: var(--ink); font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; color-scheme: light; }
:host([inline]) { display: flex; min-height: 0; } :host(:not([inline])) { position: fixed; right: 1rem; bottom: 1rem; z-index: 2147483000; }
* { box-sizing: border-box; font: inherit; } [hidden] { display: none !important; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; } .log:focus-visible, input:focus-visible { outline-offset: -3px; }
button { min-height: 2.5rem; padding: .35rem .9rem; border: 1px solid var(--accent); border-radius: .6rem; background: #fff; color: var(--accent); cursor: pointer; }
button:hover { background: var(--tint); } button.solid, button.solid:hover { background: var(--accent); color: #fff; font-weight: 600; }
button.plain { min-height: 1.75rem; padding: 0 .25rem; border: 0; background: none; font-size: .9rem; text-decoration: underline; }
button.launch { border-radius: 2rem; padding: .7rem 1.3rem; box-shadow: 0 .2rem 1rem #1c273140; }
.panel { display: flex; flex-direction: column; flex: 1; min-width: 0; overflow: hidden; background: #fff; border: 1px solid var(--edge);
  border-radius: .9rem; box-shadow: 0 1px 4px #1c273114; }
:host(:not([inline])) .panel { width: min(26rem, calc(100vw - 2rem)); height: min(40rem, calc(100vh - 2rem)); box-shadow: 0 .5rem 2rem #1c273138; }
.head { display: flex; justify-content: space-between; padding: .6rem 1.1rem; border-bottom: 1px solid var(--edge); } h2 { margin: 0; font-weight: 650; }
.log { position: relative; display: flex; flex: 1; flex-direction: column; gap: .8rem; min-height: 0; padding: 1.1rem; overflow: auto; }
.turn { max-width: min(38rem, 96%); padding: .7rem 1rem; border-radius: .9rem; overflow-wrap: anywhere; }
.turn > * { margin: 0 0 .45rem; } .turn > :last-child { margin-bottom: 0; } .turn p { white-space: pre-wrap; } .turn ul { padding-left: 1.2rem; }
.asked { align-self: flex-end; max-width: 85%; border-bottom-right-radius: .25rem; background: var(--accent); color: #fff; }
.answer { align-self: flex-start; border-bottom-left-radius: .25rem; background: var(--tint); } li::marker { color: var(--accent); }
.turn .source { color: var(--muted); font-size: .875rem; line-height: 1.45; } :not(.source) + .source { margin-top: .65rem; padding-top: .5rem; border-top: 1px solid #cfd9df; }
summary { padding: .2rem 0; color: var(--accent); font-size: .9rem; cursor: pointer; }
.scroll { overflow: auto; border: 1px solid var(--edge); border-radius: .5rem; /* with a shadow where there is more to see */
  background: linear-gradient(-90deg, #fff 30%, #fff0) 100% / 2.5rem 100% no-repeat local, linear-gradient(-90deg, #1c273133, #0000) 100% / .8rem 100% no-repeat, #fff; }
table { width: 100%; border-collapse: collapse; font-size: .9rem; } caption { padding: .5rem .7rem 0; text-align: left; font-weight: 600; }
th, td { padding: .35rem .7rem; text-align: left; vertical-align: top; overflow-wrap: normal; } tbody tr > * { border-top: 1px solid var(--edge); }
thead th { color: var(--muted); font-weight: 600; } td.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
.replies { display: flex; flex-wrap: wrap; gap: .5rem; } .replies button { font-size: .95rem; text-align: left; }
.typing { min-height: 1.9rem; margin: 0; padding: 0 1.1rem .4rem; color: var(--muted); font-size: .9rem; }
.typing:not(:empty)::before { content: ""; display: inline-block; width: .6rem; height: .6rem; margin-right: .5rem; border-radius: 50%; background: var(--accent); }
.alert:not(:empty) { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: .5rem 1rem;
  margin: 0 1.1rem .8rem; padding: .6rem .9rem; border-left: 4px solid #b3261e; border-radius: .4rem; background: #fcf0ef; }
form { display: grid; grid-template-columns: 1fr auto; gap: .3rem .6rem; align-items: center; padding: .6rem 1.1rem 1.1rem; border-top: 1px solid var(--edge); }
label { font-size: .9rem; font-weight: 600; } form .solid { height: 2.75rem; }
textarea { width: 100%; padding: .5rem; border: 1px solid #75838e; border-radius: .6rem; }
input { width: 100%; height: 2.75rem; padding: 0 .8rem; border: 1px solid #75838e; border-radius: .6rem; background: #fff; color: inherit; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (max-width: 30rem) { .log { padding: .8rem; } form { padding: .5rem .8rem .8rem; } .turn { padding-inline: .8rem; } }
@media (forced-colors: active) { .turn { border: 1px solid; } } @keyframes wait { 50% { opacity: .2; } }
@media (prefers-reduced-motion: no-preference) { .log { scroll-behavior: smooth; } .typing::before { animation: wait 1.4s infinite; } }`;

  /** Makes an element; attributes that begin with `on` are listeners. */
  function make(tag, attributes, ...children) {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
      else if (value !== false) node.setAttribute(name, value === true ? '' : value);
    }
    node.append(...children);
    return node;
  }
  const button = (kind, words, onclick) => make('button', { type: 'button', class: kind, onclick }, words);

  /** Each line is a paragraph; lines that begin with "- " make a list. */
  function paragraphs(text) {
    const nodes = [];
    for (const line of text.split('\n').filter((each) => each.trim())) {
      const last = nodes[nodes.length - 1];
      if (!line.startsWith('- ')) nodes.push(make('p', { class: /^Sources?:/.test(line) && 'source' }, line));
      else if (last && last.tagName === 'UL') last.append(make('li', {}, line.slice(2)));
      else nodes.push(make('ul', {}, make('li', {}, line.slice(2))));
    }
    return nodes;
  }

  /** A table of an answer, folded up: its text has already said everything in words. */
  function foldedTable({ title, columns = [], rows }) {
    const isNumber = (value) => /^[-+$]?\d[\d.,]*( ?[%–])?$/.test(value);
    const cell = (tag, scope) => (value) => make(tag, { scope, class: isNumber(value) && 'number' }, String(value ?? ''));
    const row = ([first, ...rest]) => make('tr', {}, cell('th', 'row')(first), ...rest.map(cell('td', false)));
    const head = make('tr', {}, ...columns.map(cell('th', 'col')));
    const table = make('table', {}, make('caption', {}, String(title)), make('thead', {}, head), make('tbody', {}, ...rows.map(row)));
    return make('details', {}, make('summary', {}, WORDS.table),
      make('div', { class: 'scroll', role: 'region', 'aria-label': String(title), tabindex: '0' }, table));
  }

  /** Joins the messages of one turn: Rasa sends a text and its payload one after the other. */
  function join(messages) {
    return {
      text: messages.filter((each) => each.text).map((each) => String(each.text)).join('\n'),
      tables: messages.map((each) => each.custom && each.custom.table).filter((table) => table && Array.isArray(table.rows)),
      replies: messages.flatMap((each) => each.buttons || []),
      transcript: messages.some((each) => each.custom && each.custom.transcript),
    };
  }

  /** What was said so far, and the session it is said in; kept for the tab, so a reload loses nothing. */
  class Conversation {
    constructor(endpoint) {
      Object.assign(this, { endpoint, key: `career-advisor ${endpoint}` });
      this.forget();
      try { Object.assign(this, JSON.parse(sessionStorage.getItem(this.key))); } catch (blocked) { /* nothing was kept then */ }
    }

    forget() { Object.assign(this, { token: null, turns: [], pending: null }); }

    keep() {
      const kept = { token: this.token, turns: this.turns.slice(-KEPT), pending: this.pending };
      try { sessionStorage.setItem(this.key, JSON.stringify(kept)); } catch (blocked) { /* see above */ }
    }

    /** Sends a message and returns the turn it is answered with. */
    async say(message) {
      if (!this.token) this.token = (await this.post('session', {})).token;
      return join(await this.post('webhook', { message }));
    }

    async post(path, body) {
      const headers = { 'Content-Type': 'application/json', ...(this.token && { Authorization: `Bearer ${this.token}` }) };
      const request = { method: 'POST', headers, body: JSON.stringify(body), credentials: 'omit', signal: AbortSignal.timeout(PATIENCE) };
      const response = await fetch(`${this.endpoint}/${path}`, request);
      const data = await response.json();
      if (response.status === 401) this.token = null; // a session lasts a day; the next try opens another
      if (!response.ok) throw Object.assign(new Error(), { status: response.status, advice: data.error });
      return data;
    }
  }

  class CareerAdvisor extends HTMLElement {
    connectedCallback() {
      if (this.shadowRoot) return; // moved within the page
      this.inline = this.hasAttribute('inline');
      const endpoint = new URL(this.getAttribute('endpoint') || '/chat', document.baseURI);
      this.conversation = new Conversation(endpoint.href.replace(/\/$/, ''));
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLE);
      this.build();
      this.conversation.turns.forEach((turn) => this.draw(turn)); // before the log is live, so nothing is read out again
      const root = this.attachShadow({ mode: 'open' });
      root.adoptedStyleSheets = [sheet];
      root.append(this.launch, this.panel);
      if (this.inline) this.begin();
    }

    build() {
      this.log = make('div', { class: 'log', role: 'log', 'aria-label': WORDS.log, tabindex: '0' });
      this.typing = make('p', { class: 'typing', role: 'status' });
      this.alert = make('div', { class: 'alert', role: 'alert' });
      this.input = make('input', { id: 'question', maxlength: '1000', autocomplete: 'off', enterkeyhint: 'send' });
      this.form = make('form', { onsubmit: (event) => this.submitted(event) }, make('label', { for: 'question' }, WORDS.label),
        button('plain', WORDS.again, () => this.startOver()), this.input, make('button', { class: 'solid' }, WORDS.send));
      this.launch = button('solid launch', WORDS.open, () => this.show(true));
      this.launch.hidden = this.inline;
      const head = make('div', { class: 'head', hidden: this.inline }, make('h2', {}, WORDS.name), button('plain', WORDS.close, () => this.show(false)));
      const role = this.inline ? 'region' : 'dialog';
      this.panel = make('section', { class: 'panel', role, 'aria-label': WORDS.name, hidden: !this.inline }, head, this.log, this.typing, this.alert, this.form);
      this.panel.onkeydown = (event) => { if (event.key === 'Escape' && !this.inline) this.show(false); };
    }

    show(open) {
      this.launch.hidden = open;
      this.panel.hidden = !open;
      (open ? this.input : this.launch).focus();
      if (open && !this.busy) this.begin();
    }

    /** Greets, or takes a kept conversation up where it was. */
    begin() {
      const { turns, pending } = this.conversation;
      if (pending) this.fail(WORDS.unanswered, pending);
      else if (!turns.length) this.send(GREETING);
      this.log.scrollTop = this.log.scrollHeight;
    }

    startOver() {
      if (this.busy) return;
      this.conversation.forget();
      this.log.replaceChildren();
      this.input.focus();
      this.send(GREETING);
    }

    submitted(event) {
      event.preventDefault();
      const message = this.input.value.trim();
      if (!message || this.busy) return;
      this.input.value = '';
      this.ask(message, message);
    }

    /** Shows what a person asks, by typing or by a button, and sends it. */
    ask(message, shown) {
      if (this.busy) return;
      this.conversation.pending = message;
      this.add({ asked: shown });
      this.send(message);
    }

    async send(message) {
      this.busy = true;
      this.alert.replaceChildren();
      this.typing.textContent = WORDS.typing;
      try {
        const turn = await this.conversation.say(message);
        this.conversation.pending = null;
        this.add(turn);
      } catch (error) {
        this.fail(error.advice || WORDS.unreachable, message);
      } finally {
        this.conversation.keep();
        this.typing.textContent = '';
        this.busy = false;
      }
    }

    fail(reason, message) {
      const retry = () => { this.input.focus(); this.send(message); };
      this.alert.replaceChildren(make('span', {}, reason), button('', WORDS.retry, retry));
      this.log.scrollTop = this.log.scrollHeight;
    }

    add(turn) {
      this.conversation.turns.push(turn);
      this.conversation.keep();
      this.draw(turn);
    }

    /** Puts the conversation in a box in the button's place, selected, and on the clipboard where that is allowed. */
    copy(pressed) {
      const box = make('textarea', { readonly: true, rows: '8', 'aria-label': WORDS.copy });
      box.value = this.conversation.turns.map((turn) => (turn.asked ? `${WORDS.you}${turn.asked}` : `${WORDS.advisor}${turn.text}`)).join('\n\n');
      pressed.replaceWith(box);
      box.focus();
      box.select();
      if (navigator.clipboard) navigator.clipboard.writeText(box.value).then(() => { this.typing.textContent = WORDS.copied; }, () => {});
    }

    /** Puts a turn at the end of the log; the suggestions of the turn before it are over. */
    draw(turn) {
      this.log.querySelectorAll('.replies').forEach((replies) => replies.remove());
      const speaker = make('span', { class: 'unseen' }, turn.asked ? WORDS.you : WORDS.advisor);
      const words = turn.asked ? [make('p', {}, turn.asked)] : [...paragraphs(turn.text), ...turn.tables.map(foldedTable)];
      if (turn.transcript) words.push(button('', WORDS.copy, (event) => this.copy(event.target)));
      this.log.append(make('div', { class: turn.asked ? 'turn asked' : 'turn answer' }, speaker, ...words));
      const replies = (turn.replies || []).map(({ title, payload }) => button('', title, () => { this.log.focus(); this.ask(payload, title); }));
      if (replies.length) this.log.append(make('div', { class: 'replies', role: 'group', 'aria-label': WORDS.replies }, ...replies));
      const asked = [...this.log.querySelectorAll('.asked')].pop(); // a long answer is read from its question on
      this.log.scrollTop = asked ? asked.offsetTop - 16 : 0;
    }
  }

  if (!customElements.get('career-advisor')) customElements.define('career-advisor', CareerAdvisor);
})();
