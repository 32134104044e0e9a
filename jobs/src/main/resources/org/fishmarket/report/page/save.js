// Each chart as a picture for itself, and as its figures.
const COLUMNS = ['chart', 'name', 'cohort', 'estimate', 'low', 'high'];
const LAYOUT = ['display', 'width', 'max-width', 'height'];
const NUMBER = /^[+-]?\d+(\.\d+)?$/;

// A spreadsheet would run a text that begins like a formula.
function harmless(text) {
  return /^[=+\-@\t\r]/.test(text) && !NUMBER.test(text) ? "'" + text : text;
}

const quoted = cell => /[",\r\n]/.test(cell) ? '"' + cell.replaceAll('"', '""') + '"' : cell;

function titleOf(plate) {
  const group = plate.closest('.plates')?.previousElementSibling;
  const title = plate.querySelector('figcaption strong')?.textContent
      ?? plate.querySelector('svg > title').textContent;
  if (group?.matches('h4')) return `${group.textContent}: ${title}`;
  // panels of these sections have no more of a title than their cohort's name
  const section = plate.closest('#time, #cues');
  return section === null ? title : `${section.querySelector('h2').textContent}: ${title}`;
}

const namesOf = numbers => (numbers ?? '').split(' ').filter(number => number !== '')
    .map(number => cohortNames[Number(number)] ?? '').join(' − ');

// What a mark is called: its name in full, else its class, else the head of its column of bars.
function labelOf(mark, heads, position) {
  if (mark.dataset.name !== undefined) return mark.dataset.name;
  const own = mark.querySelector('.name, .cue, .tick');
  if (own !== null) return own.querySelector('title')?.textContent ?? own.textContent;
  return heads.length > 0 ? heads[position % heads.length].textContent : '';
}

// Rows of marks that are drawn as one, or not at all.
function manyOf(drawn, chart) {
  if (drawn.matches('.series')) {
    return drawn.dataset.rows.split(';').filter(row => row !== '').map(row => {
      const [start, posts, ...figures] = row.split(',');
      return [chart, start, namesOf(drawn.dataset.c), ...figures, posts];
    });
  }
  return drawn.dataset.rows.split(';').filter(row => row !== '').map(row => {
    const [cohorts, ...figures] = row.split(',');
    const names = namesOf(cohorts);
    return [chart, drawn.dataset.name ?? names, names, ...figures];
  });
}

// The figures of a chart, one row a mark, in the order in which they are drawn.
function figuresOf(plate) {
  const svg = plate.querySelector('svg');
  const heads = all(':scope > .tick.s', svg);
  const chart = titleOf(plate);
  let position = 0;
  return all('.mark, .strip, .rest, .series', svg).flatMap(drawn => drawn.dataset.rows !== undefined
      ? manyOf(drawn, chart)
      : [[chart, labelOf(drawn, heads, position++), namesOf(drawn.dataset.c),
        drawn.dataset.estimate ?? '', drawn.dataset.low ?? '', drawn.dataset.high ?? '']]);
}

// RFC 4180; the mark at its start tells spreadsheets that it is UTF-8.
function csvOf(plate) {
  const rows = figuresOf(plate)
      .map(row => row.map((cell, i) => quoted(i < 3 ? harmless(cell) : cell)));
  const columns = rows[0]?.length > COLUMNS.length ? [...COLUMNS, 'posts'] : COLUMNS;
  return '\ufeff' + [columns, ...rows].map(row => row.join(',') + '\r\n').join('');
}

// The chart's style with the light theme's colours in place of their names, on white.
function styleOf() {
  const root = document.documentElement;
  const theme = root.dataset.theme;
  setTheme('light');
  const colours = getComputedStyle(root);
  const sheet = document.getElementById('chart-css').textContent
      .replace(/var\((--[\w-]+)\)/g, (use, name) =>
          name === '--paper' ? '#fff' : colours.getPropertyValue(name).trim())
      // its size is its own, no longer that of a column
      .replace(/([\w-]+):[^;}]*;?/g, (rule, property) => LAYOUT.includes(property) ? '' : rule);
  setTheme(theme ?? null);
  return sheet;
}

// Words in lines of so many letters; at most three lines.
function wrapped(text, letters) {
  const lines = [''];
  for (const word of text.split(' ')) {
    if (lines.at(-1) !== '' && (lines.at(-1) + ' ' + word).length > letters) lines.push('');
    lines[lines.length - 1] = (lines.at(-1) + ' ' + word).trim();
  }
  const clipped = lines.slice(0, 3).map(line => [...line])
      .map(line => line.length > letters ? line.slice(0, letters - 1).join('') + '…' : line.join(''));
  return lines.length > 3 ? [...clipped.slice(0, 2), clipped[2] + ' …'] : clipped;
}

// A file for itself: white ground, title above, source below.
function svgOf(plate) {
  const svg = plate.querySelector('svg').cloneNode(true);
  all('.found-line', svg).forEach(line => line.remove());
  all('.on', svg).forEach(element => element.classList.remove('on'));
  const {width, height} = svg.viewBox.baseVal;
  const title = wrapped(titleOf(plate), Math.floor(width / 8.2));
  const source = wrapped(
      `${document.title} · ${document.querySelector('meta[name=generator]').content}`,
      Math.floor(width / 5.5));
  const top = 14 + 20 * title.length;
  const tall = top + height + 14 + 13 * source.length;
  svg.setAttribute('viewBox', `-10 ${-top} ${width + 20} ${tall}`);
  svg.setAttribute('width', width + 20);
  svg.setAttribute('height', tall);
  const frame = [draw('style', {}, styleOf()),
    draw('rect', {x: -10, y: -top, width: width + 20, height: tall, fill: '#fff'}),
    ...title.map((line, i) => draw('text', {class: 'name s', x: 2, y: 20 * i + 20 - top}, line)),
    ...source.map((line, i) => draw('text', {class: 'tick s', x: 2, y: height + 16 + 13 * i}, line))];
  svg.querySelector('desc').after(...frame);
  return '<?xml version="1.0" encoding="UTF-8"?>\n' + new XMLSerializer().serializeToString(svg);
}

// Letters and digits of any script; what could confuse a file system or a reader becomes a dash.
function fileName(title) {
  const words = title.normalize('NFC').toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  return [...words].slice(0, 100).join('').replace(/^-+|-+$/g, '') || 'chart';
}

function save(name, type, text) {
  const url = URL.createObjectURL(new Blob([text], {type}));
  make('a', {href: url, download: name}).click();
  setTimeout(() => URL.revokeObjectURL(url), 60000);
}

ready(() => {
  for (const plate of all('figure.plate')) {
    const title = titleOf(plate);
    const as = (kind, type, text) => button(kind,
        () => save(`${fileName(title)}.${kind.toLowerCase()}`, type, text(plate)),
        {'aria-label': `Save as ${kind}: ${title}`});
    plate.append(make('div', {class: 'save'}, 'Save as ', as('CSV', 'text/csv', csvOf),
        as('SVG', 'image/svg+xml', svgOf)));
  }
});
