/**
 * What Babel's helpers do, in the language of today: the SDK was compiled for browsers without classes and promises,
 * with helpers from a package (`@babel/runtime-corejs2`) that it does not declare.
 */
type Constructor = new (...values: unknown[]) => object;

export const interopRequireDefault = (module: { __esModule?: boolean } | undefined): unknown =>
  module?.__esModule ? module : { default: module };

export const classCallCheck = (instance: unknown, constructor: Constructor): void => {
  if (!(instance instanceof constructor)) throw new TypeError('Cannot call a class as a function');
};

export const createClass = (
  constructor: Constructor,
  methods: Array<PropertyDescriptor & { key: string }> = [],
  statics: Array<PropertyDescriptor & { key: string }> = [],
): Constructor => {
  const define = (target: object, descriptors: Array<PropertyDescriptor & { key: string }> | null) => {
    for (const { key, ...descriptor } of descriptors ?? []) {
      const writable = 'value' in descriptor && { writable: true };
      Object.defineProperty(target, key, { ...descriptor, enumerable: false, configurable: true, ...writable });
    }
  };
  define(constructor.prototype as object, methods);
  define(constructor, statics);
  return constructor;
};

export const possibleConstructorReturn = (self: unknown, result: unknown): unknown =>
  (typeof result === 'object' && result !== null) || typeof result === 'function' ? result : self;

export const inherits = (child: Constructor, parent: Constructor | null): void => {
  child.prototype = Object.create((parent?.prototype as object | undefined) ?? null, {
    constructor: { value: child, writable: true, configurable: true },
  }) as object;
  if (parent) Object.setPrototypeOf(child, parent);
};

export const getPrototypeOf = Object.getPrototypeOf;

/** A native class as a parent of a function that is no class. */
export const wrapNativeSuper = (parent: Constructor): Constructor => {
  const Wrapper = function Wrapper(this: object, ...values: unknown[]) {
    return Reflect.construct(parent, values, (Object.getPrototypeOf(this) as { constructor: Constructor }).constructor);
  } as unknown as Constructor;
  inherits(Wrapper, parent);
  return Wrapper;
};

export const construct = (parent: Constructor, values: unknown[], derived?: Constructor): object => {
  const instance = Reflect.construct(parent, values);
  if (derived) Object.setPrototypeOf(instance, derived.prototype as object);
  return instance;
};

export const defineProperty = (target: object, key: PropertyKey, value: unknown): object =>
  Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });

export const typeOf = (value: unknown): string => typeof value;

export const toConsumableArray = <Item>(items: Iterable<Item>): Item[] => [...items];

/** Destructuring. The second argument says how many are wanted, since an iterator must not be drawn from further. */
export const slicedToArray = <Item>(items: Iterable<Item>, count: number): Item[] => {
  if (Array.isArray(items)) return items as Item[];
  const taken: Item[] = [];
  if (count > 0) for (const item of items) if (taken.push(item) === count) break;
  return taken;
};

export const asyncToGenerator = (make: (...values: unknown[]) => Iterator<unknown>) =>
  async function run(this: unknown, ...values: unknown[]): Promise<unknown> {
    const steps = make.apply(this, values);
    let step = steps.next();
    while (!step.done) {
      let settled: { value: unknown } | { error: unknown };
      try {
        settled = { value: await step.value };
      } catch (error) {
        settled = { error };
      }
      step = 'error' in settled ? steps.throw!(settled.error) : steps.next(settled.value);
    }
    return step.value;
  };

type Initialized = PropertyDescriptor & { initializer?: (() => unknown) | null };
type Decorator = (target: object, key: string, descriptor: Initialized) => Initialized | undefined;

/** A decorated method of an object literal. */
export const applyDecoratedDescriptor = (
  target: object,
  key: string,
  decorators: Decorator[],
  original: Initialized,
  context?: object,
): Initialized | null => {
  let descriptor: Initialized = { ...original, enumerable: Boolean(original.enumerable) };
  descriptor.configurable = Boolean(descriptor.configurable);
  if ('value' in descriptor || descriptor.initializer) descriptor.writable = true;
  for (const decorate of decorators.toReversed()) descriptor = decorate(target, key, descriptor) || descriptor;
  if (context && descriptor.initializer !== undefined) {
    descriptor.value = descriptor.initializer?.call(context);
    descriptor.initializer = undefined;
  }
  if (descriptor.initializer !== undefined) return descriptor;
  const { initializer: _, ...plain } = descriptor;
  Object.defineProperty(target, key, plain);
  return null;
};

/** A decorated field of a class. */
export const initializerDefineProperty = (
  target: object,
  key: string,
  descriptor: Initialized | null | undefined,
  context: object,
): void => {
  if (!descriptor) return;
  const { enumerable, configurable, writable, initializer } = descriptor;
  Object.defineProperty(target, key, { enumerable, configurable, writable, value: initializer?.call(context) });
};

export const initializerWarningHelper = (): never => {
  throw new Error('A decorated field was read before it was made.');
};
