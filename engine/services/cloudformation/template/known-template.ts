import { transformed } from '../sam/transform';
import { readTemplate, type Template } from './read-template';

/** Of templates: those being deployed at one time, and a few more. */
const KNOWN_MAX = 20;
const known = new Map<string, Template>();

/**
 * Reads a template and writes out what SAM writes short. A stack asks again with each of its resources, and reading YAML
 * takes its time: the last ones are kept. Nobody changes a template once it is read. Throws TemplateError.
 */
export function knownTemplate(text: string): Template {
  const template = known.get(text) ?? transformed(readTemplate(text));
  known.delete(text);
  known.set(text, template);
  const [oldest] = known.keys();
  if (known.size > KNOWN_MAX) known.delete(oldest!);
  return template;
}
