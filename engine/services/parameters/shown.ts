import { toBase64 } from '../../query/encoding/base64';
import { toUtf8 } from '../../query/encoding/utf8';
import type { Call } from '../base/services';
import { parameterArn, parseName, type Parameter } from './parameter';

/** A parameter as it is answered. Without decryption a SecureString is bytes that mean nothing to the reader. */
export function shown(parameter: Parameter, decrypted: boolean, { caller }: Call) {
  const { name, type, version, modifiedAt, dataType } = parameter;
  return {
    Name: name,
    Type: type,
    Value: valueOf(parameter, decrypted),
    Version: version,
    LastModifiedDate: modifiedAt / 1000,
    ARN: parameterArn(caller, name),
    DataType: dataType,
  };
}

/** As above, with the part of the name that said which version is meant. */
export function selected(parameter: Parameter, given: string, options: { decrypted: boolean; call: Call }) {
  const { selector } = parseName(given);
  return {
    ...shown(parameter, options.decrypted, options.call),
    ...(selector !== undefined && { Selector: `:${selector}` }),
  };
}

export function valueOf({ type, value }: Parameter, decrypted: boolean): string {
  return type === 'SecureString' && !decrypted ? toBase64(veiled(toUtf8(value))) : value;
}

/** No encryption: nobody here keeps a key. It is only not to be read by accident. */
function veiled(bytes: Uint8Array): Uint8Array {
  return bytes.map((byte, index) => byte ^ (0xa5 + index * 31));
}

/** A parameter as DescribeParameters and GetParameterHistory show it: all but its value. */
export function described(parameter: Parameter, { caller }: Call) {
  const { name, type, keyId, modifiedAt, modifiedBy, description, allowedPattern, version, tier, dataType } =
    parameter;
  return {
    Name: name,
    ARN: parameterArn(caller, name),
    Type: type,
    KeyId: keyId,
    LastModifiedDate: modifiedAt / 1000,
    LastModifiedUser: modifiedBy,
    Description: description,
    AllowedPattern: allowedPattern,
    Version: version,
    Tier: tier,
    Policies: [],
    DataType: dataType,
  };
}
