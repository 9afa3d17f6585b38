/** The SDK would warn whoever calls an old name; nobody does here. */
export const deprecated = () => (_target: object, _key: string, descriptor: PropertyDescriptor) => descriptor;

export const readonly = (_target: object, _key: string, descriptor: PropertyDescriptor): PropertyDescriptor => ({
  ...descriptor,
  writable: false,
});
