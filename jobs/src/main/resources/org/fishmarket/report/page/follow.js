// Following a link into what is folded or filtered away shows it; paper shows everything.
function reveal() {
  const target = location.hash.length > 1
      ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
  if (target === null) return;
  if (target.closest('.card')?.hidden) showAllClaims();
  for (let around = target; around !== null; around = around.parentElement) {
    if (around.matches('details')) around.open = true;
  }
  target.scrollIntoView();
  if (target.tabIndex >= 0) target.focus({preventScroll: true});
}

ready(() => {
  addEventListener('hashchange', reveal);
  // the same link once more changes no hash
  document.addEventListener('click', event => {
    if (event.target.closest('a')?.getAttribute('href') === location.hash) reveal();
  });
  reveal();
});

let folded = [];
addEventListener('beforeprint', () => {
  folded = all('details:not([open])');
  folded.forEach(details => { details.open = true; });
});
addEventListener('afterprint', () => folded.forEach(details => { details.open = false; }));
