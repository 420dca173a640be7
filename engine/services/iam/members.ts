import { flag, integer, list, optional, struct, text } from '../../service/shape';

const NAME = { expression: /^[\w+=,.@-]+$/, shown: '[\\w+=,.@-]+' };

/** Shapes that several operations share, with the constraints of the API model. */
export const roleName = () => text({ min: 1, max: 64, pattern: NAME });
export const policyName = () => text({ min: 1, max: 128, pattern: NAME });
export const policyArn = () => text({ min: 20, max: 2048 });
export const document = () => text({ min: 1, max: 131_072 });
export const description = () => text({ max: 1000 });
export const path = () =>
  text({
    min: 1,
    max: 512,
    pattern: {
      expression: /^\/$|^\/[\u0021-\u007e]+\/$/,
      shown: '(\\u002F)|(\\u002F[\\u0021-\\u007E]+\\u002F)',
    },
  });
export const versionId = () =>
  text({
    pattern: {
      expression: /^v[1-9][0-9]*(\.[A-Za-z0-9-]*)?$/,
      shown: 'v[1-9][0-9]*(\\.[A-Za-z0-9-]*)?',
    },
  });
export const sessionSeconds = () => integer({ min: 3600, max: 43_200 });
export const tags = () =>
  list(struct({ Key: text({ min: 1, max: 128 }), Value: text({ max: 256 }) }), { max: 50 });
export const tagKeys = () => list(text({ min: 1, max: 128 }), { max: 50 });
export const isSet = () => flag();

/** What every listing takes. */
export const paging = {
  Marker: optional(text({ min: 1 })),
  MaxItems: optional(integer({ min: 1, max: 1000 })),
};
