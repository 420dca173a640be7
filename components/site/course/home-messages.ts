import type { Language } from '@/lib/i18n/languages';

/** Of the home page, apart from the map of the course. */
const es = {
  title: 'Aprende Step Functions haciendo que funcione',
  lead: 'Lees un poco, construyes una máquina de estados de verdad al lado del texto, la ejecutas y miras por dentro lo que pasó. Cada paso se comprueba solo.',
  start: 'Empezar',
  startHint: 'Sin cuenta de AWS y sin registrarte',
  goOn: 'Continuar',
  lab: 'Ir directo al primer laboratorio',
  picture: 'Una máquina de estados en marcha: cada estado se ilumina cuando le toca.',
  play: 'Poner en marcha',
  pause: 'Pausar',
  moments: [
    { text: 'Alguien sube una foto. Su nombre es la entrada.', data: '{ "key": "gato.jpg" }' },
    { text: 'Dos ramas trabajan a la vez sobre la misma entrada.', data: '{ "key": "gato.jpg" }' },
    { text: 'La miniatura ya está. La otra rama sigue.', data: '{ "key": "mini/gato.jpg" }' },
    {
      text: 'Los dos resultados se juntan y pasan al siguiente.',
      data: '{ "results": [ …, { "labels": ["Gato"] } ] }',
    },
    { text: 'Guardado. Así termina bien una ejecución.', data: '"status": "SUCCEEDED"' },
  ],
  points: [
    {
      title: 'Lee lo justo',
      text: 'Lecciones breves con dibujos, ejercicios y palabras que se explican al tocarlas.',
    },
    {
      title: 'Construye de verdad',
      text: 'Escribes Amazon States Language y un motor local lo ejecuta como lo haría AWS: mismos errores, mismo historial.',
    },
    {
      title: 'Mira por dentro',
      text: 'Qué entró, qué salió y por qué, estado por estado y evento por evento.',
    },
  ],
};

const en: typeof es = {
  title: 'Learn Step Functions by making it work',
  lead: 'You read a little, build a real state machine beside the text, run it and look inside at what happened. Every step checks itself.',
  start: 'Start',
  startHint: 'No AWS account, no sign-up',
  goOn: 'Continue',
  lab: 'Go straight to the first lab',
  picture: 'A state machine at work: each state lights up when its turn comes.',
  play: 'Play',
  pause: 'Pause',
  moments: [
    { text: 'Someone uploads a photo. Its name is the input.', data: '{ "key": "cat.jpg" }' },
    { text: 'Two branches work at once on the same input.', data: '{ "key": "cat.jpg" }' },
    { text: 'The thumbnail is ready. The other branch goes on.', data: '{ "key": "mini/cat.jpg" }' },
    {
      text: 'Both results are put together and handed on.',
      data: '{ "results": [ …, { "labels": ["Cat"] } ] }',
    },
    { text: 'Stored. This is how an execution ends well.', data: '"status": "SUCCEEDED"' },
  ],
  points: [
    {
      title: 'Read just enough',
      text: 'Short lessons with pictures, exercises, and words that explain themselves when you touch them.',
    },
    {
      title: 'Build the real thing',
      text: 'You write Amazon States Language and a local engine runs it the way AWS would: same errors, same history.',
    },
    {
      title: 'Look inside',
      text: 'What came in, what went out and why, state by state and event by event.',
    },
  ],
};

export function homeMessages(language: Language): typeof es {
  return { es, en }[language];
}
