import type { Lab, LabFiles } from '../lab';

/** The lab with its code and objects, wherever they are. */
export async function withFiles(lab: Lab, request: typeof fetch = fetch): Promise<Lab> {
  if (lab.filesAt === undefined) return lab;
  const response = await request(lab.filesAt);
  if (!response.ok) throw new Error(`${lab.filesAt}: ${response.status}`);
  return { ...lab, ...((await response.json()) as LabFiles) };
}
