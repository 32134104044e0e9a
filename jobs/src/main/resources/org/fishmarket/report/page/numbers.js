// The text is English; its numbers get the separators of the reader. What programs read stays.
const SEPARATORS = separatorsOf(navigator.language);

// Groups may be of other sizes there: only the characters change, never the digits.
function separatorsOf(language) {
  try {
    const parts = new Intl.NumberFormat(language, {numberingSystem: 'latn'})
        .formatToParts(1234567.8);
    const of = type => parts.find(part => part.type === type)?.value ?? '';
    return {',': of('group'), '.': of('decimal')};
  } catch (unknown) {
    return {',': ',', '.': '.'};
  }
}

const likeEnglish = SEPARATORS[','] === ',' && SEPARATORS['.'] === '.';

// A text with English numbers as the reader writes them.
function local(text) {
  if (likeEnglish) return text;
  // the comma of a class such as (0.1, 0.25] must not be taken for one of its numbers
  const list = SEPARATORS['.'] === ',' && /^[(\[]/.test(text) ? text.replace(/, /g, '; ') : text;
  return list.replace(/(\d)([.,])(?=\d)/g, (found, digit, mark) => digit + SEPARATORS[mark]);
}

const count = number => local(number.toLocaleString('en'));

ready(() => {
  if (likeEnglish) return;
  const shown = 'data, data + small, .cut, figcaption > span,'
      + ' .chart .value, .chart .tick, .chart .note';
  for (const element of all(shown)) {
    for (const node of element.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) node.data = local(node.data);
    }
  }
});
