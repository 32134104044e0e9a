// CSV (RFC 4180) as coders send it back, and as spreadsheets save it.
const COLUMNS = ['sample', 'coder', 'post_id', 'intent', 'acts', 'unsure', 'note'];

// a spreadsheet would run a cell that begins like this
const FORMULA = /^[=+\-@\t\r]/;

function cell(value) {
  const text = FORMULA.test(value) ? "'" + value : value;
  return /[",;\r\n\t]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text;
}

// A byte order mark tells spreadsheets that it is UTF-8.
function writeCsv(rows) {
  return '\ufeff' + [COLUMNS, ...rows].map(row => row.map(cell).join(',') + '\r\n').join('');
}

// Rows as objects by column; commas, semicolons or tabs, whichever the first line has most of.
function readCsv(text) {
  const bare = text.replace(/^\ufeff/, '');
  const first = bare.split(/\r?\n/, 1)[0];
  const delimiter = [',', ';', '\t']
      .reduce((a, b) => first.split(b).length > first.split(a).length ? b : a);
  const rows = [];
  let row = [], value = '', quoted = false;
  for (let i = 0; i < bare.length; i++) {
    const c = bare[i];
    if (quoted) {
      if (c !== '"') value += c;
      else if (bare[i + 1] === '"') { value += c; i++; }
      else quoted = false;
    } else if (c === '"' && value === '') quoted = true;
    else if (c === delimiter) { row.push(value); value = ''; }
    else if (c === '\n') { row.push(value); rows.push(row); row = []; value = ''; }
    else if (c !== '\r') value += c;
  }
  if (value !== '' || row.length > 0) { row.push(value); rows.push(row); }
  const header = (rows.shift() ?? []).map(name => name.trim().toLowerCase());
  return rows.map(cells => Object.fromEntries(header.map((name, at) =>
      [name, (cells[at] ?? '').trim().replace(/^'(?=[=+\-@\t\r])/, '')])));
}
