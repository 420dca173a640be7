/** How the SDK for Java 2 splits a name into words; its rules one after the other. */
function words(name) {
  return name
    .replace(/[^A-Za-z0-9]+/g, ' ')
    .replace(/([^a-z]{2,})v([0-9]+)/g, '$1 v$2 ')
    .replace(/([^A-Z]{2,})V([0-9]+)/g, '$1 V$2 ')
    .split(/(?<=[a-z])(?=[A-Z](?:[a-zA-Z]|[0-9]))/)
    .join(' ')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .replace(/([0-9])([a-zA-Z])/g, '$1 $2')
    .trim()
    .split(/ +/);
}

function pascalCase(name) {
  return words(name)
    .map((word) => word[0].toUpperCase() + word.slice(1).toLowerCase())
    .join('');
}

/** `DynamoDB` is `DynamoDb`; in lower case it is the name in `aws-sdk:` resources. */
export function javaServiceName(serviceId) {
  const name = serviceId.replace(/^(AWS|Amazon)\s*/, '').replace(/\s*Service$/i, '');
  return pascalCase(name);
}

/** `DBInstanceNotFoundFault` is `DbInstanceNotFoundException`, `NoSuchKey` is `NoSuchKeyException`. */
export function javaExceptionName(shape, service) {
  const stem = pascalCase(shape.replace(/(?:Fault|Exception)$/, ''));
  const name = `${stem}Exception`;
  return name === `${service}Exception` ? `Default${name}` : name;
}

/** `DBInstanceIdentifier` is `DbInstanceIdentifier`, `ACL` is `Acl`, `stateMachineArn` is `StateMachineArn`. */
export function memberName(name) {
  // Java's objects have an `equals` of their own.
  if (name === 'equals') return 'EqualsValue';
  const small = withoutLeadingCapitals(name);
  return small[0].toUpperCase() + small.slice(1);
}

/** The last of several capitals stays when it begins the next word: `ETag`, `dbInstance`, but `ec2Instance`. */
export function withoutLeadingCapitals(name) {
  const run = /^[A-Z]*/.exec(name)[0].length;
  const small = run > 1 && /[a-z]/.test(name[run] ?? '') ? run - 1 : run;
  return name.slice(0, small).toLowerCase() + name.slice(small);
}
