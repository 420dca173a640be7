import { integer, list, oneOf, struct, text } from '../../service/shape';

export const parameterName = () => text({ min: 1, max: 2048 });
export const parameterNames = () => list(parameterName(), { min: 1, max: 10 });
export const parameterType = () => oneOf('String', 'StringList', 'SecureString');
export const tags = () =>
  list(struct({ Key: text({ min: 1, max: 128 }), Value: text({ max: 256 }) }), { max: 1000 });
export const pageSize = (max: number) => integer({ min: 1, max });
