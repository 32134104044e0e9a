// Light, dark, or as the system: read before the page is painted, so that it never flashes.
const THEME = 'fishmarket theme';

// null for the system's; a browser may keep nothing for files, and throw
function storedTheme() {
  try {
    const theme = localStorage.getItem(THEME);
    return theme === 'light' || theme === 'dark' ? theme : null;
  } catch (blocked) {
    return null;
  }
}

function setTheme(theme) {
  if (theme === null) delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

function keepTheme(theme) {
  try {
    if (theme === null) localStorage.removeItem(THEME); else localStorage.setItem(THEME, theme);
  } catch (blocked) {
    // then it holds until the page is closed
  }
}

setTheme(storedTheme());

ready(() => {
  const choice = make('select', {id: 'theme', 'aria-label': 'Theme'});
  for (const [value, name] of [['', 'System'], ['light', 'Light'], ['dark', 'Dark']]) {
    choice.append(make('option', {value}, name));
  }
  choice.value = storedTheme() ?? '';
  choice.addEventListener('change', () => {
    setTheme(choice.value || null);
    keepTheme(choice.value || null);
  });
  document.querySelector('.tools').append(make('label', {}, 'Theme ', choice));
});
