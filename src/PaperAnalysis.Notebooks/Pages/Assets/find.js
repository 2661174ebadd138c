// Finds records (records-data.js): those of a query such as word=agent&digest=003, as figures and addresses write it.
"use strict";
const records = {
  // Loads the data when it is first asked for; null where the site has none.
  load() {
    this.loading ??= new Promise(done => {
      const link = document.querySelector("a[data-records]");
      if (globalThis.pageRecords) return done(true);
      if (!link) return done(false);
      const root = link.getAttribute("href").replace(/[^/]*$/, "");
      document.head.append(make("script", { src: `${root}assets/records-data.js`, onload: () => done(true), onerror: () => done(false) }));
    }).then(there => (there ? this.index() : null));
    return this.loading;
  },
  index() {
    const { columns, rows } = globalThis.pageRecords;
    this.columns = columns;
    this.rows = rows;
    const texts = columns.flatMap((column, at) => (column.kind === "title" || column.kind === "text" ? [at] : []));
    this.raw = rows.map(row => texts.map(at => row[at] ?? "").join(" \n "));
    this.texts = this.raw.map(text => text.toLowerCase());
    this.words = this.raw.map(text => onlyWords(text).toLowerCase());
    return this;
  },
  column(name) {
    return this.columns.findIndex(column => column.name === name);
  },
  // The rows of a query: word (a word or phrase, as the figures count it), q (letters that stand anywhere), id (the key), a
  // column with the value, or, of numbers and days, from..to.
  find(query) {
    let found = this.rows.map((_, i) => i);
    for (const [name, value] of query) {
      if (!value || name === "sort" || name === "view") continue;
      if (name === "word") found = found.filter(i => this.hasWord(i, value));
      else if (name === "q") {
        const parts = value.toLowerCase().split(/\s+/).filter(part => part);
        found = found.filter(i => parts.every(part => this.texts[i].includes(part)));
      } else if (name === "id") {
        const ids = new Set(value.split(","));
        found = found.filter(i => ids.has(this.rows[i][0]));
      } else {
        const at = this.column(name);
        const test = at < 0 ? () => true : this.columns[at].kind === "number" ? inRange(value) : own => [].concat(own ?? []).includes(value);
        found = found.filter(i => test(this.rows[i][at]));
      }
    }
    return found;
  },
  hasWord(i, word) {
    return this.places(i, word, true).length > 0;
  },
  // Where a word or phrase stands in a record's text. Letters differ only in case that the counts ignore, too: a capital at
  // the start of a word is one of a sentence, capitals within it are the word's own.
  places(i, word, first = false) {
    const [text, raw, sought] = [this.words[i], this.raw[i], word.toLowerCase()];
    const found = [];
    for (let at = text.indexOf(sought); at >= 0 && sought; at = text.indexOf(sought, at + 1)) {
      const end = at + sought.length;
      if (inWord(raw, at - 1, -1) || inWord(raw, end, 1) || folded(raw.slice(at, end)) !== folded(word)) continue;
      found.push(at);
      if (first) break;
    }
    return found;
  },
};
function inRange(range) {
  const ends = range.split("..").map(cellValue);
  const [from, to] = [ends[0], ends[1] ?? ends[0]];
  return value => value !== null && value !== undefined && compareCells(value, from) >= 0 && compareCells(value, to) <= 0;
}
const isLetter = character => character !== undefined && /[\p{L}\p{N}\p{M}]/u.test(character);
// Whether a word goes on at a place: with a letter, or with a hyphen or apostrophe that joins one.
function inWord(text, at, step) {
  const character = text[at];
  if (character === undefined) return false;
  if (character.charCodeAt(0) < 128 && !/[0-9A-Za-z'.,-]/.test(character)) return false;
  if (isLetter(character)) return true;
  return /['’‐‑-]/.test(character) ? isLetter(text[at + step]) : /[.,]/.test(character) && isDigit(text[at + step]) && isDigit(text[at - step]);
}
const isDigit = character => character >= "0" && character <= "9";
// Formulas and addresses hold no words; spaces keep the places of the others.
function onlyWords(text) {
  return /[$:]/.test(text) ? text.replace(/\$[^$]{1,400}\$|https?:\/\/\S{1,400}/g, part => " ".repeat(part.length)) : text;
}
function folded(text) {
  return text.replace(/[^\s-]+/g, word => (/\p{Lu}/u.test(word.slice(1)) ? word : word.toLowerCase()));
}
