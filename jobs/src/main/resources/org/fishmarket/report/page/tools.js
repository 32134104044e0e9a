// What all tools share. The page is complete without them: whatever needs a script is made by one.
document.documentElement.classList.add('scripted');

// Runs when the page has been read; what fails in one tool leaves the others alone.
function ready(run) {
  document.addEventListener('DOMContentLoaded', run);
}

const all = (selector, within = document) => [...within.querySelectorAll(selector)];

// An element with its attributes. Children given as strings are text, never markup.
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

function button(label, press, attributes = {}) {
  const made = make('button', {type: 'button', ...attributes}, label);
  made.addEventListener('click', press);
  return made;
}

// The bar of tools beside the navigation.
ready(() => {
  document.querySelector('.bar')
      .append(make('div', {class: 'tools', role: 'region', 'aria-label': 'Tools'}));
});
