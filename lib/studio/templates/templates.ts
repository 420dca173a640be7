import { flowTemplates } from './flow-templates';
import { serviceTemplates } from './service-templates';
import type { Template } from './template';

/** What a new machine may begin with, the simplest first. */
export const templates: readonly Template[] = [...flowTemplates, ...serviceTemplates];
