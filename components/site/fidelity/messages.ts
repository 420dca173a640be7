import type { Fidelity } from '@/lib/site/fidelity';
import type { Language } from '@/lib/i18n/languages';

/** Apart from the words of the site, which every page loads: this page needs no script. */
const es = {
  title: 'Fidelidad con AWS',
  question: '¿Hasta dónde es igual que AWS?',
  lead: 'El motor local quiere responder como AWS hasta el último evento. Esta tabla dice dónde lo hace, dónde simplifica y qué no simula.',
  meanings: {
    same: 'Hace lo que hace AWS: los mismos datos, los mismos errores, el mismo historial.',
    simplified: 'Hace lo que hace AWS, salvo en lo que se indica.',
    absent: 'No está, o se acepta y no tiene efecto.',
  },
  verdicts: { same: 'Igual', simplified: 'Simplificado', absent: 'No se simula' },
  proofTitle: 'De dónde sale',
  proof:
    'Nadie la escribe a mano: un programa mira qué hay en el motor y qué lo demuestra. Las **grabaciones** son respuestas del AWS real que el motor repite palabra por palabra; los **casos**, máquinas nuestras con su historial entero; las **pruebas** comprueban un hecho cada una. Donde no hay grabaciones, manda la documentación de AWS. Una misma grabación suele respaldar varias filas.',
  counted: (measured: string, { alike, explained, all }: Fidelity['recordings']) =>
    `Recuento del ${day(measured, 'es')}: de ${all} grabaciones comparadas, ${alike} coinciden por completo y ${explained} difieren por un motivo conocido.`,
  contents: 'Partes de la tabla',
  columns: { what: 'Qué', verdict: 'Veredicto', how: 'Detalle', proof: 'Lo demuestran' },
  evidence: {
    recordings: (count: number) => plural(count, 'grabación', 'grabaciones'),
    cases: (count: number) => plural(count, 'caso', 'casos'),
    tests: (count: number) => plural(count, 'prueba', 'pruebas'),
  },
};

const en: typeof es = {
  title: 'Fidelity to AWS',
  question: 'How far is it the same as AWS?',
  lead: 'The local engine means to answer as AWS does, to the last event. This table says where it does, where it is simpler, and what it does not simulate.',
  meanings: {
    same: 'Does what AWS does: the same data, the same errors, the same history.',
    simplified: 'Does what AWS does, except as noted.',
    absent: 'Is not there, or is taken and has no effect.',
  },
  verdicts: { same: 'Same', simplified: 'Simplified', absent: 'Not simulated' },
  proofTitle: 'Where it comes from',
  proof:
    'Nobody writes it by hand: a program looks at what is in the engine and what proves it. **Recordings** are answers of the real AWS that the engine repeats word for word; **cases** are machines of ours with their whole history; **tests** check one fact each. Where there are no recordings, the documentation of AWS decides. One recording often backs several rows.',
  counted: (measured, { alike, explained, all }) =>
    `Counted on ${day(measured, 'en')}: of ${all} recordings compared, ${alike} agree completely and ${explained} differ for a known reason.`,
  contents: 'Parts of the table',
  columns: { what: 'What', verdict: 'Verdict', how: 'Detail', proof: 'Proven by' },
  evidence: {
    recordings: (count) => plural(count, 'recording', 'recordings'),
    cases: (count) => plural(count, 'case', 'cases'),
    tests: (count) => plural(count, 'test', 'tests'),
  },
};

const tables = { es, en } satisfies Record<Language, typeof es>;

export function fidelityMessages(language: Language): typeof es {
  return tables[language];
}

function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

function day(date: string, language: Language): string {
  return new Date(date).toLocaleDateString(language, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
}
