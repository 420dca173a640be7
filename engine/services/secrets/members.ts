import { integer, list, struct, text } from '../../service/shape';

export const secretId = () => text({ min: 1, max: 2048 });
export const requestToken = () => text({ min: 32, max: 64 });
export const secretString = () => text({ min: 1, max: 65_536, sensitive: true });
/** Base64 of as many bytes. */
export const secretBinary = () => text({ min: 1, max: 87_384, sensitive: true });
export const tags = () => list(struct({ Key: text({ min: 1, max: 128 }), Value: text({ max: 256 }) }));
export const pageSize = (max: number) => integer({ min: 1, max });
export const stage = () => text({ min: 1, max: 256 });
