// Runs before anything is painted, so that a chosen theme does not begin with a flash of the other one. The app does the rest.
try {
  const { theme } = JSON.parse(localStorage.getItem('chat-settings'));
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Nothing was chosen, or this browser keeps nothing for us.
}
