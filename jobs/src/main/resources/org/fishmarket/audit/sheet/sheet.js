// What is shown, and what buttons and keys do.
const $ = id => document.getElementById(id);
const radios = [...document.querySelectorAll('input[name=intent]')];
const boxes = [...document.querySelectorAll('input[name=act]')];
const KEYS = new Map([...radios, ...boxes].map(input => [input.dataset.key, input]));
let at = 0;

const coded = () => data.items.filter(item => codeOf(item.id).intent !== '').length;
const now = () => data.items[at].id;

function show() {
  const item = data.items[at];
  const code = codeOf(item.id);
  // text, never markup: a post cannot do anything here, and its links are not links
  $('text').textContent = item.text;
  for (const radio of radios) radio.checked = radio.value === code.intent;
  for (const box of boxes) box.checked = code.acts.includes(box.value);
  $('unsure').checked = code.unsure;
  if ($('note').value !== code.note) $('note').value = code.note;
  const done = coded();
  $('where').textContent = `Post ${at + 1} of ${data.items.length}`;
  $('done').textContent = `${done} of ${data.items.length} coded`;
  $('progress').value = done;
  $('back').disabled = at === 0;
  $('next').disabled = at === data.items.length - 1;
  $('undo').disabled = past.length === 0;
  $('unkept').hidden = kept;
}

function say(message) {
  $('said').textContent = message;
}

function go(to) {
  if (to < 0 || to >= data.items.length) return;
  at = to;
  show();
  say('');
  // so that a screen reader reads the post, and the keys go on working
  $('post').focus({preventScroll: true});
  $('post').scrollIntoView({block: 'nearest'});
}

function goUncoded() {
  const n = data.items.length;
  for (let step = 1; step <= n; step++) {
    const to = (at + step) % n;
    if (codeOf(data.items[to].id).intent === '') return go(to);
  }
  say('All posts are coded. Export the CSV and send it back.');
}

function set(edit) {
  change(now(), edit);
  show();
}

function takeBack() {
  const id = undo();
  if (id === undefined) return;
  go(data.items.findIndex(item => item.id === id));
  say('Undone.');
}

function save() {
  const url = URL.createObjectURL(new Blob([exportCodes()], {type: 'text/csv'}));
  const link = document.createElement('a');
  link.href = url;
  link.download = `coded-${data.sample}-${data.coder}.csv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60000);
  exported = true;
  say(`Exported ${codes.size} posts, ${coded()} of them with an intent, as ${link.download}.`);
}

for (const radio of radios) radio.addEventListener('change', () => set({intent: radio.value}));
for (const box of boxes) {
  box.addEventListener('change', () =>
      set({acts: boxes.filter(b => b.checked).map(b => b.value)}));
}
$('unsure').addEventListener('change', () => set({unsure: $('unsure').checked}));
$('note').addEventListener('input', () => set({note: $('note').value}));
$('back').addEventListener('click', () => go(at - 1));
$('next').addEventListener('click', () => go(at + 1));
$('uncoded').addEventListener('click', goUncoded);
$('undo').addEventListener('click', takeBack);
$('export').addEventListener('click', save);
$('import').addEventListener('change', async () => {
  const file = $('import').files[0];
  if (file === undefined) return;
  say(importCodes(await file.text()));
  $('import').value = '';
  show();
});

const ACTIONS = {
  ArrowLeft: () => go(at - 1),
  ArrowRight: () => go(at + 1),
  Enter: goUncoded,
  z: takeBack,
  u: () => set({unsure: !codeOf(now()).unsure}),
  n: () => $('note').focus(),
};

document.addEventListener('keydown', event => {
  const on = event.target;
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || !$('keys').checked) {
    return;
  }
  if (on === $('note')) {
    if (event.key === 'Escape') $('post').focus();
    return;
  }
  // these do something of their own on Enter
  if (event.key === 'Enter' && on.closest?.('button, summary, input[type=file]')) return;
  const input = KEYS.get(event.key);
  if (input !== undefined) input.click();
  else if (Object.hasOwn(ACTIONS, event.key)) ACTIONS[event.key]();
  else return;
  event.preventDefault();
});

// this sheet, open in another tab, has kept a code
addEventListener('storage', event => {
  const id = event.key?.startsWith(PLACE) ? event.key.slice(PLACE.length) : undefined;
  if (!known.has(id)) return;
  recall(id);
  show();
});

// what no store keeps must not be lost by closing the page
addEventListener('beforeunload', event => {
  if (!kept && !exported) event.preventDefault();
});

// beside the post there is room for it
$('codebook').open = matchMedia('(min-width: 72rem)').matches;
restore();
const first = data.items.findIndex(item => codeOf(item.id).intent === '');
at = Math.max(0, first);
show();
