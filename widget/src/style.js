/** How the frame around a conversation looks. A page sets the --advisor-… properties and styles the parts. */
export const STYLE = `
:host {
  --advisor-accent: #14586c;
  --advisor-on-accent: #fff;
  --advisor-surface: #fff;
  --advisor-ink: #1c2731;
  --advisor-muted: #52606b;
  --advisor-tint: #f1f5f7;
  --advisor-edge: #d9e1e6;
  --advisor-radius: .9rem;
  --advisor-font: system-ui, sans-serif;
  display: block;
  color: var(--advisor-ink);
  font: 1rem/1.5 var(--advisor-font);
  text-align: start;
  color-scheme: light;
}
:host([data-floating]) { position: fixed; bottom: 1rem; inset-inline-end: 1rem; z-index: 99999; }
:host([data-position=left]) { left: 1rem; right: auto; }
:host([data-position=right]) { left: auto; right: 1rem; }
* { box-sizing: border-box; margin: 0; font: inherit; }
[hidden] { display: none; }
.unseen { position: absolute; width: 1px; height: 1px; border: 0; overflow: hidden; clip-path: inset(50%); }
:focus-visible { outline: 3px solid var(--advisor-accent); outline-offset: 2px; }
.log, .scroll { outline-offset: -3px; }

button, textarea { padding: .5rem .9rem; border: 1px solid var(--advisor-accent); border-radius: var(--advisor-radius); background: var(--advisor-surface); color: var(--advisor-accent); }
button { cursor: pointer; }
button:hover { filter: brightness(.93); }
.launcher, .send, .asked { background: var(--advisor-accent); color: var(--advisor-on-accent); }
.launcher { padding: .9rem 1.4rem; border-radius: 2rem; font-weight: 600; box-shadow: 0 .25rem 1.2rem #0004; }
.quiet, .close { padding: .15rem .4rem; border: 0; background: none; }
.quiet { font-size: .875rem; text-decoration: underline; }
.close { font-size: 1.5rem; line-height: 1; }

section, div.panel { height: 100%; }
.panel { display: flex; flex-direction: column; min-height: 0; padding: 0; overflow: auto; color: inherit; background: var(--advisor-surface); border: 1px solid var(--advisor-edge); border-radius: var(--advisor-radius); }
dialog { position: static; width: min(26rem, 100vw - 2rem); height: min(42rem, 100vh - 2rem); box-shadow: 0 .6rem 2.4rem #0003; }
dialog:not([open]) { display: none; }
.head { display: flex; align-items: center; justify-content: space-between; padding: .6rem 1rem; border-bottom: 1px solid var(--advisor-edge); border-top: 3px solid var(--advisor-accent); }
.title { font-weight: 650; }
.log { position: relative; display: flex; flex: 1 0 8rem; flex-direction: column; gap: .75rem; height: 0; padding: 1rem; overflow: auto; }
.notice:not(:empty) { display: flex; flex-wrap: wrap; gap: .5rem; justify-content: space-between; margin: 0 1rem .7rem; padding: .7rem; border-inline-start: 4px solid #b3541e; background: #fdf4ec; color: #43250f; }
.composer { display: flex; flex-wrap: wrap; gap: .25rem .6rem; align-items: end; padding: .5rem 1rem 0; border-top: 1px solid var(--advisor-edge); }
label { flex: 1 0 40%; font-weight: 600; }
label, .status { font-size: .875rem; }
.input { flex: 1 60%; }
textarea { max-height: 8rem; border-color: var(--advisor-muted); color: inherit; resize: none; field-sizing: content; }
.tools { display: flex; flex-wrap: wrap; gap: .5rem; padding: .4rem .6rem; }

@media (max-width: 30rem) {
  dialog.panel { position: fixed; inset: 0; width: 100%; max-width: none; height: 100%; max-height: none; border: 0; border-radius: 0; }
}
@keyframes wait { 50% { opacity: .2; } }
[data-waiting]::before { content: ""; display: inline-block; width: 1.7rem; height: .45rem; margin-inline-end: .5rem; background: radial-gradient(circle closest-side, var(--advisor-accent) 90%, #0000) 0 / 33% 100%; }
@media (prefers-reduced-motion: no-preference) { [data-waiting]::before { animation: wait 1s infinite; } .log { scroll-behavior: smooth; } }`;
