// Sends each file by itself, says what becomes of it, and asks again until it has been read.
const form = document.querySelector("[data-sends]");
const section = document.querySelector("[data-sending]");
const said = document.querySelector("[data-said]");
const words = {
  waiting: "received, being read",
  accepted: "accepted",
  "accepted in part": "accepted in part: look at the cells and mend them",
  queried: "queried: something waits for an answer",
  refused: "refused: look at the cell and mend it",
  superseded: "received; a later version stands in its place",
  unchanged: "received before; nothing changed",
  withdrawn: "taken back",
  register: "read as a register",
  form: "read as a form",
  ignored: "ignored: nobody's claim",
};
const colours = { waiting: "blue", accepted: "green", "accepted in part": "yellow", queried: "yellow", refused: "red" };

// Whoever misses the field by an inch has dropped his files on the form all the same.
form.addEventListener("dragover", (event) => event.preventDefault());
form.addEventListener("drop", (event) => {
  event.preventDefault();
  form.querySelector("input[type=file]").files = event.dataTransfer.files;
});

form.addEventListener("submit", async (event) => {
  const input = form.querySelector("input[type=file]");
  if (input.files.length === 0) {
    return;
  }

  event.preventDefault();
  const body = new URL(event.submitter?.formAction ?? form.action).searchParams.get("body") ?? "";
  const files = [...input.files];
  form.reset();
  section.hidden = false;
  say(`Sending ${files.length === 1 ? "one file" : `${files.length} files`}.`);

  // One after the other, so that a slow line brings the first of them first; what becomes of each is asked meanwhile.
  const followed = [];
  for (const file of files) {
    const line = add(file.name);
    const id = await send(file, body, line);
    if (id) {
      followed.push(follow(id, file.name, line));
    }
  }

  await Promise.all(followed);
});

async function send(file, body, line) {
  const sent = new FormData();
  sent.append("files", file, file.name);
  try {
    const answer = await fetch(`/api/claims${body ? `?body=${encodeURIComponent(body)}` : ""}`, { method: "POST", body: sent, headers: { Accept: "application/json" } });
    const says = await answer.json();
    if (!answer.ok) {
      show(line, file.name, "refused", says.detail ?? says.title);
      return null;
    }

    return says[0].id;
  } catch {
    show(line, file.name, "refused", "it could not be sent; look at your connection and send it again");
    return null;
  }
}

async function follow(id, name, line) {
  line.querySelector("span").replaceChildren(link(`/claims/${id}`, name));
  show(line, name, "waiting");
  for (let wait = 300; ; wait = Math.min(wait * 1.5, 5000)) {
    await new Promise((done) => setTimeout(done, wait));
    const claim = await fetch(`/api/claims/${id}`, { headers: { Accept: "application/json" } }).then((answer) => (answer.ok ? answer.json() : null), () => null);
    if (claim && claim.state !== "waiting") {
      const found = (claim.findings ?? []).filter((finding) => finding.severity !== "note").length;
      const left = claim.money.refused !== 0 || claim.money.queried !== 0 || claim.rows.refused !== 0 || claim.rows.queried !== 0;
      const state = claim.state === "accepted" && left ? "accepted in part" : claim.state;
      show(line, name, state, found > 0 ? `${words[state]} (${found === 1 ? "1 finding" : `${found} findings`})` : words[state]);
      return;
    }
  }
}

function add(name) {
  const line = document.createElement("li");
  const title = document.createElement("span");
  title.className = "fp-break";
  title.textContent = name;
  const tag = document.createElement("strong");
  line.append(title, tag);
  section.querySelector("[data-list]").append(line);
  return line;
}

function show(line, name, state, text = words[state] ?? state) {
  const tag = line.querySelector("strong");
  tag.className = `govuk-tag govuk-tag--${colours[state] ?? "grey"} fp-said`;
  tag.textContent = text;
  line.dataset.state = state;
  say(`${name}: ${text}`);
}

function link(href, text) {
  const made = document.createElement("a");
  made.className = "govuk-link";
  made.href = href;
  made.textContent = text;
  return made;
}

function say(text) {
  const line = document.createElement("p");
  line.textContent = text;
  said.append(line);
}
