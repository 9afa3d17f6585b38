import {
  createElement,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  type DetailedHTMLProps,
  type HTMLAttributes,
  type ReactElement,
  type Ref,
} from 'react';
import type { WebexElements } from '../frameworks/elements.ts';
import type { CamelCase } from '../frameworks/tag-props.ts';

type Tag = keyof WebexElements;

/** `webex-space-select` is handled by `onSpaceSelect`. */
type HandlerName<Name> = Name extends `webex-${infer Rest}` ? `on${Capitalize<CamelCase<Rest>>}` : never;

type Handlers<Events> = { [Name in keyof Events as HandlerName<Name>]?: (event: Events[Name]) => void };

type Own<Name extends Tag> = WebexElements[Name]['properties'] &
  WebexElements[Name]['attributes'] &
  Handlers<WebexElements[Name]['events']> & { ref?: Ref<WebexElements[Name]['element']> };

/** What the React component of an element takes: its properties, its events, and what every HTML element takes. */
export type ComponentProps<Name extends Tag> = Own<Name> &
  Omit<
    DetailedHTMLProps<HTMLAttributes<WebexElements[Name]['element']>, WebexElements[Name]['element']>,
    keyof Own<Name>
  >;

/** The properties of an element, each with its attribute or with `null`. */
export type PropertyAttributes<Name extends Tag> = Record<keyof WebexElements[Name]['properties'], string | null>;

/**
 * A React component for an element. React sets neither properties nor listeners on a custom element that was rendered on a
 * server, and drops a function that it sets before the element is defined; this does both. What fits into an attribute is
 * one, so that it is in the HTML of the server already.
 */
export function createComponent<Name extends Tag>(
  tag: Name,
  attributes: PropertyAttributes<Name>,
  events: ReadonlyArray<keyof WebexElements[Name]['events'] & string>,
): (props: ComponentProps<Name>) => ReactElement {
  type Instance = WebexElements[Name]['element'];
  const handlers = new Map(events.map((event) => [handlerName(event), event]));

  const Component = ({ ref, ...props }: ComponentProps<Name>): ReactElement => {
    const element = useRef<Instance>(null);
    useImperativeHandle(ref as Ref<Instance>, () => element.current!, []);
    const rendered: Record<string, unknown> = {};
    const properties: Record<string, unknown> = {};
    const listeners = new Map<string, unknown>();
    for (const [name, value] of Object.entries(props)) {
      const attribute = (attributes as Record<string, string | null>)[name];
      if (handlers.has(name)) listeners.set(handlers.get(name)!, value);
      else if (attribute && fitsAttribute(value)) rendered[attribute] = value;
      else if (attribute !== undefined) properties[name] = value;
      else rendered[name] = value;
    }

    const set = useRef<Record<string, unknown>>({});
    useLayoutEffect(() => {
      for (const name of new Set([...Object.keys(set.current), ...Object.keys(properties)]))
        if (set.current[name] !== properties[name]) Object.assign(element.current!, { [name]: properties[name] });
      set.current = properties;
    });

    const listening = useRef(listeners);
    useLayoutEffect(() => {
      listening.current = listeners;
    });
    useLayoutEffect(() => {
      const target = element.current!;
      const listen = (event: Event): void => {
        const handle = listening.current.get(event.type);
        if (typeof handle === 'function') handle.call(undefined, event);
      };
      for (const event of events) target.addEventListener(event, listen);
      return () => {
        for (const event of events) target.removeEventListener(event, listen);
      };
    }, []);

    return createElement(tag, { ...rendered, ref: element });
  };
  Component.displayName = tag;
  return Component;
}

function fitsAttribute(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function handlerName(event: string): string {
  const words = event.replace(/^webex/, '');
  return `on${words.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())}`;
}
