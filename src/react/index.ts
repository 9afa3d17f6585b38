/**
 * webex-elements for React 19: a component for each element, and hooks for its store.
 *
 * The elements work in React without this too; importing `webex-elements/react` types their tags in JSX. The components
 * are for what React does not do: properties and events after rendering on a server, and handlers by the names of React.
 */
export * from './components/index.ts';
export type { ComponentProps } from './create-component.ts';
export type { WebexTags } from './jsx.ts';
export { useSignal } from './use-signal.ts';
export { useStore } from './use-store.ts';
