// One cohort stands out in all charts and tables. It is known by its number in report.json.
const SVG = 'http://www.w3.org/2000/svg';
const WIDE = 380;
const cohortNames = [];
let lit = null;

function draw(tag, attributes, text) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (text !== undefined) element.textContent = text;
  return element;
}

// The number of a cohort by its name; of several that are alike, the first.
function numberOf(name) {
  const asked = plain(name.trim());
  const at = cohortNames.findIndex(known => plain(known.trim()) === asked);
  return at < 0 ? null : at;
}

// What a strip says of its lines, in the order in which it draws them.
function rowsOf(strip) {
  const lines = d => strip.querySelector(d).getAttribute('d').split('M').slice(1);
  const thin = lines('.thin');
  const spots = lines('.spots');
  return strip.dataset.rows.split(';').filter(row => row !== '').map((row, i) => {
    const [cohorts, estimate, low, high] = row.split(',');
    return {cohorts, estimate, low, high, thin: thin[i], spot: spots[i]};
  });
}

// How a chart writes its figures, read off one that it draws in full, before any are translated.
function manner(svg) {
  const mark = svg.querySelector('.mark[data-estimate]');
  const words = mark?.querySelector('.value')?.textContent ?? '';
  const [, number, unit] = /^[+−]?([\d.,]+)(.*?)(?: \(|$)/.exec(words) ?? [];
  if (number === undefined) return null;
  const shown = Number(number.replaceAll(',', ''));
  return {
    factor: shown > 10 * Math.abs(mark.dataset.estimate) ? 100 : 1,
    unit,
    plus: all('.tick', svg).some(tick => tick.textContent.startsWith('+')),
  };
}

// As many decimals as the report gives a figure and its bounds; see Numbers.decimals.
function decimals(values) {
  const largest = Math.max(...values.map(Math.abs));
  const blurred = many => values.some((value, i) =>
      Math.abs(Number(value.toFixed(many)) - value) > (i === 0 ? .05 : .12) * Math.abs(value));
  let many = 0;
  for (let unit = 10; largest > 0 && largest < unit && many < 6; unit /= 10) many++;
  for (let more = 0; more < 2 && many < 6 && blurred(many); more++) many++;
  return many;
}

function inWords(row, manner) {
  if (manner === null) return '';
  const {factor, unit, plus} = manner;
  const values = [row.estimate, row.low, row.high].filter(text => text !== '')
      .map(text => factor * Number(text));
  const many = decimals(values);
  const [figure, ...bounds] = values.map(value => {
    const size = Math.abs(value).toLocaleString('en',
        {minimumFractionDigits: many, maximumFractionDigits: many});
    const zero = !/[1-9]/.test(size);
    return (zero ? '' : value < 0 ? '−' : plus ? '+' : '') + size;
  });
  return local(figure + unit + (bounds.length === 2 ? ` (${bounds.join(' to ')})` : ''));
}

const manners = new Map();
ready(() => {
  for (const strip of all('.strip')) {
    const svg = strip.closest('svg');
    manners.set(svg, manner(svg));
  }
});

function clip(text, room) {
  const letters = [...text.textContent];
  while (letters.length > 1 && text.getComputedTextLength() > room) {
    letters.length -= Math.ceil(letters.length / 20);
    text.textContent = letters.join('').trimEnd() + '…';
  }
}

// Draws the line of a cohort over the others of its strip, with its name and figure.
function drawIn(strip, row, name) {
  const [, from, y, to] = /([\d.-]+) ([\d.-]+)H([\d.-]+)/.exec(row.thin).map(Number);
  const [, left, , right] = /([\d.-]+) ([\d.-]+)H([\d.-]+)/.exec(row.spot).map(Number);
  const under = y - 24 < strip.getBBox().y;
  const found = draw('g', {class: 'found-line'});
  strip.append(found);
  found.append(draw('rect', {class: 'veil', x: 0, y: under ? y - 5 : y - 21, width: WIDE, height: 26}),
      draw('line', {class: 'interval', x1: from, x2: to, y1: y, y2: y}),
      draw('circle', {class: 'dot', cx: (left + right) / 2, cy: y, r: 5}));
  const base = under ? y + 17 : y - 8;
  const figure = draw('text', {class: 'value e', x: WIDE - 2, y: base}, 
      inWords(row, manners.get(strip.closest('svg'))));
  const called = draw('text', {class: 'name s', x: 2, y: base}, name);
  found.append(figure, called);
  clip(called, WIDE - figure.getComputedTextLength() - 16);
  called.append(draw('title', {}, name));
}

function clear() {
  all('.found-line').forEach(line => line.remove());
  all('.on').forEach(element => element.classList.remove('on'));
}

// Lets a cohort stand out; null for none.
function highlight(number) {
  clear();
  lit = number;
  document.documentElement.classList.toggle('lit', number !== null);
  document.getElementById('lit').hidden = number === null;
  document.getElementById('lit-name').textContent = number === null ? '' : cohortNames[number];
  if (number === null) return;
  for (const element of all(`[data-c~="${number}"]`)) {
    element.classList.add('on');
    // a row of bars has its name before its marks
    let before = element.previousElementSibling;
    while (before?.matches('.mark')) before = before.previousElementSibling;
    if (element.matches('.mark') && before?.matches('text.name')) before.classList.add('on');
  }
  for (const strip of all('.strip')) {
    const row = rowsOf(strip).find(each => each.cohorts.split(' ').includes(String(number)));
    if (row !== undefined) drawIn(strip, row, cohortNames[number]);
  }
}

// The cohort whose name was clicked, in a chart, a table or a sentence; null if it was none.
function clicked(target) {
  const drawn = target.closest('.chart .name');
  if (drawn !== null) {
    const mark = drawn.closest('.mark') ?? drawn.nextElementSibling;
    return mark?.dataset.c ? Number(mark.dataset.c.split(' ')[0]) : null;
  }
  const name = target.closest('main section:not(#data) bdi.name');
  return name === null || target.closest('a, button') !== null ? null : numberOf(name.textContent);
}

// By its name in full, else by the first that holds the words.
function asked(text) {
  if (text.trim() === '') return null;
  const first = cohortNames.findIndex(name => holds(name, text));
  return numberOf(text) ?? (first < 0 ? null : first);
}

ready(() => {
  for (const row of all('#cohorts tr[data-c]')) {
    cohortNames[Number(row.dataset.c)] = row.querySelector('bdi.name').textContent;
  }
  if (cohortNames.length === 0) return;
  const list = make('datalist', {id: 'cohort-names'},
      ...cohortNames.map(name => make('option', {value: name})));
  const {field, label} = searchField('Highlight', {
    id: 'pick', list: 'cohort-names', placeholder: 'a cohort', 'aria-label': 'Highlight a cohort',
  }, () => {
    if (field.value === '') highlight(null);
    else if (numberOf(field.value) !== null) highlight(numberOf(field.value));
  });
  field.addEventListener('keydown', event => {
    if (event.key === 'Enter') highlight(asked(field.value));
  });
  const off = () => {
    field.value = '';
    highlight(null);
  };
  const chip = make('div', {id: 'lit', role: 'status', hidden: ''}, 'Highlighted ',
      make('bdi', {id: 'lit-name', class: 'name'}), button('Clear', () => {
        off();
        field.focus();
      }));
  document.querySelector('.tools').prepend(label, list, chip);
  document.addEventListener('click', event => {
    const number = clicked(event.target);
    if (number !== null) highlight(number === lit ? null : number);
  });
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape' && lit !== null) off();
  });
});
