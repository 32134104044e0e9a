// Searching the table of cohorts, and the claims by verdict and by words.
const FEW = 8;
const SETTLED = ['supported', 'contradicted', 'inconclusive'];

const plain = text => text.normalize('NFKC').toLowerCase();

// True if the text holds each of the words asked for.
function holds(text, asked) {
  return plain(asked).split(/\s+/).every(word => plain(text).includes(word));
}

function searchField(label, attributes, changed) {
  const field = make('input', {type: 'search', dir: 'auto', autocomplete: 'off', ...attributes});
  field.addEventListener('input', changed);
  return {field, label: make('label', {}, label + ' ', field)};
}

// Says how many are left, aloud too.
function tally(things) {
  const said = make('output', {'aria-live': 'polite'});
  return {said, say: (left, of) => {
    said.textContent = `${count(left)} of ${count(of)} ${things}`;
  }};
}

ready(() => {
  const region = document.querySelector('#cohorts table.figures')?.closest('.scroll');
  const rows = region ? all('tbody tr', region) : [];
  if (rows.length <= FEW) return;
  const {said, say} = tally('cohorts');
  const show = () => {
    for (const row of rows) row.hidden = !holds(row.cells[0].textContent, field.value);
    say(rows.filter(row => !row.hidden).length, rows.length);
  };
  const {field, label} = searchField('Search the cohorts', {list: 'cohort-names'}, show);
  field.addEventListener('keydown', event => {
    const left = rows.filter(row => !row.hidden);
    if (event.key === 'Enter' && left.length === 1) highlight(Number(left[0].dataset.c));
  });
  region.before(make('div', {class: 'sieve', id: 'search-cohorts'}, label, said));
  show();
});

// Set by the claims' filter: shows all of them again.
let showAllClaims = () => {};

ready(() => {
  const cards = all('#claims .card');
  if (cards.length < 2) return;
  const texts = new Map(cards.map(card => [card,
      all(':scope > header, .answer, .reasons, .state, .prose', card)
          .map(part => part.textContent).join(' ')]));
  const verdicts = new Map(cards.map(card => [card,
      new Set(all('.tally .verdict', card).map(verdict => verdict.textContent))]));
  const {said, say} = tally('claims');
  const pressed = new Set();
  const show = () => {
    for (const card of cards) {
      const one = pressed.size === 0 || [...pressed].some(word => verdicts.get(card).has(word));
      card.hidden = !one || !holds(texts.get(card), field.value);
    }
    say(cards.filter(card => !card.hidden).length, cards.length);
  };
  const known = new Set(all('#claims .tally .verdict').map(verdict => verdict.textContent));
  const toggles = [...SETTLED.filter(word => known.has(word)),
    ...[...known].filter(word => !SETTLED.includes(word))]
      .map(word => {
        const toggle = button(word, () => {
          if (!pressed.delete(word)) pressed.add(word);
          toggle.setAttribute('aria-pressed', pressed.has(word));
          show();
        }, {class: 'toggle', 'aria-pressed': 'false'});
        return toggle;
      });
  const {field, label} = searchField('Search the claims', {}, show);
  showAllClaims = () => {
    pressed.clear();
    toggles.forEach(toggle => toggle.setAttribute('aria-pressed', 'false'));
    field.value = '';
    show();
  };
  cards[0].before(make('div', {class: 'sieve', id: 'search-claims'}, label,
      make('div', {class: 'toggles', role: 'group', 'aria-label': 'Claims with a verdict'},
          ...toggles), said));
  show();
});
