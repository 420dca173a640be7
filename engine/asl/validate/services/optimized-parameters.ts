import names from './optimized-parameters.json';
import type { IntegrationParameters } from './service-models';

const parameters: Readonly<Record<string, string>> = names;

/** The parameters of every optimized integration; the file is made like that of the SDK's actions. */
export const integrationParameters: IntegrationParameters = (integration) =>
  Object.hasOwn(parameters, integration) ? parameters[integration]!.split(' ') : undefined;
