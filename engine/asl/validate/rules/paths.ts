import { isExpression, isPath, isReferencePath, withDollar } from '../queries';
import type { Finding, Rule } from '../rule';
import type { Lesson } from '../../teaching/lesson';

/** Fields whose value is a JSONPath, and those that must name one place. */
export const paths: Rule = {
  node(node, report) {
    for (const { name, value, at, field } of node.members) {
      if (typeof value !== 'string') continue;
      const { shape } = field;
      if (shape.kind === 'path' && !isPath(value)) report(invalidPath(name, value, at));
      else if (shape.kind === 'query' && !isExpression(value)) report(invalidQuery(name, value, at));
      else if (shape.kind === 'reference-path') {
        const finding = judgeReference(name, value, at, shape.writable ?? false);
        if (finding) report(finding);
      }
    }
  },
};

function invalidPath(field: string, value: string, at: Finding['at']): Finding {
  return { message: 'Value must be a valid JSONPath.', at, lesson: pathLesson(field, value) };
}

/** `RoleArn.$` is written like a template field, and AWS words it so. */
function invalidQuery(field: string, value: string, at: Finding['at']): Finding {
  if (!field.endsWith('.$')) return invalidPath(field, value, at);
  return {
    message: `The value for the field '${field}' must be a valid JSONPath or a valid intrinsic function call`,
    at: at?.slice(0, -1),
    mark: { value: at ?? [] },
    lesson: { id: 'query-invalid', values: { field, value } },
  };
}

function judgeReference(
  field: string,
  value: string,
  at: Finding['at'],
  writable: boolean,
): Finding | undefined {
  if (!value.startsWith('$')) {
    return {
      message: "Value is not a Reference Path: Reference path didn't start with '$'",
      at,
      lesson: pathLesson(field, value),
    };
  }
  if (!isPath(value)) return invalidPath(field, value, at);
  if (writable && value.startsWith('$$')) {
    return {
      message: 'Value is not a Reference Path',
      at,
      lesson: { id: 'path-into-context', values: { field, value } },
    };
  }
  if (writable && !/^\$(?![\p{ID_Start}_])/u.test(value)) {
    return {
      message: 'Value is not a Reference Path',
      at,
      lesson: { id: 'path-into-variable', values: { field, value } },
    };
  }
  if (isReferencePath(value)) return undefined;
  return {
    message: 'Value is not a Reference Path',
    at,
    lesson: { id: 'path-not-one-place', values: { field, value } },
  };
}

function pathLesson(field: string, value: string): Lesson {
  if (value.startsWith('States.')) return { id: 'path-is-intrinsic', values: { field, value } };
  const suggestion = withDollar(value);
  return suggestion
    ? { id: 'path-without-dollar', values: { field, value, suggestion } }
    : { id: 'path-invalid', values: { field, value } };
}
