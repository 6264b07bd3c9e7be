// The search page: it asks the indexes that Pagefind made, one for each year, and lists results.
const form = document.getElementById("search");
const status = document.getElementById("search-status");
const list = document.getElementById("search-results");
const more = document.getElementById("search-more");
const site = new URL(form.dataset.root, location);
const CHOICES = [...form.querySelectorAll("select")];
const PER_PAGE = 10, PARTS = 3;
const INDEXES = form.dataset.indexes.split(" "); // the newest first
// English and Welsh words that are in nearly every paper: looking for them takes seconds.
const COMMON = new Set(
  ("a an and are as at be by for from in is it of on or that the this to was were will with " +
   "ac ar ei eu gan gyda i mae neu o oedd sydd wrth y yn yr").split(" "));
let opening, results = [], latest = 0, typing;

// Open the indexes. All use the program of the first one, so it must be there before the others are
// opened: Pagefind would replace it under an index that is already open.
function open() {
  const folders = INDEXES.map((name) => new URL(`search/index/${name}/`, site));
  const pagefind = import(new URL("pagefind.js", folders[0]));
  const opened = async (folder, place) => {
    const { createInstance } = await pagefind;
    const instance = createInstance({ basePath: folder.pathname, baseUrl: site.pathname, excerptLength: 25 });
    await instance.filters(); // init() does not wait for the program, and this does
    return { name: INDEXES[place], folder, pagefind: instance };
  };
  const first = opened(folders[0], 0);
  const others = folders.slice(1).map((folder, place) => first.then(() => opened(folder, place + 1)));
  others.forEach((each) => each.catch(() => {})); // reported when it is asked
  return [first, ...others];
}

// The indexes that may have pages of the year that was chosen, in the order that was chosen.
function indexes() {
  opening ??= open();
  const all = INDEXES.map((name, place) => ({ name, index: opening[place] }));
  const isDated = ({ name }) => name !== "undated";
  const ordered = chosen("order") === "newest" ? all.sort((a, b) => isDated(b) - isDated(a)) : all;
  return ordered.filter(({ name }) => name.startsWith(chosen("year"))).map(({ index }) => index);
}

// What to look for: without the words that are everywhere, unless there are no others.
function wanted() {
  const term = form.elements.q.value.trim();
  if (/^".*"$/.test(term)) return term;
  return term.split(/\s+/).filter((word) => !COMMON.has(word.toLowerCase())).join(" ") || term;
}

// Fetch what the search will need, while somebody types.
function prepare() {
  clearTimeout(typing);
  typing = setTimeout(() => {
    const term = wanted();
    if (term) for (const index of indexes()) index.then(({ pagefind }) => pagefind.preload(term)).catch(() => {});
  }, 100);
}

function chosen(name) {
  return form.elements[name]?.value ?? "";
}

// The facts of the pages of an index, by the ids of results: board, kind, language and date.
async function factsOf(index) {
  const read = async () => (await fetch(new URL("facts.json", index.folder), { cache: "no-cache" })).json();
  return (index.facts ??= read());
}

// The results of one index that fit what was chosen, in the order that was chosen.
async function find(index, term) {
  const { results: found } = await index.pagefind.search(term || null);
  if (!CHOICES.some((each) => each.value)) return found;
  const facts = await factsOf(index);
  const fits = ([board, kind, language, date]) =>
    (!chosen("board") || chosen("board") === board) && (!chosen("kind") || chosen("kind") === kind) &&
    (!chosen("language") || chosen("language") === language) && date.startsWith(chosen("year"));
  const left = found.filter((each) => facts[each.id] && fits(facts[each.id]));
  const date = (each) => facts[each.id][3];
  return chosen("order") === "newest" ? left.sort((a, b) => date(b).localeCompare(date(a))) : left;
}

function element(name, text = "", className = "") {
  const made = document.createElement(name);
  made.textContent = text;
  made.className = className;
  return made;
}

function link(text, url) {
  const made = element("a", text);
  made.href = url;
  return made;
}

function paragraph(className, ...content) {
  const made = element("p", "", className);
  made.append(...content);
  return made;
}

function excerpt(html) {
  const made = element("p", "", "excerpt");
  made.innerHTML = html; // Pagefind has escaped everything but its own marks
  return made;
}

