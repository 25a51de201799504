// Buttons for the few formats of a text in Markdown; and what is pasted from Word, made Markdown. Nothing needs it.
const LARGEST = 500_000 // letters, as in core.pasting
const PATIENCE = 8000 // milliseconds to wait for an answer
const MARK = /^(?:#{1,6} |[-*+] |\d+[.)] |> )/
const LINES = {
  heading: { is: /^#{1,6} /, mark: () => '## ' },
  list: { is: /^[-*+] /, mark: () => '- ' },
  numbers: { is: /^\d+[.)] /, mark: (number) => `${number}. ` },
  quote: { is: /^> /, mark: () => '> ' }
}

for (const editor of document.querySelectorAll('[data-editor]')) begin(editor)

function begin (editor) {
  const box = editor.querySelector('textarea')
  const bar = editor.querySelector('[role=toolbar]')
  const buttons = [...bar.querySelectorAll('button')]
  bar.hidden = false
  bar.addEventListener('click', (event) => act(event.target.closest('button')?.dataset.do))
  bar.addEventListener('keydown', move)
  box.addEventListener('paste', paste)
  box.addEventListener('keydown', (event) => {
    const plain = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
    if (!plain || event.key !== 'b') return
    event.preventDefault()
    act('bold')
  })

  // One stop for Tab; arrows go from button to button.
  function move (event) {
    const last = buttons.length - 1
    const here = buttons.indexOf(document.activeElement)
    const to = { ArrowRight: here < last ? here + 1 : 0, ArrowLeft: here > 0 ? here - 1 : last, Home: 0, End: last }[event.key]
    if (to === undefined) return
    event.preventDefault()
    buttons.forEach((one, number) => { one.tabIndex = number === to ? 0 : -1 })
    buttons[to].focus()
  }

  function act (what) {
    if (!what || box.disabled || box.readOnly) return
    if (what in LINES) lines(LINES[what])
    else if (what === 'bold') bold()
    else if (what === 'look') look()
    else link()
  }

  // Put a text in the place of another so that the browser can undo it, and select a part of it.
  function put (start, end, text, from = text.length, to = from) {
    box.focus()
    box.setSelectionRange(start, end)
    const done = document.execCommand(text ? 'insertText' : 'delete', false, text) || (!text && start === end)
    if (!done) {
      box.setRangeText(text, start, end, 'end')
      box.dispatchEvent(new InputEvent('input', { bubbles: true }))
    }
    box.setSelectionRange(start + from, start + to)
  }

  // The whole lines of the selection, each with a mark; without it where all have it.
  function lines ({ is, mark }) {
    const text = box.value
    const start = text.lastIndexOf('\n', box.selectionStart - 1) + 1
    const end = (text.indexOf('\n', Math.max(box.selectionEnd, start)) + 1 || text.length + 1) - 1
    const some = text.slice(start, end).split('\n')
    const all = some.every((line) => !line || is.test(line)) && some.some(Boolean)
    let number = 0
    const made = some.map((line) => {
      if (!line && some.length > 1) return line
      return all ? line.replace(is, '') : mark(++number) + line.replace(MARK, '')
    }).join('\n')
    // A line right below would be part of the list.
    const close = !all && is !== LINES.heading.is && text[end + 1] && text[end + 1] !== '\n' ? '\n' : ''
    put(start, end, made + close, some.length > 1 ? 0 : made.length, made.length)
  }

  function chosen () {
    const words = box.value.slice(box.selectionStart, box.selectionEnd)
    const start = box.selectionStart + words.length - words.trimStart().length
    return { words: words.trim(), start, end: start + words.trim().length }
  }

  function bold () {
    const { words, start, end } = chosen()
    const around = box.value.slice(start - 2, start) === '**' && box.value.slice(end, end + 2) === '**'
    if (around && words) return put(start - 2, end + 2, words, 0, words.length)
    if (/^\*\*[^*]+\*\*$/.test(words)) return put(start, end, words.slice(2, -2), 0, words.length - 4)
    const bare = words || editor.dataset.words
    const made = bare.replace(/^(#+ |[-*+] |\d+[.)] |> )?(\S.*?)(\s*)$/gm, (_all, mark = '', text, end) => `${mark}**${text}**${end}`)
    if (bare.includes('\n')) put(start, end, made, 0, made.length)
    else put(start, end, made, made.indexOf('**') + 2, made.length - 2)
  }

  // What is still to be written is selected: the address, or the words.
  function link () {
    const { words, start, end } = chosen()
    const is = /^https?:\/\/\S+$/.test(words)
    const shown = is ? editor.dataset.words : words || editor.dataset.words
    const made = `[${shown}](${is ? words : 'https://'})`
    if (is) put(start, end, made, 1, shown.length + 1)
    else put(start, end, made, shown.length + 3, made.length - 1)
  }

  // What readers will see, below the box; once more, and it is gone.
  async function look () {
    const shown = editor.querySelector('.editor__look')
    const open = shown.hidden
    editor.querySelector('[data-do=look]').setAttribute('aria-expanded', open)
    shown.hidden = !open
    if (!open) return
    const made = await send(editor.dataset.look, 'text', box.value)
    if (made) shown.innerHTML = made // cleaned by the server
    else shown.textContent = made === null ? editor.dataset.noLook : editor.dataset.nothing
  }

  // The plain text is there at once; what the server makes of the rest takes its place, if it still stands there.
  async function paste (event) {
    const html = event.clipboardData.getData('text/html')
    const plain = event.clipboardData.getData('text/plain').replace(/\r\n?/g, '\n')
    if (!html || !plain) return
    event.preventDefault()
    const start = box.selectionStart
    put(start, box.selectionEnd, plain)
    const made = await ask(html)
    const here = box.value.slice(start, start + plain.length) === plain
    if (!made || made === plain || !here) return
    const [from, to] = [box.selectionStart, box.selectionEnd].map((place) =>
      place < start + plain.length ? place : place + made.length - plain.length)
    const at = document.activeElement
    put(start, start + plain.length, made)
    box.setSelectionRange(from, to)
    at.focus()
    editor.querySelector('[data-said]').textContent = editor.dataset.pasted
  }

  // Only the body: Word's styles are long.
  async function ask (html) {
    const words = html.replace(/^[^]*?<body[^>]*>/i, '')
    return words.length > LARGEST ? '' : (await send(editor.dataset.paste, 'html', words)) ?? ''
  }

  // What the server makes of it; null where it does not answer.
  async function send (where, name, words) {
    const body = new FormData()
    body.set(name, words)
    body.set('csrfmiddlewaretoken', box.form?.elements.csrfmiddlewaretoken?.value ?? '')
    try {
      const answer = await fetch(where, { method: 'POST', body, signal: AbortSignal.timeout(PATIENCE) })
      return answer.ok ? await answer.text() : null
    } catch {
      return null
    }
  }
}
