import type { WireModel } from './wire-model';

/** The services there is data of. */
export type WireService =
  | 'apigateway'
  | 'apigatewayv2'
  | 'batch'
  | 'bedrockruntime'
  | 'cloudformation'
  | 'iam'
  | 'lambda'
  | 'polly'
  | 's3'
  | 'scheduler'
  | 'sns'
  | 'sqs'
  | 'sts';

/** How a service looks on the wire; read when the first client calls it. */
export async function findWireModel(service: WireService): Promise<WireModel> {
  // The name is put together so that the compiler does not work out the type of half a megabyte of data.
  const { default: model } = (await import(`./data/${service}.json`)) as { readonly default: WireModel };
  return model;
}