// The label of a fact in the words of the page: those of the filters.
function label(name, value) {
  return form.elements[name]?.querySelector(`option[value="${CSS.escape(value)}"]`)?.textContent ?? "";
}

function facts({ board, kind, date }) {
  const words = [label("board", board ?? ""), kind ? label("kind", kind) : ""];
  if (date) {
    const day = new Date(`${date}T12:00:00Z`);
    words.push(new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long" }).format(day));
  }
  return words.filter(Boolean).join(" · ");
}

// The nearest place at or before the first match of a part: a numbered paragraph, else its heading.
function place(page, part) {
  const [first] = part.locations;
  const before = page.anchors.filter((each) => each.location <= first);
  return before.sort((a, b) => b.location - a.location)[0]?.id ?? part.anchor?.id;
}

function entry(page) {
  const made = element("li", "", "entry");
  if (page.meta.language) made.lang = page.meta.language;
  made.append(paragraph("entry-title", link(page.meta.title, page.url)));
  const said = paragraph("entry-more", facts(page.meta));
  said.lang = document.documentElement.lang;
  made.append(said);
  const parts = page.sub_results.filter((part) => part.anchor).slice(0, PARTS);
  if (!parts.length) made.append(excerpt(page.excerpt));
  for (const part of parts) {
    const id = place(page, part);
    made.append(paragraph("entry-part", link(part.title, `${page.url}#${encodeURIComponent(id)}`)));
    const heading = `${part.title.replace(/\.$/, "")}. `;
    made.append(excerpt(part.excerpt.startsWith(heading) ? part.excerpt.slice(heading.length) : part.excerpt));
  }
  return made;
}

// Show results up to a number, each as soon as it and those before it are there.
async function show(end) {
  const asked = latest, shown = list.children.length;
  const pages = results.slice(shown, end).map((each) => each.data());
  for (const page of pages) {
    const made = entry(await page);
    if (asked !== latest) return;
    list.append(made);
    list.hidden = false;
  }
  more.hidden = list.children.length >= results.length;
}

async function showMore() {
  const shown = list.children.length;
  await show(shown + PER_PAGE);
  list.children[shown]?.querySelector("a").focus();
}

// Results are shown as soon as the newest indexes have some; then come the others.
async function search() {
  const asked = ++latest;
  const term = wanted();
  results = [];
  list.replaceChildren();
  list.hidden = more.hidden = true;
  status.textContent = "";
  if (!term && !CHOICES.some((each) => each.value)) return;
  try {
    for (const index of indexes()) {
      const found = await find(await index, term);
      if (asked !== latest) return;
      results = results.concat(found);
      if (chosen("order") !== "best") await show(PER_PAGE);
      if (asked !== latest) return;
    }
    if (chosen("order") === "best") results.sort((a, b) => b.score - a.score);
    await show(PER_PAGE);
    if (asked !== latest) return;
    more.hidden = list.children.length >= results.length;
    status.textContent = count(results.length);
  } catch (problem) {
    opening = undefined;
    console.error(problem);
    if (asked === latest) status.textContent = status.dataset.failed;
  }
}

function count(number) {
  const { one, many, none } = status.dataset;
  const words = { 0: none, 1: one }[number] ?? many;
  return words.replace("{count}", number.toLocaleString(document.documentElement.lang));
}

// The address says what is searched for, so that a search can be kept and sent.
function fill() {
  const asked = new URLSearchParams(location.search);
  for (const field of [form.elements.q, ...CHOICES]) field.value = asked.get(field.name) ?? "";
}

function submit(event) {
  event?.preventDefault();
  const asked = [...new FormData(form)].filter(([, value]) => value);
  history.pushState(null, "", asked.length ? `?${new URLSearchParams(asked)}` : location.pathname);
  search();
}

form.addEventListener("submit", submit);
form.elements.q.addEventListener("input", prepare);
form.addEventListener("focusin", () => (opening ??= open())[0].catch(() => {}), { once: true });
for (const choice of CHOICES) choice.addEventListener("change", submit);
more.addEventListener("click", showMore);
addEventListener("popstate", () => { fill(); search(); });
form.hidden = false;
fill();
search();
