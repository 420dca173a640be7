import type { LocalService, ServicePorts } from '../base/services';
import { COMPREHEND } from './comprehend/comprehend';
import { REKOGNITION } from './images/rekognition';
import { TEXTRACT } from './images/textract';
import { BEDROCK_RUNTIME } from './models/bedrock-runtime';
import { simulated } from './simulated';
import { POLLY } from './speech/polly';
import { TRANSLATE } from './translate/translate';

const ALL = [BEDROCK_RUNTIME, COMPREHEND, POLLY, REKOGNITION, TEXTRACT, TRANSLATE];

/** What makes each of the services that only play to be what they are. */
export const SIMULATED: readonly ((ports: Pick<ServicePorts, 'services'>) => LocalService)[] = ALL.map(
  (spec) => (ports) => simulated(spec, ports),
);

/** Their names in `aws-sdk:` resources. */
export const SIMULATED_NAMES: ReadonlySet<string> = new Set(ALL.map(({ id }) => id));
