// The page's JavaScript: search, filters, columns, stepping through findings. The page is complete without it.
#include "markup.hpp"

namespace hexaglot::html {

const std::string_view script = R"js(
'use strict';
(() => {
  const one = id => document.getElementById(id);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const tools = document.querySelector('.tools');
  tools.hidden = false;
  document.documentElement.classList.add('scripted');
  const measure = () =>
    document.documentElement.style.setProperty('--tools-height', tools.offsetHeight + 'px');
  addEventListener('resize', measure);
  measure();

  // Case, accents, vowel marks and tatweel do not count.
  const plain = text => text.normalize('NFKD').replace(/[\p{M}\u0640\u00AD]/gu, '').toLowerCase();
  const rows = all('tr.row').map(row => ({
    row,
    box: row.nextElementSibling && row.nextElementSibling.classList.contains('findings') ? row.nextElementSibling : null,
    text: null,
  }));
  const dividers = all('tr.divider');
  const value = id => (one(id) ? one(id).value : '');
  let current = null;

  const filters = ['check', 'severity', 'departs'];

  const fits = finding =>
    (!value('check') || finding.dataset.check === value('check') || finding.dataset.id === value('check')) &&
    (!value('severity') || finding.dataset.severity === value('severity')) &&
    (!value('departs') || finding.dataset.departs.includes(' ' + value('departs') + ' '));

  // The list above the table and the findings about the document as a whole.
  const groups = all('.index details').map(box => ({ box, items: all('li', box), count: box.querySelector('.count') }));
  const filterIndex = () => {
    for (const { box, items, count } of groups) {
      let fitting = 0;
      for (const item of items) {
        item.hidden = !fits(item);
        if (!item.hidden) fitting += 1;
      }
      box.hidden = fitting === 0;
      count.textContent = fitting === items.length ? fitting : fitting + ' of ' + items.length;
    }
    for (const finding of all('.index > .finding')) finding.hidden = !fits(finding);
  };

  const filter = () => {
    const wanted = plain(value('search').trim());
    const show = value('show');
    const narrowed = filters.some(value);
    let shown = 0;
    filterIndex();
    for (const entry of rows) {
      const findings = entry.box ? all('.finding', entry.box) : [];
      let fitting = 0;
      for (const finding of findings) {
        finding.hidden = !fits(finding);
        if (!finding.hidden) fitting += 1;
      }
      let visible = true;
      if (wanted) {
        if (entry.text === null) entry.text = plain(entry.row.textContent + ' ' + (entry.box ? entry.box.textContent : ''));
        visible = entry.text.includes(wanted);
      }
      if (show === 'findings' && fitting === 0) visible = false;
      if (show === 'doubtful' && !entry.row.classList.contains('is-doubtful')) visible = false;
      if (narrowed && show !== 'doubtful' && fitting === 0) visible = false;
      entry.row.hidden = !visible;
      if (entry.box) entry.box.hidden = !visible || fitting === 0;
      if (visible) shown += 1;
    }
    for (const divider of dividers) {
      let next = divider.nextElementSibling;
      while (next && next.hidden) next = next.nextElementSibling;
      divider.hidden = !(next && next.classList.contains('kind-note'));
    }
    one('found').textContent = shown === rows.length ? '' : shown + ' of ' + rows.length + ' rows';
    place();
  };

  const visible = () => all('.finding').filter(f => f.getClientRects().length > 0);
  const place = () => {
    if (!one('position')) return;
    const list = visible();
    one('position').textContent = (current ? list.indexOf(current) + 1 : 0) + ' / ' + list.length;
  };
  const step = by => {
    const list = visible();
    if (list.length === 0) return;
    const at = current ? list.indexOf(current) : -1;
    if (current) current.classList.remove('current');
    current = at < 0 ? list[by > 0 ? 0 : list.length - 1] : list[(at + by + list.length) % list.length];
    current.classList.add('current');
    const cell = current.closest('tr');
    (cell ? cell.previousElementSibling : current).scrollIntoView({ block: cell ? 'center' : 'nearest' });
    current.focus({ preventScroll: true });
    place();
  };

  for (const id of ['show', ...filters]) if (one(id)) one(id).addEventListener('change', filter);
  let waiting = 0;
  one('search').addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(filter, 120);
  });
  if (one('next')) {
    one('next').addEventListener('click', () => step(1));
    one('previous').addEventListener('click', () => step(-1));
  }
  for (const box of all('.columns input'))
    box.addEventListener('change', () => {
      for (const cell of all('[data-language]')) if (cell.dataset.language === box.value) cell.hidden = !box.checked;
      for (const table of all('table')) {
        const shown = all('thead th[data-language]', table).filter(th => !th.hidden).length;
        table.style.setProperty('--columns', shown);
        for (const cell of all('.findings td[colspan]', table)) cell.colSpan = Math.max(shown, 1);
        for (const cell of all('.divider td', table)) cell.colSpan = shown + 1;
      }
    });
  addEventListener('keydown', event => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName) && event.target.type !== 'checkbox';
    if (event.key === 'Escape' && event.target === one('search')) {
      one('search').value = '';
      one('search').blur();
      filter();
    }
    if (typing) return;
    if (event.key === 'j' || event.key === 'n') step(1);
    if (event.key === 'k' || event.key === 'p') step(-1);
    if (event.key === '/') {
      event.preventDefault();
      one('search').focus();
    }
  });
  // A link to a finding or a row that a filter hides shows everything again.
  addEventListener('hashchange', () => {
    const target = document.getElementById(location.hash.slice(1));
    if (!target) return;
    if (target.getClientRects().length === 0) {
      for (const id of ['search', ...filters]) if (one(id)) one(id).value = '';
      if (one('show')) one('show').value = 'all';
      filter();
      target.scrollIntoView({ block: 'center' });
    }
    if (target.classList.contains('finding')) {
      if (current) current.classList.remove('current');
      current = target;
      current.classList.add('current');
      place();
    }
  });
  place();
})();
)js";

}  // namespace hexaglot::html
