// Runs before the first paint, so that the page does not flash in another theme than the chosen one. The app does the rest.
try {
  const { theme } = JSON.parse(localStorage.getItem('chat-settings'));
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Nothing was chosen, or this browser blocks storage.
}
