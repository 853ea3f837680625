/**
 * The chat of Career Advisor for any page. The script alone adds a button that opens it; its `data-`
 * attributes are those of docs/embedding.md. A page that has a <career-advisor> of its own gets no button.
 */
import { CareerAdvisor } from './element.js';

const script = document.currentScript;

function launch() {
  const place = document.querySelector(script.dataset.target || 'career-advisor');
  if (place?.localName === 'career-advisor') return;
  const advisor = document.createElement('career-advisor');
  Object.assign(advisor.dataset, script.dataset);
  if (!place) advisor.dataset.floating = '';
  (place || document.body).append(advisor);
}

if (!customElements.get('career-advisor')) {
  CareerAdvisor.home = script.src;
  customElements.define('career-advisor', CareerAdvisor);
  if (document.body) launch();
  else document.addEventListener('DOMContentLoaded', launch);
}
