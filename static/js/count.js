// Says beside a text how much room is left, once somebody stops typing. Without this file the hint says how much
// there is, and the answer how much is too many.
for (const box of document.querySelectorAll('[data-count]')) {
  const most = Number(box.dataset.count)
  const said = document.createElement('p')
  said.className = 'field__hint'
  said.setAttribute('role', 'status')
  box.after(said)
  let wait
  const tell = () => {
    const left = most - box.value.replace(/\s+/g, ' ').trim().length
    const { countLeft, countMore } = box.dataset
    said.textContent = box.value && (left < 0 ? countMore : countLeft).replace('%n', Math.abs(left))
    said.classList.toggle('field__error', left < 0)
  }
  box.addEventListener('input', () => {
    clearTimeout(wait)
    wait = setTimeout(tell, 500)
  })
  tell()
}
