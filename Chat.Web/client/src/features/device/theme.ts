/** Applies a theme to the page and to the browser's own bars. On a new page, `public/theme.js` does that before the first paint. */
export function showTheme(theme: 'auto' | 'light' | 'dark'): void {
  if (theme === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) meta.media = media(theme, meta.dataset.scheme);
}

function media(theme: 'auto' | 'light' | 'dark', scheme = 'light'): string {
  if (theme === 'auto') return `(prefers-color-scheme: ${scheme})`;
  return theme === scheme ? 'all' : 'not all';
}
