/** Keeps a conversation in the browser, so that a reload or another page of the site goes on with it. */

const MOST = 60; // turns that are kept
const HOUR = 3600000;

/** What is kept for one advisor, for some hours after the last change; with 0 hours nothing is. */
export class Kept {
  constructor(name, hours, storage = () => localStorage, now = Date.now) {
    Object.assign(this, { name: `career-advisor ${name}`, hours, storage, now });
  }

  /** Returns the kept conversation, or one that has not begun if there is none or it is too old. */
  read() {
    try {
      const kept = JSON.parse(this.storage().getItem(this.name));
      if (kept.until > this.now()) return kept;
      this.storage().removeItem(this.name);
    } catch { /* nothing is kept, or storage is blocked */ }
    return { turns: [] };
  }

  /** Keeps a conversation; where storage is full or blocked, it lasts as long as the page. */
  write(state) {
    if (!(this.hours > 0)) return;
    const kept = { ...state, turns: state.turns.slice(-MOST), until: this.now() + this.hours * HOUR };
    try {
      this.storage().setItem(this.name, JSON.stringify(kept));
    } catch { /* see above */ }
  }
}
