/** As much of Node's `util` module as the SDK and what it depends on use. */
export const inspect = (): string => '[object]';

export const inherits = (child: { prototype: object; super_?: unknown }, parent: { prototype: object }): void => {
  child.super_ = parent;
  Object.setPrototypeOf(child.prototype, parent.prototype);
};
