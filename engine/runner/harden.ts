/**
 * JSONata 2.0 reads members through the prototype chain, so that an expression reaches whatever `Object.prototype`
 * has. What JSONata itself needs of it stays; nothing can be added, and no member of it is a way to anywhere.
 */
export function harden(): void {
  const needed = new Set(['hasOwnProperty', 'isPrototypeOf', 'toString']);
  for (const name of Object.getOwnPropertyNames(Object.prototype)) {
    if (!needed.has(name)) Reflect.deleteProperty(Object.prototype, name);
  }
  Object.preventExtensions(Object.prototype);
}
