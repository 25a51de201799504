// Shows a button beside what can be copied, where the browser can: the words can be selected without it.
for (const place of document.querySelectorAll('[data-copy]')) {
  if (!navigator.clipboard) continue
  const said = place.querySelector('[role=status]')
  const words = document.getElementById(place.dataset.copy)
  place.hidden = false
  place.querySelector('button').addEventListener('click', async () => {
    said.textContent = ''
    try {
      await navigator.clipboard.writeText(words.innerText.trim())
      said.textContent = said.dataset.done
    } catch {
      said.textContent = said.dataset.failed
    }
  })
}
