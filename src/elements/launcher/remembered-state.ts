const keyOf = (id: string): string => `webex-elements launcher ${id}`;

/** Whether a launcher was open on the page before this one, in the same tab. */
export const wasOpen = (id: string): boolean => {
  try {
    return sessionStorage.getItem(keyOf(id)) === 'open';
  } catch {
    return false;
  }
};

export const rememberOpen = (id: string, isOpen: boolean): void => {
  try {
    if (isOpen) sessionStorage.setItem(keyOf(id), 'open');
    else sessionStorage.removeItem(keyOf(id));
  } catch {
    // Where a page may keep nothing, the launcher starts closed.
  }
};
