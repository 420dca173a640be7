import ts from 'typescript';

/** Notes every use of a property: by its name, by taking it apart, and by handing what has it to somebody who may ask for any of it. */
export function noteUses(
  file: ts.SourceFile,
  checker: ts.TypeChecker,
  isTable: (symbol: ts.Symbol) => boolean,
) {
  const used = new Set<ts.Node>();
  const mark = (symbol: ts.Symbol | undefined) => symbol?.declarations?.forEach((node) => used.add(node));
  const markAll = (type: ts.Type, depth = 0): void => {
    if (depth > 6 || type.getCallSignatures().length > 0) return;
    for (const property of propertiesOf(type).filter(isTable)) {
      mark(property);
      markAll(checker.getTypeOfSymbol(property), depth + 1);
    }
    const element = checker.getIndexTypeOfType(type, ts.IndexKind.Number);
    if (element) markAll(element, depth + 1);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) mark(checker.getSymbolAtLocation(node.name));
    else if (ts.isElementAccessExpression(node)) markAll(checker.getTypeAtLocation(node.expression));
    else if (ts.isObjectBindingPattern(node)) markTakenApart(node);
    if (ts.isSpreadElement(node) || ts.isSpreadAssignment(node) || ts.isJsxSpreadAttribute(node))
      markAll(checker.getTypeAtLocation(node.expression));
    if (isHandedOn(node)) markHandedOn(node);
    ts.forEachChild(node, visit);
  };
  const markTakenApart = (pattern: ts.ObjectBindingPattern) => {
    const type = checker.getTypeAtLocation(pattern);
    for (const { propertyName, name, dotDotDotToken } of pattern.elements) {
      const key = propertyName ?? name;
      if (dotDotDotToken) markAll(type);
      else if (ts.isIdentifier(key)) mark(type.getProperty(key.text));
    }
  };
  /** To a place whose type knows other properties by the same names, or any. */
  const markHandedOn = (node: ts.Expression) => {
    const type = checker.getTypeAtLocation(node);
    if (!propertiesOf(type).some(isTable)) return;
    const place = checker.getContextualType(node);
    if (!place) return;
    for (const property of propertiesOf(type).filter(isTable)) {
      const asked = place.getProperty(property.name);
      const same = asked?.declarations?.some((one) => property.declarations?.includes(one));
      if (same || (!asked && !acceptsAnything(place))) continue;
      mark(property);
      markAll(checker.getTypeOfSymbol(property));
    }
  };
  visit(file);
  return used;
}

function propertiesOf(type: ts.Type): readonly ts.Symbol[] {
  return type.isUnion() ? type.types.flatMap(propertiesOf) : type.getProperties();
}

function acceptsAnything(type: ts.Type): boolean {
  if (type.isUnion()) return type.types.some(acceptsAnything);
  return type.getProperties().length === 0 || type.getStringIndexType() !== undefined;
}

function isHandedOn(node: ts.Node): node is ts.Expression {
  const isValue =
    ts.isIdentifier(node) ||
    ts.isPropertyAccessExpression(node) ||
    ts.isElementAccessExpression(node) ||
    ts.isCallExpression(node);
  if (!isValue || ts.isPropertyAccessExpression(node.parent) || ts.isElementAccessExpression(node.parent))
    return false;
  return !(ts.isCallExpression(node.parent) && node.parent.expression === node);
}
