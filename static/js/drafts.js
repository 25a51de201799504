// Keeps a draft on the server while one writes, says so, and loses nothing when the connection or the sign-in
// is gone. Without this file the form is saved and previewed like any other. A form with `data-drafts` but
// without `data-draft` (nothing is there yet to keep a draft of) is kept in this tab only.
const PATIENCE = 8000 // milliseconds to wait for an answer
const NOBODY = { ok: false, status: 0 }
const NOT_TYPED = ['csrfmiddlewaretoken', 'form']

for (const form of document.querySelectorAll('[data-drafts]')) watch(form)

function watch (form) {
  const said = form.querySelector('[data-status]')
  const signIn = form.querySelector('[data-sign-in]')
  const address = form.dataset.draft
  const here = `draft ${form.action}`
  let kept = typed() // what the server has
  let leaving = false // sent: nothing is kept as a draft any more

  bringBack()
  if (address) setInterval(() => save(), Number(form.dataset.every) * 1000)
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && part())
  addEventListener('pagehide', part)
  addEventListener('online', () => address && save())
  form.addEventListener('submit', send)

  // All that is in the fields, as text: to compare, and to keep in the tab.
  function typed () {
    const pairs = [...new FormData(form)].filter(([name, value]) => typeof value === 'string' && !NOT_TYPED.includes(name))
    return JSON.stringify(pairs)
  }

  // Every interval, and before the form is sent: whether the server has the text.
  async function save () {
    const now = typed()
    if (now === kept) return true
    const answer = await ask(address)
    if (!answer.ok) return failed(answer)
    const { said: words, writing } = await answer.json()
    kept = now
    forget()
    signIn.hidden = true
    said.textContent = words
    show(writing)
    return true
  }

  async function failed (answer) {
    remember()
    addEventListener('beforeunload', warn)
    signIn.hidden = answer.status !== 401
    if (answer.status === 422) said.textContent = (await answer.json()).wrong
    else said.textContent = form.dataset[answer.status === 401 ? 'signedOut' : 'offline']
    return false
  }

  // Only where nothing but this page has what was typed.
  function warn (event) {
    if (!leaving && typed() !== kept) event.preventDefault()
  }

  async function ask (where) {
    try {
      const body = new FormData(form)
      return await fetch(where, { method: 'POST', body, signal: AbortSignal.timeout(PATIENCE) })
    } catch {
      return NOBODY
    }
  }

  // Going away: the last words, without waiting for an answer.
  function part () {
    const now = typed()
    if (leaving || now === kept) return
    if (!address) remember()
    else if (navigator.sendBeacon(address, new FormData(form))) kept = now
  }

  // The draft goes first: where it does not arrive, the page with the text in it stays. A text that is too
  // long goes all the same: the answer to the form says so better.
  async function send (event) {
    if (!address) {
      remember(true)
      leaving = true
      return
    }
    event.preventDefault()
    if (leaving) return
    if (event.submitter?.hasAttribute('data-preview-button')) return preview()
    leaving = true
    const answer = await ask(address)
    if (answer.ok || answer.status === 422) {
      forget()
      form.submit()
    } else {
      leaving = false
      await failed(answer)
    }
  }

  async function preview () {
    const place = document.querySelector('[data-preview-place]')
    const answer = await ask(form.dataset.preview)
    if (!answer.ok) return failed(answer)
    const words = document.createElement('p')
    words.textContent = form.dataset.empty
    const html = await answer.text() // our own, made safe on the server
    const shown = place.querySelector('[data-preview-text]')
    if (html) shown.innerHTML = html
    else shown.replaceChildren(words)
    place.hidden = false
    place.focus()
  }

  function show (sentences) {
    const list = document.querySelector('[data-writing]')
    if (!list || !sentences) return
    list.hidden = !sentences.length
    list.replaceChildren(...sentences.map((words) => {
      const one = document.createElement('li')
      one.textContent = words
      return one
    }))
  }

  // A tab that the browser puts to sleep forgets what was typed; this stays as long as the tab does.
  // What was sent, and came to nothing that this page knows of, is brought back to who goes back.
  function remember (sent = false) {
    sessionStorage.setItem(here, JSON.stringify({ sent, typed: typed(), number: form.elements.form?.value }))
  }

  function forget () {
    sessionStorage.removeItem(here)
    removeEventListener('beforeunload', warn)
  }

  function bringBack () {
    const lost = JSON.parse(sessionStorage.getItem(here))
    const back = performance.getEntriesByType('navigation')[0]?.type !== 'navigate'
    if (!lost || lost.typed === typed() || form.querySelector('.field--wrong') || (lost.sent && !back)) return forget()
    const pairs = JSON.parse(lost.typed)
    for (const field of form.elements) {
      const values = pairs.filter(([name]) => name === field.name).map(([, value]) => value)
      if (field.type === 'checkbox' || field.type === 'radio') field.checked = values.includes(field.value)
      else if (values.length) field.value = values[0]
    }
    if (lost.sent) form.elements.form.value = lost.number
    said.textContent = form.dataset.back
  }
}
