import type { Json } from '@pasos/engine';
import { writeMockConfigFile, type MockPlan } from '@pasos/engine/mocks';
import type { Language } from '@/lib/i18n/languages';
import { cdkFiles } from './cdk/cdk-files';
import { portable, type Portable } from './portable/portable';
import { SMOKE_TEST_FILE, type ProjectMachine } from './portable/project-machine';
import type { ProjectKind } from './project-kind';
import { readme } from './readme/readme';
import { samFiles } from './sam/sam-files';
import { smokeTest } from './smoke-test';
import { terraformFiles } from './terraform/terraform-files';

export interface Project {
  readonly kind: ProjectKind;
  readonly machine: ProjectMachine;
  /** JSON texts by name. */
  readonly inputs: Readonly<Record<string, string>>;
  /** What Tasks answer, to be written for AWS Step Functions Local. */
  readonly mocks?: MockPlan;
  readonly language: Language;
}

const makers = {
  sam: samFiles,
  cdk: cdkFiles,
  terraform: terraformFiles,
} as const satisfies Readonly<Record<ProjectKind, (machine: Portable) => Readonly<Record<string, string>>>>;

/** The files of a project, by path. */
export function projectFiles(project: Project): Readonly<Record<string, string>> {
  const { kind, inputs, mocks, language } = project;
  const machine = portable(project.machine);
  const inputFiles = Object.fromEntries(
    Object.entries(inputs).map(([name, text], index) => [`inputs/${fileName(name) || index + 1}.json`, text]),
  );
  const [input] = Object.keys(inputFiles);
  const hasMocks = mocks !== undefined && Object.keys(mocks).length > 0;
  const files = {
    ...makers[kind](machine),
    ...inputFiles,
    ...(hasMocks && { 'MockConfigFile.json': mockText(machine.name, mocks) }),
    [SMOKE_TEST_FILE]: smokeTest(machine, input),
  };
  const contents = { kind, inputs: Object.keys(inputFiles), hasMocks, files: Object.keys(files) };
  const all = { ...files, 'README.md': readme(machine, contents, language) };
  return Object.fromEntries(Object.entries(all).map(([path, text]) => [path, ended(text)]));
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
  return JSON.stringify(file satisfies Json, null, 2);
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
