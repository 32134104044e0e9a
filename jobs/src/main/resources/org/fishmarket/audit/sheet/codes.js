// What the coder has said so far: kept in the browser, never the texts.
const data = JSON.parse(document.getElementById('data').textContent);
const INTENTS = ['HARD_SELL', 'SOFT_SELL', 'CAUSE', 'SHARING', 'NONE'];
const ACTS = [...document.querySelectorAll('input[name=act]')].map(box => box.value);
const PLACE = `fishmarket audit ${data.sample} ${data.coder} `;
const BLANK = {intent: '', acts: [], unsure: false, note: ''};
const known = new Set(data.items.map(item => item.id));
const codes = new Map();
const past = [];
let kept = true;
let exported = true;

const codeOf = id => codes.get(id) ?? BLANK;

// Only what a code can be: a file or the browser's store may hold anything.
function clean(code) {
  return {
    intent: INTENTS.includes(code?.intent) ? code.intent : '',
    acts: ACTS.filter(act => Array.isArray(code?.acts) && code.acts.includes(act)),
    unsure: code?.unsure === true,
    note: typeof code?.note === 'string' ? code.note : '',
  };
}

function restore() {
  try {
    known.forEach(recall);
    // tells whether this browser keeps anything
    localStorage.setItem(PLACE, '');
    localStorage.removeItem(PLACE);
  } catch (blocked) {
    kept = false;
  }
}

// Each code has a place of its own: a sheet that is open twice must not take the place of what the
// other page keeps.
function recall(id) {
  const stored = localStorage.getItem(PLACE + id);
  if (stored === null) {
    codes.delete(id);
    return;
  }
  try {
    codes.set(id, clean(JSON.parse(stored)));
  } catch (broken) {
    // there is nothing to go on from
  }
}

function keep(id) {
  try {
    if (!codes.has(id)) localStorage.removeItem(PLACE + id);
    for (const [each, code] of codes) {
      // what could not be kept before, may be kept now
      if (each === id || !kept) localStorage.setItem(PLACE + each, JSON.stringify(code));
    }
    kept = true;
  } catch (blocked) {
    kept = false;
  }
}

// Changes one code. A note is one change, however many letters it takes.
function change(id, edit) {
  const last = past.at(-1);
  if (!('note' in edit && last?.id === id && last.note)) {
    past.push({id, before: codes.get(id), note: 'note' in edit});
  }
  codes.set(id, {...codeOf(id), ...edit});
  exported = false;
  keep(id);
}

// Takes the last change back; gives its post, undefined if there is none.
function undo() {
  const last = past.pop();
  if (last === undefined) return undefined;
  if (last.before === undefined) codes.delete(last.id); else codes.set(last.id, last.before);
  exported = false;
  keep(last.id);
  return last.id;
}

function exportCodes() {
  const rows = data.items.filter(item => codes.has(item.id)).map(item => {
    const code = codeOf(item.id);
    return [data.sample, data.coder, item.id, code.intent, code.acts.join(','),
        code.unsure ? '1' : '', code.note];
  });
  return writeCsv(rows);
}

// Takes over an earlier export; gives a message.
function importCodes(text) {
  const rows = readCsv(text);
  if (!rows.some(row => 'post_id' in row && 'intent' in row)) {
    return 'This file is no export of a coding sheet. Nothing was changed.';
  }
  const foreign = rows.find(row => row.sample !== data.sample || row.coder !== data.coder);
  if (foreign !== undefined) {
    return `This file is of another sheet, not of sample ${data.sample}, coder ${data.coder}. `
        + 'Nothing was changed.';
  }
  const mine = rows.filter(row => known.has(row.post_id));
  for (const row of mine) {
    change(row.post_id, clean({
      intent: row.intent, acts: (row.acts ?? '').split(/[,;\s]+/),
      unsure: ['1', 'true', 'TRUE', 'x', 'yes'].includes(row.unsure), note: row.note ?? '',
    }));
    past.at(-1).note = false;
  }
  return `${mine.length} codes taken over from the file.`;
}
