// Starts allauth's passkey forms: they say what they are in data-passkey. Nothing inline is needed.
(function () {
  const names = { addForm: 'add', authenticateForm: 'authenticate', loginForm: 'login' }

  for (const form of document.querySelectorAll('form[data-passkey]')) {
    const kind = form.dataset.passkey
    const field = (name) => form.querySelector(`[name="${name}"]`)
    const ids = { [names[kind]]: `${form.id}-button`, credential: field('credential').id }
    if (document.getElementById('passkey-options')) ids.data = 'passkey-options'
    if (field('passwordless')) ids.passwordless = field('passwordless').id
    window.allauth.webauthn.forms[kind]({ ids })
  }

  document.addEventListener('allauth.error', (event) => {
    event.preventDefault()
    for (const words of document.querySelectorAll('[data-passkey-failed]')) words.hidden = false
  })
})()
