// Offers titles, topics and councils under the search box while one types, and leads there. The pattern
// is ARIA's editable combobox with a list. Without this file the box is a form like any other.
const PAUSE = 150 // milliseconds without a key

for (const box of document.querySelectorAll('[data-suggest]')) offer(box)

function offer (box) {
  const list = make('ul', { id: `${box.id}-list`, role: 'listbox', class: 'suggestions', hidden: '' })
  const said = make('p', { role: 'status', class: 'visually-hidden' })
  let chosen = null
  let waiting = 0
  let asking = new AbortController()

  list.setAttribute('aria-label', box.dataset.suggestLabel)
  box.type = 'text' // a combobox; its role may not stand on a search field
  set(box, { role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': list.id })
  box.parentElement.append(list, said)
  close()

  box.addEventListener('input', () => {
    stop()
    waiting = setTimeout(ask, PAUSE)
  })
  box.addEventListener('blur', () => { stop(); close() })
  box.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey) return
    if (act(event.key)) event.preventDefault()
  })
  list.addEventListener('pointerdown', (event) => event.preventDefault()) // the focus stays in the box
  list.addEventListener('click', (event) => go(event.target.closest('[role=option]')))

  function stop () {
    clearTimeout(waiting)
    asking.abort()
  }

  async function ask () {
    asking = new AbortController()
    const address = `${box.dataset.suggest}?${new URLSearchParams({ q: box.value.slice(0, 100) })}`
    try {
      const answer = await fetch(address, { signal: asking.signal })
      if (answer.ok) show(await answer.json())
    } catch {
      close() // typed on, or no connection: the form still works
    }
  }

  function show ({ suggestions, words }) {
    close()
    list.replaceChildren(...suggestions.map(option))
    list.hidden = !suggestions.length
    box.setAttribute('aria-expanded', String(!list.hidden))
    said.textContent = words
  }

  function option ({ label, what, written_in: language, url }, number) {
    const one = make('li', { id: `${list.id}-${number}`, role: 'option', 'aria-selected': 'false' })
    const name = make('span', { lang: language })
    const kind = make('span', { class: 'suggestions__what' })
    name.textContent = label
    kind.textContent = what
    one.append(name, ' ', kind)
    one.dataset.url = url
    return one
  }

  function act (key) {
    if (key === 'ArrowDown' || key === 'ArrowUp') return move(key === 'ArrowDown' ? 1 : -1)
    if (key === 'Escape' && !list.hidden) return close()
    if (key === 'Enter' && chosen) return go(chosen)
    if (key === 'Tab') stop()
    return false
  }

  function move (step) {
    if (list.hidden && list.children.length) {
      list.hidden = false
      box.setAttribute('aria-expanded', 'true')
    }
    if (list.hidden) return false
    const all = [null, ...list.children] // before the first, after the last: back in the box
    choose(all.at((all.indexOf(chosen) + step + all.length) % all.length))
    return true
  }

  function choose (one) {
    chosen?.setAttribute('aria-selected', 'false')
    chosen = one
    if (!one) return box.removeAttribute('aria-activedescendant')
    one.setAttribute('aria-selected', 'true')
    box.setAttribute('aria-activedescendant', one.id)
    one.scrollIntoView({ block: 'nearest' })
  }

  function close () {
    choose(null)
    list.hidden = true
    said.textContent = ''
    box.setAttribute('aria-expanded', 'false')
    return true
  }

  function go (one) {
    if (one) location.assign(one.dataset.url)
    return Boolean(one)
  }
}

function make (tag, attributes) {
  return set(document.createElement(tag), attributes)
}

function set (element, attributes) {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  return element
}
