const key = 'docs-theme';

/** Lets a field choose between light, dark and what the system has; kept in the browser, for all pages. */
export const offerTheme = (field: HTMLSelectElement): void => {
  const show = (theme: string): void => {
    document.documentElement.dataset['theme'] = theme;
    field.value = theme;
  };
  show(localStorage.getItem(key) ?? 'auto');
  field.addEventListener('change', () => {
    localStorage.setItem(key, field.value);
    show(field.value);
  });
};
