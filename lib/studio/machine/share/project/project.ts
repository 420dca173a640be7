import type { Json } from '@pasos/engine';
import { writeMockConfigFile, type MockPlan } from '@pasos/engine/mocks';
import type { Language } from '@/lib/i18n/languages';
import { readme } from './readme';
import { DEFINITION_FILE, samTemplate, type ProjectMachine } from './template';

export interface Project {
  readonly machine: ProjectMachine;
  /** JSON texts by name. */
  readonly inputs: Readonly<Record<string, string>>;
  /** What Tasks answer, to be written for AWS Step Functions Local. */
  readonly mocks?: MockPlan;
  readonly language: Language;
}

/** The files of a project, by path. */
export function projectFiles({
  machine,
  inputs,
  mocks,
  language,
}: Project): Readonly<Record<string, string>> {
  const inputFiles = Object.fromEntries(
    Object.entries(inputs).map(([name, text], index) => [
      `inputs/${fileName(name) || index + 1}.json`,
      ended(text),
    ]),
  );
  const mockFile = mocks && Object.keys(mocks).length > 0 ? mockText(machine.name, mocks) : undefined;
  const contents = { inputs: Object.keys(inputFiles), hasMocks: mockFile !== undefined };
  return {
    [DEFINITION_FILE]: ended(machine.definition),
    ...inputFiles,
    ...(mockFile !== undefined && { 'MockConfigFile.json': mockFile }),
    'template.yaml': samTemplate(machine),
    'README.md': readme(machine, contents, language),
  };
}

/** All of it in one folder of a zip. */
export async function zipProject(project: Project): Promise<Uint8Array<ArrayBuffer>> {
  const { strToU8, zipSync } = await import('fflate');
  const folder = fileName(project.machine.name) || 'pasos';
  const files = Object.entries(projectFiles(project)).map(
    ([path, text]) => [`${folder}/${path}`, strToU8(text)] as const,
  );
  return new Uint8Array(zipSync(Object.fromEntries(files), { level: 9 }));
}

function mockText(machine: string, mocks: MockPlan): string {
  const { file } = writeMockConfigFile(machine, [{ name: 'Pasos', mocks }]);
  return ended(JSON.stringify(file satisfies Json, null, 2));
}

/** A name that every file system takes, and that leads nowhere else. */
function fileName(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[.-]+|[.-]+$/g, '')
    .slice(0, 60);
}

function ended(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`;
}
