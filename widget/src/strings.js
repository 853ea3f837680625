/** Every word the widget itself puts on the screen, in each language; {name} is filled in. */
const LANGUAGES = ['en', 'es'];

export const WORDS = {
  title: ['Career Advisor', 'Asesor de carreras'],
  open: ['Ask the {title}', 'Pregunte al {title}'],
  close: ['Close', 'Cerrar'],
  label: ['Your question', 'Su pregunta'],
  send: ['Send', 'Enviar'],
  typing: ['Looking it up…', 'Buscando…'],
  replies: ['Suggested questions', 'Preguntas sugeridas'],
  you: ['You said:', 'Usted dijo:'],
  advisor: ['The advisor said:', 'El asesor dijo:'],
  // The conversation as a whole
  copy: ['Copy chat', 'Copiar el chat'],
  copied: ['Copied.', 'Copiado.'],
  byHand: ['Selected: copy it with your keyboard.', 'Seleccionado: cópielo con el teclado.'],
  print: ['Print', 'Imprimir'],
  restart: ['Start over', 'Empezar de nuevo'],
  restarted: ['The chat was removed.', 'El chat se borró.'],
  undo: ['Undo', 'Deshacer'],
  // An answer
  all: ['Show all {n}', 'Mostrar {n}'],
  table: ['Show as a table', 'Mostrar como tabla'],
  sideways: ['Scroll sideways to see all.', 'Deslice de lado para ver todo.'],
  least: ['{low} or more', '{low} o más'],
  most: ['up to {high}', 'hasta {high}'],
  sources: ['Sources', 'Fuentes'],
  undated: ['undated', 'sin fecha'],
  cite: ['Copy citation', 'Copiar la cita'],
  helpful: ['Was this helpful?', '¿Le fue útil?'],
  yes: ['Yes', 'Sí'],
  no: ['No', 'No'],
  thanks: ['Thank you.', 'Gracias.'],
  // What may go wrong
  again: ['Try again', 'Intentar de nuevo'],
  kept: ['Your message is kept.', 'Su mensaje se conserva.'],
  offline: ['You are offline.', 'No tiene conexión.'],
  restarting: ['The advisor cannot be reached; it may be starting again.', 'No se puede llegar al asesor; quizá se está reiniciando.'],
  slow: ['This takes longer than usual.', 'Esto tarda más de lo normal.'],
  busy: ['That was a lot at once. Please wait {seconds} seconds.', 'Fue mucho de una vez. Espere {seconds} segundos.'],
  expired: ['This chat has expired. The next try begins a new one.', 'El chat venció. El próximo intento empieza otro.'],
  empty: ['No answer came back.', 'No llegó respuesta.'],
  // How a conversation opens
  hello: ['Hello! I am a program, not a person.', '¡Hola! Soy un programa, no una persona.'],
  english: ['', 'Los documentos y mis respuestas están en inglés: pregunte en inglés, por favor.'],
  covers: [
    'I answer questions about {occupations}, only from these documents, and name my source each time:',
    'Respondo preguntas sobre {occupations}, solo con estos documentos, y siempre nombro la fuente:',
  ],
  lacks: ['I have no documents about {occupation} yet.', 'Aún no tengo documentos sobre {occupation}.'],
  newest: ['My newest dated figure is from {year}.', 'Mi cifra fechada más reciente es de {year}.'],
  runBy: ['I am run by {name}. To reach a person: {contact}', 'Me ofrece {name}. Para hablar con una persona: {contact}'],
  staff: ['I am run by {name}. Its staff are there for you, too.', 'Me ofrece {name}. Su personal también le atiende.'],
  stays: ['This chat stays in this browser for {hours} hours.', 'Este chat queda en este navegador {hours} horas.'],
  pay: ['What does it pay?', '¿Cuánto se gana?'],
  qualify: ['How do I qualify?', '¿Qué estudios piden?'],
  work: ['What is the work like?', '¿Cómo es el trabajo?'],
};

/** Returns the words for a language tag such as "es-MX", and their `lang`; English for one that is not there. */
export function wordsFor(language) {
  const index = Math.max(0, LANGUAGES.indexOf(String(language).slice(0, 2).toLowerCase()));
  const words = Object.entries(WORDS).map(([name, each]) => [name, each[index]]);
  return { lang: LANGUAGES[index], ...Object.fromEntries(words) };
}

/** Returns a text with each {name} replaced by its value. */
export const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
