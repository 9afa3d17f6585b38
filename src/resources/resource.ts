import { reader, type Reader } from './reader.ts';

/** What can be done with a resource over REST. Not every resource offers all of it. */
export type Operation = 'list' | 'get' | 'create' | 'update' | 'delete';

/** The shapes that belong to one resource, in our vocabulary (*space*, never *room*). */
export interface ResourceTypes {
  entity: { id: string };
  query: object;
  create: object;
  update: object;
}

/**
 * One Webex resource: where it lives, what it looks like, what can be done with it. The REST client's methods are
 * derived from this, so adding a resource is one file here and one line in `index.ts`.
 */
export interface Resource<Types extends ResourceTypes = ResourceTypes, Operations extends Operation = Operation> {
  /** Path below the API's base, as in `/messages`. */
  readonly path: string;
  readonly operations: readonly Operations[];
  /** Reads what Webex answered. Throws {@link WebexParseError} when a field we cannot do without is missing. */
  parse(json: unknown): Types['entity'];
  /** Only for the type checker. */
  readonly types?: Types;
}

/** A resource whose description is loaded when it is needed first. */
export interface LaterResource<One = Resource> {
  readonly path: string;
  load(): Promise<One>;
}

export interface ResourceDefinition<Entity, Operations extends Operation> {
  path: string;
  operations: readonly Operations[];
  parse(read: Reader): Entity;
}

export const defineResource =
  <Types extends ResourceTypes>() =>
  <const Operations extends Operation>(
    definition: ResourceDefinition<Types['entity'], Operations>,
  ): Resource<Types, Operations> => ({
    path: definition.path,
    operations: definition.operations,
    parse: (json) => definition.parse(reader(json, definition.path)),
  });
