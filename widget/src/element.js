/** The element `career-advisor`: shows a conversation, and keeps focus where the visitor left it. */
import { Api } from './api.js';
import { Conversation } from './conversation.js';
import { button, make } from './dom.js';
import { Kept } from './kept.js';
import { optionsOf } from './options.js';
import { fill } from './strings.js';
import { STYLE } from './style.js';
import { ANSWER_STYLE } from './answer_style.js';
import { copied, printed, transcript } from './transcript.js';
import { drawn, suggested } from './turn.js';

const narrow = () => matchMedia('(max-width: 30rem)').matches; // here an open chat covers the page

export class CareerAdvisor extends HTMLElement {
  connectedCallback() {
    if (this.shadowRoot) return; // moved within the page
    this.options = optionsOf(this.dataset, this.closest('[lang]')?.lang, CareerAdvisor.home);
    const { endpoint, floating, hours, words } = this.options;
    this.words = words;
    this.kept = new Kept(endpoint, hours);
    const root = this.build();
    this.chat = new Conversation(new Api(endpoint), this.kept, this);
    this.redraw(this.chat.state.draft); // before the log is on the page, so that nothing is read out again
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE + ANSWER_STYLE + this.accent());
    this.attachShadow({ mode: 'open' }).append(root);
    this.shadowRoot.adoptedStyleSheets = [sheet];
    window.addEventListener('storage', ({ key }) => {
      if (key === this.kept.name && !this.chat.attempt) this.chat.take(this.kept.read());
    });
    if (!floating) this.begin();
    else if (this.chat.state.open && !narrow()) this.open(false);
  }

  /** Returns the rule for the accent colour of the attribute; nothing for what is no colour. */
  accent() {
    const { accent } = this.options;
    return accent && CSS.supports('color', accent) ? `:host { --advisor-accent: ${accent}; }` : '';
  }

  build() {
    const { floating, words } = this.options;
    const all = () => transcript(this.chat.state.turns, words);
    const copyAll = (event) => this.copy(all(), event);
    this.act = { copyAll, copy: (text, event) => this.copy(text, event), vote: (turn, helpful) => this.vote(turn, helpful) };
    this.launcher = button(words.open, () => this.open(), 'launcher');
    this.log = make('div.log', { role: 'log', 'aria-label': words.title, tabindex: '0' });
    this.status = make('p.status', { role: 'status' });
    this.notice = make('div.notice', { role: 'alert' });
    this.input = make('textarea.input', { id: 'question', rows: '1', dir: 'auto',
      oninput: () => this.chat.keep({ draft: this.input.value }), onkeydown: (event) => {
      if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) this.submit(event);
    } });
    const form = make('form.composer', { onsubmit: (event) => this.submit(event) },
      make('label', { for: 'question' }, words.label), this.status, this.input, make('button.send', {}, words.send));
    const tools = make('div.tools', {}, button(words.copy, copyAll, 'quiet'),
      button(words.print, () => printed(words.title, all(), root), 'quiet'), button(words.restart, () => this.restart(), 'quiet'));
    const head = floating && make('div.head', {}, make('h2.title', {}, words.title),
      make('button.close', { type: 'button', 'aria-label': words.close, onclick: () => this.close() }, '×'));
    this.panel = make(floating ? 'dialog.panel' : 'div.panel', { 'aria-label': words.title,
      onclose: () => this.panel.open || this.close(), // the event comes late: the chat may be open again
      onkeydown: ({ key }) => key === 'Escape' && this.close() }, head, this.log, this.notice, form, tools);
    const root = make('section', { 'aria-label': words.title, lang: words.lang }, floating && this.launcher, this.panel);
    return root;
  }

  /** Opens the chat; `focus` is false when the page before left it open. */
  open(focus = true) {
    this.launcher.hidden = true;
    if (narrow()) this.panel.showModal();
    else this.panel.open = true;
    if (focus) this.input.focus();
    this.begin();
    this.chat.keep({ open: true });
  }

  close() {
    if (!this.launcher.hidden) return;
    this.launcher.hidden = false;
    this.panel.close();
    this.launcher.focus();
    this.chat.keep({ open: false });
  }

  begin() {
    const { question, occupation, hours } = this.options;
    const { pay, qualify, work } = this.words;
    const replies = [[pay, '/ask_wage'], [qualify, '/ask_education'], [work, '/ask_duties']];
    this.chat.begin({ question, occupation, hours, replies });
    this.scroll();
  }

  submit(event) {
    event.preventDefault();
    const message = this.input.value.trim();
    if (!message || this.chat.attempt) return;
    this.input.value = '';
    this.chat.state.draft = '';
    this.chat.ask(message);
  }

  /** Starts over, and offers to undo it. */
  restart() {
    const before = this.chat.take({ turns: [], open: this.chat.state.open });
    this.begin();
    this.notify(this.words.restarted, this.words.undo, () => {
      this.chat.take(before);
      this.chat.keep();
    });
    this.input.focus();
  }

  /** Stores a vote; returns whether that could be done. */
  vote(turn, helpful) {
    return this.chat.vote(turn, helpful).then(() => true, (error) => { this.status.textContent = this.explained(error); });
  }

  async copy(text, { target }) {
    const { copied: done, byHand, copy } = this.words;
    this.status.textContent = await copied(text, target, copy) ? done : byHand;
  }

  /** Says what has to be known, with a button that does something about it. */
  notify(words, label, press) {
    this.notice.replaceChildren(words, button(label, () => {
      this.input.focus();
      this.notice.replaceChildren();
      press();
    }));
    this.scroll(); // the notice takes room from what it is about
  }

  // What the conversation tells:

  waiting(yes) {
    this.status.toggleAttribute('data-waiting', yes);
    this.status.textContent = yes ? this.words.typing : '';
    this.notice.replaceChildren();
  }

  added(turn) {
    this.log.querySelectorAll('.replies').forEach((each) => each.remove());
    this.log.append(drawn(turn, this.words, this.act));
    if (turn.replies?.length) {
      this.log.append(suggested(turn, this.words, (payload, title) => {
        if (this.chat.ask(payload, title)) this.lastAsked().focus();
      }));
    }
    this.scroll();
  }

  redraw(draft) {
    this.log.replaceChildren();
    this.chat.state.turns.forEach((turn) => this.added(turn));
    if (draft && !this.input.value) this.input.value = draft;
  }

  lastAsked() {
    return [...this.log.querySelectorAll('.asked')].pop();
  }

  /** A long answer is read from its question on. */
  scroll() {
    const asked = this.lastAsked();
    this.log.scrollTop = asked ? asked.offsetTop - 12 : 0;
  }

  trouble(error) {
    this.notify(`${this.explained(error)} ${this.words.kept}`, this.words.again, () => this.chat.state.pending && this.chat.send());
  }

  explained({ kind, seconds, advice }) {
    return (kind === 'refused' && advice) || fill(this.words[kind] || this.words.empty, { seconds: seconds || 5 });
  }
}
