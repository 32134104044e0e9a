// Tables sort by a press on a column's head; what has no figure stays at the end.
const WORDS = new Intl.Collator('en', {numeric: true});

// A number, a text, or null for a cell that says why it has no figure, for others beside it too.
function valueOf(cell) {
  if (cell === undefined) return null;
  const figure = cell.querySelector('data');
  if (figure !== null) {
    const number = figure.getAttribute('value') || figure.dataset.low;
    return number ? Number(number) : null;
  }
  const text = cell.querySelector('.absent') === null ? cell.textContent.trim() : '';
  return text === '' ? null : text;
}

function compare(a, b) {
  return typeof a === 'number' && typeof b === 'number' ? a - b : WORDS.compare(a, b);
}

function sorted(rows, column, way) {
  const keyed = rows.map(row => ({row, value: valueOf(row.cells[column])}));
  const known = keyed.filter(each => each.value !== null);
  const unknown = keyed.filter(each => each.value === null);
  known.sort((a, b) => way * compare(a.value, b.value));
  return [...known, ...unknown].map(each => each.row);
}

// The largest figures come first, words from A; then the other way round; then as at first.
function next(head, figures) {
  const ways = figures ? ['descending', 'ascending', null] : ['ascending', 'descending', null];
  return ways[(ways.indexOf(head.getAttribute('aria-sort')) + 1) % ways.length];
}

function sortable(table) {
  const body = table.tBodies[0];
  const first = [...body.rows];
  if (first.length < 2) return;
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, column) => {
    const figures = first.some(row => typeof valueOf(row.cells[column]) === 'number');
    const press = () => {
      const order = next(head, figures);
      heads.forEach(other => other.removeAttribute('aria-sort'));
      if (order !== null) head.setAttribute('aria-sort', order);
      body.append(...order === null ? first
          : sorted(first, column, order === 'ascending' ? 1 : -1));
    };
    // a link explains its term, and a button cannot hold it
    const linked = head.querySelector('a') !== null;
    const made = button('', press, linked
        ? {class: 'sort beside', 'aria-label': `Sort by ${head.textContent.trim()}`} : {class: 'sort'});
    if (!linked) made.append(...head.childNodes);
    head.append(made);
  });
}

ready(() => all('table.figures').forEach(sortable));
