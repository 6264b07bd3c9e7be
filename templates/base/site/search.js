// The search page: it asks the indexes that Pagefind made, one for each year, and lists results.
const form = document.getElementById("search");
const status = document.getElementById("search-status");
const list = document.getElementById("search-results");
const more = document.getElementById("search-more");
const site = new URL(form.dataset.root, location);
const CHOICES = [...form.querySelectorAll("select")];
const PER_PAGE = 10, PARTS = 3;
const INDEXES = form.dataset.indexes.split(" ").map((name) => new URL(`search/index/${name}/`, site));
let loading, loadingFacts, results = [], latest = 0;

async function load() {
  const [first, ...others] = INDEXES;
  const pagefind = await import(new URL("pagefind.js", first));
  const options = { baseUrl: site.pathname };
  await pagefind.options({ ...options, excerptLength: 25 });
  await pagefind.init();
  await Promise.all(others.map((index) => pagefind.mergeIndex(index.pathname, options)));
  return pagefind;
}

// The facts of all pages, by the ids of results: board, kind, language and date.
async function loadFacts() {
  const answers = await Promise.all(INDEXES.map((index) => fetch(new URL("facts.json", index), { cache: "no-cache" })));
  return Object.assign({}, ...(await Promise.all(answers.map((answer) => answer.json()))));
}

function chosen(name) {
  return form.elements[name]?.value ?? "";
}

// The results that fit what was chosen, in the order that was chosen.
async function fitting(found) {
  if (!CHOICES.some((each) => each.value)) return found;
  const facts = await (loadingFacts ??= loadFacts());
  const fits = ([board, kind, language, date]) =>
    (!chosen("board") || chosen("board") === board) && (!chosen("kind") || chosen("kind") === kind) &&
    (!chosen("language") || chosen("language") === language) && date.startsWith(chosen("year"));
  const left = found.filter((each) => facts[each.id] && fits(facts[each.id]));
  const date = (each) => facts[each.id][3];
  return chosen("order") ? left.sort((a, b) => date(b).localeCompare(date(a))) : left;
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

async function show() {
  const asked = latest, shown = list.children.length;
  const pages = await Promise.all(results.slice(shown, shown + PER_PAGE).map((each) => each.data()));
  if (asked !== latest) return;
  const made = pages.map(entry);
  list.append(...made);
  list.hidden = !list.children.length;
  more.hidden = list.children.length >= results.length;
  if (shown) made[0]?.querySelector("a").focus();
}

async function search() {
  const asked = ++latest;
  const term = form.elements.q.value.trim();
  results = [];
  list.replaceChildren();
  list.hidden = more.hidden = true;
  status.textContent = "";
  if (!term && !CHOICES.some((each) => each.value)) return;
  try {
    const pagefind = await (loading ??= load());
    const { results: all } = await pagefind.search(term || null);
    const left = await fitting(all);
    if (asked !== latest) return;
    results = left;
    await show();
    if (asked === latest) status.textContent = count(results.length);
  } catch (problem) {
    loading = loadingFacts = undefined;
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
form.addEventListener("focusin", () => (loading ??= load()).catch(() => (loading = undefined)), { once: true });
for (const choice of CHOICES) choice.addEventListener("change", submit);
more.addEventListener("click", show);
addEventListener("popstate", () => { fill(); search(); });
form.hidden = false;
fill();
search();
