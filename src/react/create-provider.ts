import {
  createElement,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
  type ReactElement,
  type Ref,
} from 'react';
import type { WebexProvider } from '../elements/provider/provider.ts';
import type { Store } from '../store/store.ts';
import { createComponent, type ComponentProps, type PropertyAttributes } from './create-component.ts';
import { StoreContext } from './store-context.ts';

type Props = ComponentProps<'webex-provider'>;

/** The React component of the provider, which besides hands its store to `useStore`. */
export function createProvider(
  tag: 'webex-provider',
  attributes: PropertyAttributes<'webex-provider'>,
  events: Parameters<typeof createComponent<'webex-provider'>>[2],
): (props: Props) => ReactElement {
  const Element = createComponent(tag, attributes, events);
  const Provider = ({ ref, children, ...props }: Props): ReactElement => {
    const provider = useRef<WebexProvider>(null);
    useImperativeHandle(ref as Ref<WebexProvider>, () => provider.current!, []);
    const [store, setStore] = useState<Store>();
    useLayoutEffect(() => {
      const element = provider.current!;
      const onProvider = (event: Event): void => {
        if (event.target === element) setStore(element.store);
      };
      element.addEventListener('context-provider', onProvider);
      setStore(element.store);
      return () => element.removeEventListener('context-provider', onProvider);
    }, []);
    const content = createElement(StoreContext, { value: store }, children);
    return createElement(Element, { ...props, ref: provider }, content);
  };
  Provider.displayName = tag;
  return Provider;
}
