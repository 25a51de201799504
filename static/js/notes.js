// Keeps a draft on the server while one writes, says so, and loses nothing when the connection or the sign-in
// is gone. Without this file the form is saved and previewed like any other.
const PATIENCE = 8000 // milliseconds to wait for an answer
const NOBODY = { ok: false, status: 0 }

for (const form of document.querySelectorAll('[data-notes]')) watch(form)

function watch (form) {
  const box = form.elements.text
  const said = form.querySelector('[data-status]')
  const signIn = form.querySelector('[data-sign-in]')
  const here = `notes ${form.action}`
  let kept = box.value // what the server has
  let leaving = false // sent: nothing is kept as a draft any more

  bringBack()
  setInterval(() => save(), Number(form.dataset.every) * 1000)
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && part())
  addEventListener('pagehide', part)
  addEventListener('online', () => save())
  form.addEventListener('submit', send)

  // Every interval, and before the form is sent: whether the server has the text.
  async function save () {
    const text = box.value
    if (text === kept) return true
    const answer = await ask(form.dataset.draft)
    if (!answer.ok) return failed(answer)
    const { said: words, writing } = await answer.json()
    kept = text
    forget()
    signIn.hidden = true
    said.textContent = words
    show(writing)
    return true
  }

  async function failed (answer) {
    remember()
    signIn.hidden = answer.status !== 401
    if (answer.status === 422) said.textContent = (await answer.json()).wrong
    else said.textContent = form.dataset[answer.status === 401 ? 'signedOut' : 'offline']
    return false
  }

  async function ask (address) {
    try {
      const body = new FormData(form)
      return await fetch(address, { method: 'POST', body, signal: AbortSignal.timeout(PATIENCE) })
    } catch {
      return NOBODY
    }
  }

  // Going away: the last words, without waiting for an answer.
  function part () {
    if (!leaving && box.value !== kept && navigator.sendBeacon(form.dataset.draft, new FormData(form))) kept = box.value
  }

  // The draft goes first: where it does not arrive, the page with the text in it stays. A text that is too
  // long goes all the same: the answer to the form says so better.
  async function send (event) {
    event.preventDefault()
    if (leaving) return
    if (event.submitter?.hasAttribute('data-preview-button')) return preview()
    leaving = true
    const answer = await ask(form.dataset.draft)
    if (answer.ok || answer.status === 422) {
      forget()
      form.submit()
    } else {
      await failed(answer)
      leaving = false
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
    list.hidden = !sentences.length
    list.replaceChildren(...sentences.map((words) => {
      const one = document.createElement('li')
      one.textContent = words
      return one
    }))
  }

  // A tab that the browser puts to sleep forgets what was typed; this stays as long as the tab does.
  function remember () {
    sessionStorage.setItem(here, JSON.stringify({ text: box.value, base: form.elements.base.value }))
  }

  function forget () {
    sessionStorage.removeItem(here)
  }

  function bringBack () {
    const lost = JSON.parse(sessionStorage.getItem(here))
    if (!lost || lost.text === box.value) return forget()
    box.value = lost.text
    form.elements.base.value = lost.base
    said.textContent = form.dataset.back
  }
}
