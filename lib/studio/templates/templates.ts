import { flowTemplates } from './flow-templates';
import { serviceTemplates } from './service-templates';
import { imagePipeline } from './image-pipeline/image-pipeline';
import type { Template } from './template';

/** What a new machine may begin with, the simplest first. */
export const templates: readonly Template[] = [...flowTemplates, imagePipeline, ...serviceTemplates];
