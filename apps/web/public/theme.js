// Loaded before the first paint, so that a remembered theme never flashes. See src/parts/ThemeToggle.tsx.
try {
  const theme = localStorage.getItem("theme");
  if (theme) document.documentElement.dataset.theme = theme;
} catch {
  // Storage may be switched off; the system's colours are used then.
}
